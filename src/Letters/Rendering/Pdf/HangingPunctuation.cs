using System.Buffers;
using TaggedPdf.Fonts;

namespace Letters.Rendering.Pdf;

/// <summary>
/// How far marks of punctuation at either end of a line stand out of the column, so that its edges look straight: they have so
/// little ink that a line which ends flush with one seems to stand back.
/// </summary>
internal static class HangingPunctuation
{
    private static readonly SearchValues<char> AtStart = SearchValues.Create("“‘„‚«‹\"'");
    private static readonly SearchValues<char> AtEnd = SearchValues.Create(".,-\u2010”’“‘»›\"'");

    /// <summary>Of a piece that begins a line, to the left, in thousandths of an em.</summary>
    public static int AtStartOf(ShapedText piece) => piece.Text.Length > 1 && AtStart.Contains(piece.Text[0]) ? piece.FirstAdvance : 0;

    /// <summary>Of a piece that ends a line, to the right, in thousandths of an em.</summary>
    public static int AtEndOf(ShapedText piece)
    {
        var words = piece.Text.AsSpan().TrimEnd(' ');
        return words.Length > 1 && AtEnd.Contains(words[^1]) ? (int)(piece.LastVisibleAdvance * Typography.HangAtEnd) : 0;
    }
}
