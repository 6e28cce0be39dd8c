namespace TaggedPdf.Tagging;

/// <summary>
/// The structure types this library writes: standard ones (ISO 32000-1, 14.8.4), and two that ISO 32000-2 has made standard
/// since and that are mapped to <see cref="Span"/> for readers that do not know them (ISO 14289-1, 7.1).
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
    Reference,
    Figure,
    Em,
    Strong,
}

internal static class StructureTypeNames
{
    private static readonly byte[][] Names =
        [.. Enum.GetNames<StructureType>().Select(System.Text.Encoding.ASCII.GetBytes)];

    /// <summary>Whether the type is none of ISO 32000-1 and needs an entry in the role map.</summary>
    public static bool IsMapped(this StructureType type) => type is StructureType.Em or StructureType.Strong;

    public static ReadOnlySpan<byte> Name(this StructureType type) => Names[(int)type];
}
