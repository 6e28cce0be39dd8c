using System.Globalization;

namespace Letters.Rendering.Html;

/// <summary>What reference managers read: the citation_ names of Highwire Press, and the terms of the Dublin Core (ISO 15836-2).</summary>
internal static class CitationMetadata
{
    public static void Write(LetterPage page, string title)
    {
        WriteCitation(page, title);
        WriteDublinCore(page, title);
    }

    private static void WriteCitation(LetterPage page, string title)
    {
        var (html, letter) = (page.Html, page.Letter);
        html.Line($"""<meta name="citation_title" content="{title}">""");
        foreach (var author in Authors.Of(letter)) html.Line($"""<meta name="citation_author" content="{OneLine(SortName.Of(author))}">""");
        if (letter.Metadata.Date is { } date) html.Line($"""<meta name="citation_publication_date" content="{date.ToString("yyyy'/'MM'/'dd", CultureInfo.InvariantCulture)}">""");
        if (letter.Metadata.Publisher is { } publisher) html.Line($"""<meta name="citation_publisher" content="{publisher}">""");
        foreach (var keyword in letter.Metadata.Keywords) html.Line($"""<meta name="citation_keywords" content="{keyword}">""");
        html.Line($"""
            <meta name="citation_language" content="{letter.Language}">
            <meta name="citation_public_url" content="{page.Address(page.Paths.Page)}">
            <meta name="citation_pdf_url" content="{page.Address(page.Paths.In(RenditionFormat.Pdf))}">
            """);
    }

    private static void WriteDublinCore(LetterPage page, string title)
    {
        var (html, letter, metadata) = (page.Html, page.Letter, page.Letter.Metadata);
        html.Line($"""
            <link rel="schema.dcterms" href="http://purl.org/dc/terms/">
            <meta name="dcterms.title" content="{title}">
            """);
        foreach (var author in Authors.Of(letter)) html.Line($"""<meta name="dcterms.creator" content="{OneLine(author.Name.Text)}">""");
        if (metadata.Date is { } date) html.Line($"""<meta name="dcterms.issued" content="{date}">""");
        if (metadata.Publisher is { } publisher) html.Line($"""<meta name="dcterms.publisher" content="{publisher}">""");
        foreach (var keyword in metadata.Keywords) html.Line($"""<meta name="dcterms.subject" content="{keyword}">""");
        if (metadata.License is { } license) html.Line($"""<meta name="dcterms.license" content="{LicenseName.AddressOf(license) ?? license}">""");
        html.Line($"""
            <meta name="dcterms.language" content="{letter.Language}">
            <meta name="dcterms.type" content="Text">
            <meta name="dcterms.identifier" content="{page.Address(page.Paths.Revision(page.Id))}">
            """);
    }

    private static string OneLine(string text) => text.Replace('\n', ' ');
}
