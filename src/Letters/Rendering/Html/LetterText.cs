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
        html.Line($"""
            <header>
            <h1>{letter.Title}</h1>
            """);
        if (letter.Standfirst.Count > 0)
        {
            html.Line($"""<div class="standfirst">""");
            foreach (var paragraph in letter.Standfirst) html.Line($"<p>{paragraph}</p>");
            html.Line($"</div>");
        }

        html.Line($"</header>");
    }

    /// <summary>The link to the block shows a sign that the style sheet makes, so that the text of the page stays the letter's.</summary>
    private static void WriteBlock(HtmlWriter html, Block block, int number) =>
        html.Line($"""<p id="{block.Id}">{block.Text}<a class="anchor" href="#{block.Id}" lang="en" aria-label="Paragraph {number}"></a></p>""");
}
