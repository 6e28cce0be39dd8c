namespace Letters.Rendering.Html;

/// <summary>What stands above the letter: its title, its standfirst and what a reader must know before reading.</summary>
internal static class LetterHeader
{
    public const string Anchor = "letter";

    public static void Write(LetterPage page)
    {
        var (html, letter) = (page.Html, page.Letter);
        if (letter.Translations.Count > 0) html.Line($"""<header id="{Anchor}" tabindex="-1">""");
        else html.Line($"<header>");
        WriteTitle(page, letter.Title);
        WriteStandfirst(page);
        if (letter.TranslatedFrom is not null) WriteOriginal(page);
        if (letter.Metadata.Status is { } status) WriteStatus(page, status);
        RevisionBanner.Write(page);
        html.Line($"</header>");
    }

    private static void WriteStandfirst(LetterPage page)
    {
        var (html, standfirst) = (page.Html, page.Letter.Standfirst);
        if (standfirst.Count == 0) return;
        html.Line($"""<div class="standfirst">""");
        foreach (var paragraph in standfirst) html.Line($"<p>{page.Text(paragraph)}</p>");
        html.Line($"</div>");
    }

    private static void WriteTitle(LetterPage page, Passage title)
    {
        if (title.Marks.Count > 0) page.Html.Line($"<h1>{page.Text(title)}</h1>");
        else WriteWords(page.Html, title.Text);
    }

    /// <summary>At the size of a title a break inside "President-Elect" shows, so that hyphenated words are kept whole where they fit.</summary>
    private static void WriteWords(HtmlWriter html, string title)
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

    /// <summary>The sentence of the label around a link whose words are of another language.</summary>
    private static void WriteOriginal(LetterPage page)
    {
        const char place = '\uFFFC';
        var original = LetterLanguages.OriginalOf(page.Letter);
        var sentence = page.Labels.TranslatedFrom(place.ToString()).Split(place);
        page.Html.Line($"""
            <p class="state" {page.InLabels}>{sentence[0]}<a href="{LetterPaths.Of(original).Page}" hreflang="{original.Language}" {new LanguageAttributes(original.Language, WithDirection: true)}>{LanguageName.Of(original.Language)}</a>{sentence[1]}</p>
            """);
    }

    private static void WriteStatus(LetterPage page, LetterStatus status) =>
        page.Html.Line($"""<p class="state" {page.InLabels}>{(status == LetterStatus.Open ? page.Labels.OpenForSignatures : page.Labels.ClosedForSignatures)}</p>""");
}
