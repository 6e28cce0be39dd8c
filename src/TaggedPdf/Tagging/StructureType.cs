namespace TaggedPdf.Tagging;

/// <summary>
/// The standard structure types this library writes (ISO 32000-1, 14.8.4). Being standard, they need no role map.
/// </summary>
public enum StructureType
{
    Document,
    Part,
    Sect,
    H1,
    H2,
    H3,
    H4,
    H5,
    H6,
    P,
    BlockQuote,
    L,
    LI,
    Lbl,
    LBody,
    Span,
    Link,
    Note,
}

internal static class StructureTypeNames
{
    private static readonly byte[][] Names =
        [.. Enum.GetNames<StructureType>().Select(System.Text.Encoding.ASCII.GetBytes)];

    public static ReadOnlySpan<byte> Name(this StructureType type) => Names[(int)type];
}
