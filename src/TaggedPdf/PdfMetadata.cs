using TaggedPdf.Archival;

namespace TaggedPdf;

/// <summary>
/// What a document says of itself, once in XMP and once in the information dictionary (ISO 19005-3, 6.6.2). Characters that
/// XML does not allow are left out of both, so that the two agree.
/// </summary>
public sealed record PdfMetadata
{
    /// <summary>The title, which readers show in place of the file's name (ISO 14289-1, 7.1).</summary>
    public required string Title { get; init => field = XmlText.Allowed(value); }

    /// <summary>The BCP 47 tag of the document's language (ISO 14289-1, 7.2).</summary>
    public required string Language { get; init; }

    public string? Author { get; init => field = XmlText.AllowedOrNull(value); }

    public string? Description { get; init => field = XmlText.AllowedOrNull(value); }

    public string? Publisher { get; init => field = XmlText.AllowedOrNull(value); }

    /// <summary>The product that composed the document.</summary>
    public string? Creator { get; init => field = XmlText.AllowedOrNull(value); }

    /// <summary>When the document's content came to be; to the second. None is invented if it is not known.</summary>
    public DateTimeOffset? Created { get; init; }

    /// <summary>When the document's content was last changed; to the second.</summary>
    public DateTimeOffset? Modified { get; init; }

    internal static string Producer => "TaggedPdf";
}
