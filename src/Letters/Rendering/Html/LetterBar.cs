namespace Letters.Rendering.Html;

/// <summary>The way to the other letters, to the other languages and to what a reader looks for first.</summary>
internal static class LetterBar
{
    public static void Write(LetterPage page)
    {
        var (html, letter, labels) = (page.Html, page.Letter, page.Labels);
        html.Line($"""<header class="bar" {page.InLabels}>""");
        if (letter.Translations.Count > 0) html.Line($"""<a class="skip" href="#{LetterHeader.Anchor}">{labels.SkipToLetter}</a>""");
        if (page.Theme.Logo is { } logo) WriteLogo(html, logo, letter.Metadata.PublisherUrl);
        html.Line($"""
            <nav aria-label="{labels.OpenLetters}"><a href="{LetterPaths.Index}">{labels.OpenLetters}</a></nav>
            <nav aria-label="{labels.ThisLetter}">
            """);
        if (letter.Signatories.Count > 0) html.Line($"""<a href="#{SignatoryList.Anchor}">{labels.SignatoryCount(letter.SignatoryCount)}</a>""");
        if (letter.Metadata.Errata.Count > 0) html.Line($"""<a href="#{Corrections.Anchor}">{labels.Corrections}</a>""");
        html.Line($"""
            <a href="{page.Paths.In(RenditionFormat.Pdf)}" type="application/pdf">{labels.Pdf}</a>
            </nav>
            """);
        if (letter.Translations.Count > 0) WriteLanguages(page);
        html.Line($"</header>");
    }

    /// <summary>On a line of its own; it leads to its publisher.</summary>
    private static void WriteLogo(HtmlWriter html, Logo logo, string? address)
    {
        if (LinkAddress.IsWeb(address)) html.Line($"""<p class="logo"><a href="{address!}"><img src="data:{logo.MediaType};base64,{logo.Content}" alt="{logo.Text}"></a></p>""");
        else html.Line($"""<p class="logo"><img src="data:{logo.MediaType};base64,{logo.Content}" alt="{logo.Text}"></p>""");
    }

    /// <summary>All languages of the letter in the order of their tags, the page's own among them, so that the switch is the same on every page.</summary>
    private static void WriteLanguages(LetterPage page)
    {
        var html = page.Html;
        html.Line($"""
            <nav class="languages" aria-label="{page.Labels.LanguagesHeading}">
            <ul role="list">
            """);
        foreach (var letter in LetterLanguages.Of(page.Letter)) WriteLanguage(html, letter, isThis: letter.Language == page.Letter.Language);
        html.Line($"""
            </ul>
            </nav>
            """);
    }

    private static void WriteLanguage(HtmlWriter html, Letter letter, bool isThis)
    {
        var (language, name) = (new LanguageAttributes(letter.Language, WithDirection: true), LanguageName.Of(letter.Language));
        if (isThis) html.Line($"""<li><span aria-current="true" {language}>{name}</span></li>""");
        else html.Line($"""<li><a href="{LetterPaths.Of(letter).Page}" rel="alternate" hreflang="{letter.Language}" {language}>{name}</a></li>""");
    }
}
