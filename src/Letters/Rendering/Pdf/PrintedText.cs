using System.Buffers;

namespace Letters.Rendering.Pdf;

/// <summary>The characters of a passage as they are set.</summary>
internal static class PrintedText
{
    private static readonly SearchValues<char> Controls = SearchValues.Create("\t\v\f\r\u0085\u2028\u2029");

    /// <summary>Tabs as blanks and every character that ends a line as a line feed, so that each character keeps its place.</summary>
    public static string Of(string text)
    {
        if (!text.AsSpan().ContainsAny(Controls))
            return text;

        return text.Replace('\t', ' ')
            .Replace('\v', '\n')
            .Replace('\f', '\n')
            .Replace('\r', '\n')
            .Replace('\u0085', '\n')
            .Replace('\u2028', '\n')
            .Replace('\u2029', '\n');
    }

    /// <summary>Whether nothing of the text takes a line.</summary>
    public static bool IsEmpty(string text) => Of(text).AsSpan().Trim('\n').IsEmpty;

    /// <summary>On one line.</summary>
    public static string OnOneLine(string text) => Of(text.Replace("\r\n", "\n", StringComparison.Ordinal)).Replace('\n', ' ');
}
