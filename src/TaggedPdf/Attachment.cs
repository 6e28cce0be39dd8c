namespace TaggedPdf;

/// <summary>A file that the document carries, associated with the document as a whole (ISO 19005-3, 6.8).</summary>
/// <param name="FileName">The name it is saved under.</param>
/// <param name="MediaType">For example <c>application/json</c>.</param>
/// <param name="Description">What it is, for a person.</param>
/// <param name="Write">Writes its content, at once and front to back; a long file need not be in memory as a whole.</param>
public sealed record Attachment(
    string FileName,
    string MediaType,
    string Description,
    AttachmentRelationship Relationship,
    Action<Stream> Write)
{
    /// <summary>Attaches bytes.</summary>
    public Attachment(string fileName, string mediaType, string description, AttachmentRelationship relationship, ReadOnlyMemory<byte> content)
        : this(fileName, mediaType, description, relationship, output => output.Write(content.Span))
    {
    }

    /// <summary>When the file was last changed; left out if it is not known.</summary>
    public DateTimeOffset? Modified { get; init; }

    /// <summary>The day on which the file was last changed, where no more than that is known; <see cref="Modified"/> goes before it.</summary>
    public DateOnly? ModifiedOn { get; init; }
}

/// <summary>What an attached file is to the document (ISO 19005-3, Annex E).</summary>
public enum AttachmentRelationship
{
    Unspecified,

    /// <summary>What the document was made from.</summary>
    Source,

    /// <summary>Data that the document shows.</summary>
    Data,

    /// <summary>The same content in another form.</summary>
    Alternative,

    /// <summary>More than the document shows.</summary>
    Supplement,
}
