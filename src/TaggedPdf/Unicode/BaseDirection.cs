namespace TaggedPdf.Unicode;

/// <summary>The base direction of a paragraph (UAX #9, 3.3.1).</summary>
public enum BaseDirection
{
    /// <summary>That of the first letter that has a direction; left to right if none has (rules P2 and P3).</summary>
    Automatic,

    LeftToRight,

    RightToLeft,
}
