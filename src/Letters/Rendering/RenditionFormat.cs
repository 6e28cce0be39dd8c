using System.Diagnostics.CodeAnalysis;

namespace Letters.Rendering;

/// <summary>A form in which a letter is made ready to read.</summary>
/// <param name="Name">Its name in URLs, and the extension of its files.</param>
/// <param name="MediaType">What it is served as, without parameters.</param>
public sealed record RenditionFormat(string Name, string MediaType)
{
    public static RenditionFormat Html { get; } = new("html", "text/html");

    public static RenditionFormat Pdf { get; } = new("pdf", "application/pdf");

    public static RenditionFormat Text { get; } = new("txt", "text/plain");

    public static RenditionFormat Markdown { get; } = new("md", "text/markdown");

    public static RenditionFormat Word { get; } = new("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    public static RenditionFormat Epub { get; } = new("epub", "application/epub+zip");

    /// <summary>The signatories as a table.</summary>
    public static RenditionFormat Csv { get; } = new("csv", "text/csv");

    public static RenditionFormat BibTex { get; } = new("bib", "application/x-bibtex");

    public static RenditionFormat Ris { get; } = new("ris", "application/x-research-info-systems");

    public static RenditionFormat Csl { get; } = new("csl", "application/vnd.citationstyles.csl+json");

    public static RenditionFormat AkomaNtoso { get; } = new("akn", "application/akn+xml");

    /// <summary>The picture that stands beside a link to the letter.</summary>
    public static RenditionFormat ShareImage { get; } = new("png", "image/png");

    public static IReadOnlyList<RenditionFormat> All { get; } = [Html, Pdf, Text, Markdown, Word, Epub, Csv, BibTex, Ris, Csl, AkomaNtoso, ShareImage];

    /// <summary>The value of Content-Type: the media type, with the charset where it is text.</summary>
    public string ContentType => MediaType.StartsWith("text/", StringComparison.Ordinal) ? $"{MediaType}; charset=utf-8" : MediaType;

    public static bool TryParse(string? name, [NotNullWhen(true)] out RenditionFormat? format) =>
        (format = All.FirstOrDefault(known => known.Name == name)) is not null;

    /// <exception cref="FormatException">No format has that name.</exception>
    public static RenditionFormat Parse(string name) =>
        TryParse(name, out var format) ? format : throw new FormatException($"There is no rendition format “{name}”.");

    public override string ToString() => Name;
}
