using TaggedPdf.Fonts;

namespace Letters.Rendering.Pdf;

/// <summary>The letter's title on one line, shortened after a word if need be.</summary>
internal static class RunningHead
{
    public static ShapedText[] Compose(string title, TextStyle style, double width)
    {
        var ellipsis = style.Font.Shape("…");
        var measure = style.Thousandths(width);
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

        return [.. pieces];
    }
}
