namespace TaggedPdf.Tagging;

/// <summary>How the labels of a list's items are made (ISO 32000-1, Table 347).</summary>
public enum ListNumbering
{
    /// <summary>The items have no labels.</summary>
    None,

    /// <summary>A solid circular bullet.</summary>
    Disc,

    /// <summary>An open circular bullet.</summary>
    Circle,

    /// <summary>A solid square bullet.</summary>
    Square,

    /// <summary>Arabic numerals.</summary>
    Decimal,
}

internal static class ListNumberingNames
{
    private static readonly byte[][] Names =
        [.. Enum.GetNames<ListNumbering>().Select(System.Text.Encoding.ASCII.GetBytes)];

    public static ReadOnlySpan<byte> Name(this ListNumbering numbering) => Names[(int)numbering];
}
