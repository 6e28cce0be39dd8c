namespace TaggedPdf.Unicode;

/// <summary>
/// Line_Break under its short names (UAX #14, table 1), without the classes that rule LB1 resolves, and with classes of their own
/// for what rules single out: PI and PF are quotation marks that open and close, HH is U+2010, DC is U+25CC.
/// </summary>
internal enum LineBreakClass : byte
{
    BK,
    CR,
    LF,
    CM,
    NL,
    WJ,
    ZW,
    GL,
    SP,
    ZWJ,
    B2,
    BA,
    BB,
    HY,
    CB,
    CL,
    CP,
    EX,
    IN,
    NS,
    OP,
    QU,
    IS,
    NU,
    PO,
    PR,
    SY,
    AK,
    AL,
    AP,
    AS,
    EB,
    EM,
    H2,
    H3,
    HL,
    ID,
    JL,
    JV,
    JT,
    RI,
    VF,
    VI,
    PI,
    PF,
    HH,
    DC,

    /// <summary>The start of the text (sot).</summary>
    Start,

    /// <summary>The end of the text (eot).</summary>
    End,
}
