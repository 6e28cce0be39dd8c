namespace Letters.Rendering.Html;

/// <summary>What a letter's page tells browsers, search engines and those who share it.</summary>
internal static class LetterHead
{
    public static void Write(LetterPage page)
    {
        var (html, letter) = (page.Html, page.Letter);
        var title = letter.Title.Text.Replace('\n', ' ');
        var description = Description.Of(letter);
        PageHead.WriteStart(html, title, description);
        WriteLinks(page);
        WriteLanguages(page);
        html.Line($"""
            <meta property="og:type" content="article">
            <meta property="og:title" content="{title}">
            <meta property="og:description" content="{description}">
            """);
        WriteMetadata(page);
        PageHead.WriteEnd(html);
    }

    private static void WriteLinks(LetterPage page)
    {
        var (html, labels) = (page.Html, page.Labels);
        var stated = page.Letter.Metadata.CanonicalUrl;
        html.Line($"""<link rel="canonical" href="{(LinkAddress.IsWeb(stated) ? stated! : page.Paths.Page)}">""");
        foreach (var form in LetterForms.Of(page.Paths, labels))
            html.Line($"""<link rel="alternate" href="{form.Path}" type="{form.MediaType}" title="{form.Label}">""");
        if (LicenseName.AddressOf(page.Letter.Metadata.License) is { } license) html.Line($"""<link rel="license" href="{license}">""");
    }

    /// <summary>Each language names all, itself included; readers of no listed language get the original.</summary>
    private static void WriteLanguages(LetterPage page)
    {
        var (html, letter) = (page.Html, page.Letter);
        if (letter.Translations.Count > 0)
        {
            foreach (var each in LetterLanguages.Of(letter)) html.Line($"""<link rel="alternate" href="{LetterPaths.Of(each).Page}" hreflang="{each.Language}">""");
            html.Line($"""<link rel="alternate" href="{LetterPaths.Of(LetterLanguages.OriginalOf(letter)).Page}" hreflang="x-default">""");
        }

        html.Line($"""<meta property="og:locale" content="{OpenGraphLocale.Of(letter.Language)}">""");
        foreach (var each in letter.Translations) html.Line($"""<meta property="og:locale:alternate" content="{OpenGraphLocale.Of(each.Language)}">""");
    }

    private static void WriteMetadata(LetterPage page)
    {
        var (html, metadata) = (page.Html, page.Letter.Metadata);
        if (metadata.Date is { } date) html.Line($"""<meta property="article:published_time" content="{date}">""");
        foreach (var keyword in metadata.Keywords) html.Line($"""<meta property="article:tag" content="{keyword}">""");
        if (metadata.Publisher is { } publisher) html.Line($"""<meta property="og:site_name" content="{publisher}">""");
    }
}
