using TaggedPdf.Fonts;
using TaggedPdf.Unicode;

namespace Letters.Rendering.Pdf;

/// <summary>The letter's title on one line, shortened after a word if need be.</summary>
internal static class RunningHead
{
    private const string Ellipsis = "…";

    public static LineOfText Compose(string title, TextStyle style, double width, bool isRightToLeft)
    {
        var words = Shorten(title, style, style.Thousandths(width));
        return isRightToLeft || BidiParagraph.MayRunRightToLeft(title)
            ? LineOfText.Of(string.Concat(words.Select(word => word.Text)), style.Font, isRightToLeft)
            : LineOfText.Of(words);
    }

    private static List<ShapedText> Shorten(string title, TextStyle style, int measure)
    {
        var ellipsis = style.Font.Shape(Ellipsis);
        var pieces = new List<ShapedText>();
        var used = 0;
        for (var rest = title.AsSpan(); !rest.IsEmpty;)
        {
            var length = BreakOpportunities.NextPiece(rest);
            var piece = style.Font.Shape(rest[..length]);
            var needed = used + piece.VisibleWidth + (length == rest.Length ? 0 : ellipsis.Width);
            if (needed > measure)
                return pieces.Count == 0 ? [ellipsis] : [.. pieces[..^1], style.Font.Shape(pieces[^1].Text.AsSpan().TrimEnd(" ,;:—–")), ellipsis];

            pieces.Add(piece);
            used += piece.Width;
            rest = rest[length..];
        }

        return pieces;
    }
}
