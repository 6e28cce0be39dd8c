namespace Letters.Rendering.Html;

/// <summary>The letter itself, from its title to its closing.</summary>
internal static class LetterText
{
    public static void Write(HtmlWriter html, Letter letter)
    {
        WriteHeader(html, letter);
        html.Line($"""<div class="letter">""");
        foreach (var addressee in letter.Addressees) html.Line($"""<p class="addressee">{addressee}</p>""");
        if (letter.Salutation is { } salutation) html.Line($"""<p class="salutation">{salutation}</p>""");
        for (var index = 0; index < letter.Body.Count; index++) WriteBlock(html, letter.Body[index], index + 1);
        if (letter.Closing is { } closing) html.Line($"""<p class="closing">{closing}</p>""");
        html.Line($"</div>");
    }

    private static void WriteHeader(HtmlWriter html, Letter letter)
    {
        html.Line($"<header>");
        WriteTitle(html, letter.Title.Text);
        if (letter.Standfirst.Count > 0)
        {
            html.Line($"""<div class="standfirst">""");
            foreach (var paragraph in letter.Standfirst) html.Line($"<p>{paragraph}</p>");
            html.Line($"</div>");
        }

        html.Line($"</header>");
    }

    /// <summary>At the size of a title a break inside "President-Elect" shows, so that hyphenated words are kept whole where they fit.</summary>
    private static void WriteTitle(HtmlWriter html, string title)
    {
        var space = "";
        html.Write($"<h1>");
        foreach (var word in title.Split(' '))
        {
            var isHyphenated = word.IndexOf('-', StringComparison.Ordinal) > 0 && word[^1] != '-' && !word.Contains('\n', StringComparison.Ordinal);
            if (isHyphenated) html.Write($"""{space}<span class="whole">{word}</span>""");
            else html.Write($"{space}{new Passage(word)}");
            space = " ";
        }

        html.Line($"</h1>");
    }

    /// <summary>The link to the block shows a sign that the style sheet makes, so that the text of the page stays the letter's.</summary>
    private static void WriteBlock(HtmlWriter html, Block block, int number) =>
        html.Line($"""<p id="{block.Id}">{block.Text}<a class="anchor" href="#{block.Id}" lang="en" aria-label="Paragraph {number}"></a></p>""");
}
