namespace Letters.Azure.Recovery;

/// <summary>Something that recovery could not make again, or could not tell for certain.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Revision">The revision's number; null where it is about the letter.</param>
/// <param name="Message">A sentence for whoever runs the app.</param>
public sealed record Loss(LossKind Kind, int? Revision, string Message);

public enum LossKind
{
    /// <summary>The record of a change is missing.</summary>
    RecordMissing,

    /// <summary>The record of a change cannot be read, or is not what was written.</summary>
    RecordDamaged,

    /// <summary>An uploaded file is missing.</summary>
    SourceMissing,

    /// <summary>An uploaded file is not what was uploaded.</summary>
    SourceDamaged,

    /// <summary>The files are read otherwise than when they were published: the letter's hash differs.</summary>
    ReadOtherwise,

    /// <summary>A rendition is missing, and is not what it was when it is made again.</summary>
    RenditionLost,

    /// <summary>The last change was begun, and whether it was made nobody has noted; it was taken for made.</summary>
    LastChangeInDoubt,
}
