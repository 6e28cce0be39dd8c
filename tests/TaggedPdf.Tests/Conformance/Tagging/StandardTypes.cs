using TaggedPdf.Tests.Conformance.Syntax;

namespace TaggedPdf.Tests.Conformance.Tagging;

/// <summary>The structure types of ISO 32000-1, 14.8.4, and the ways that lead to them.</summary>
internal static class StandardTypes
{
    private static readonly HashSet<string> Names = new(StringComparer.Ordinal)
    {
        "Document", "Part", "Art", "Sect", "Div", "BlockQuote", "Caption", "TOC", "TOCI", "Index", "NonStruct", "Private",
        "P", "H", "H1", "H2", "H3", "H4", "H5", "H6", "L", "LI", "Lbl", "LBody", "Table", "TR", "TH", "TD", "THead", "TBody", "TFoot",
        "Span", "Quote", "Note", "Reference", "BibEntry", "Code", "Link", "Annot",
        "Ruby", "RB", "RT", "RP", "Warichu", "WT", "WP", "Figure", "Formula", "Form",
    };

    public static bool Contains(string type) => Names.Contains(type);

    /// <summary>The standard type that a type is or is mapped to.</summary>
    /// <returns>Null if it is mapped to none, or in a circle.</returns>
    public static string? Resolve(PdfFile file, CosDictionary? roleMap, string type)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (!Contains(type))
        {
            if (!seen.Add(type) || file.Name(roleMap, type) is not { } mapped)
                return null;
            type = mapped;
        }

        return type;
    }
}
