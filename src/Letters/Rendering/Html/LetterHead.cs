namespace Letters.Rendering.Html;

/// <summary>What a letter's page tells browsers, search engines, reference managers and those who share it.</summary>
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
        ShareCard.Write(page, title, description);
        CitationMetadata.Write(page, title);
        html.Line($"""<script type="application/ld+json">{StructuredData.Of(page, title, description)}</script>""");
        PageHead.WriteEnd(html, page.Theme);
    }

    private static void WriteLinks(LetterPage page)
    {
        var (html, labels, metadata) = (page.Html, page.Labels, page.Letter.Metadata);
        html.Line($"""<link rel="canonical" href="{(LinkAddress.IsWeb(metadata.CanonicalUrl) ? metadata.CanonicalUrl! : page.Address(page.Paths.Page))}">""");
        foreach (var form in LetterForms.Of(page.Paths, labels))
            html.Line($"""<link rel="alternate" href="{form.Path}" type="{form.MediaType}" title="{form.Label}">""");
        if (LicenseName.AddressOf(metadata.License) is { } license) html.Line($"""<link rel="license" href="{license}">""");
        if (AuthorAddress(metadata) is { } author) html.Line($"""<link rel="author" href="{author}">""");
    }

    /// <summary>Where to learn of the author or to write to them (HTML Standard, link type "author").</summary>
    private static string? AuthorAddress(LetterMetadata metadata)
    {
        if (LinkAddress.IsWeb(metadata.PublisherUrl)) return metadata.PublisherUrl;
        return metadata.Contact is { } contact && MailAddress.In(contact) is { Success: true } match ? $"mailto:{match.Value}" : null;
    }

    /// <summary>Each language names all, itself included; readers of no listed language get the original.</summary>
    private static void WriteLanguages(LetterPage page)
    {
        var (html, letter) = (page.Html, page.Letter);
        if (letter.Translations.Count == 0) return;
        foreach (var each in LetterLanguages.Of(letter)) html.Line($"""<link rel="alternate" href="{AddressOf(each)}" hreflang="{each.Language}">""");
        html.Line($"""<link rel="alternate" href="{AddressOf(LetterLanguages.OriginalOf(letter))}" hreflang="x-default">""");

        string AddressOf(Letter each) => page.Address(LetterPaths.Of(each).Page);
    }
}
