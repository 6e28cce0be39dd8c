namespace TaggedPdf.Unicode;

/// <summary>Bidi_Class under its short names (UAX #9, table 4).</summary>
internal enum BidiClass : byte
{
    L,
    R,
    AL,
    EN,
    ES,
    ET,
    AN,
    CS,
    NSM,
    BN,
    B,
    S,
    WS,
    ON,
    LRE,
    LRO,
    RLE,
    RLO,
    PDF,
    LRI,
    RLI,
    FSI,
    PDI,

    /// <summary>The second half of a surrogate pair, which goes with the first.</summary>
    Continuation,
}
