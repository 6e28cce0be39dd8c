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

    public IReadOnlyList<string> Keywords { get; init => field = [.. value.Select(XmlText.Allowed)]; } = [];

    /// <summary>When the document's content came to be; to the second. None is invented if it is not known.</summary>
    public DateTimeOffset? Created { get; init; }

    /// <summary>The day on which the document's content came to be, where no more than that is known; <see cref="Created"/> goes before it.</summary>
    public DateOnly? CreatedOn { get; init; }

    /// <summary>When the document's content was last changed; to the second.</summary>
    public DateTimeOffset? Modified { get; init; }

    /// <summary>The keywords as one text, the same in both places (ISO 19005-3, 6.6.2).</summary>
    internal string? JoinedKeywords => Keywords.Count == 0 ? null : string.Join(", ", Keywords);

    internal string? CreatedInPdf => Created is { } time ? PdfDate.InPdf(time) : CreatedOn is { } day ? PdfDate.InPdf(day) : null;

    internal string? CreatedInXmp => Created is { } time ? PdfDate.InXmp(time) : CreatedOn is { } day ? PdfDate.InXmp(day) : null;

    internal static string Producer => "TaggedPdf";
}
