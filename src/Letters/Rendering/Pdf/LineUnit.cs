using System.Runtime.InteropServices;
using TaggedPdf.Fonts;

namespace Letters.Rendering.Pdf;

/// <summary>What no line break parts: one piece, or several where the marks change inside a word.</summary>
/// <param name="Width">In thousandths of an em of the paragraph's style, trailing spaces included.</param>
/// <param name="VisibleWidth">The same without trailing spaces, as at the end of a line.</param>
/// <param name="EndPiece">The index after its last piece.</param>
/// <param name="EndsWithSpace">Whether a line that ends here ends after a word.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct LineUnit(int Width, int VisibleWidth, int EndPiece, bool EndsWithSpace)
{
    /// <summary>How far it stands out of the column where it begins a line.</summary>
    public int HangAtStart { get; init; }

    /// <summary>How far it stands out of the column where it ends a line.</summary>
    public int HangAtEnd { get; init; }

    public static LineUnit Of(ShapedText piece, int endPiece) => new(piece.Width, piece.VisibleWidth, endPiece, piece.Text[^1] is ' ')
    {
        HangAtStart = HangingPunctuation.AtStartOf(piece),
        HangAtEnd = HangingPunctuation.AtEndOf(piece),
    };
}
