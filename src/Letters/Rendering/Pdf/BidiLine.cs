using TaggedPdf.Unicode;

namespace Letters.Rendering.Pdf;

/// <summary>Where the pieces of a line stand, some of which run from right to left (UAX #9, L1 and L2).</summary>
internal static class BidiLine
{
    /// <summary>The left edge of each piece of a line, in the order in which they are read, from the left edge of the column.</summary>
    /// <returns>In points.</returns>
    public static double[] PlacesOf(Paragraph paragraph, int line)
    {
        var first = paragraph.LineStart(line);
        var pieces = paragraph.Line(line);
        var widths = new double[pieces.Length];
        var total = 0.0;
        for (var index = 0; index < widths.Length; index++)
        {
            // Spaces at the end of a line have no room of their own, whichever side they are on.
            var isLast = index == widths.Length - 1;
            widths[index] = StyleOf(paragraph, first + index).Points(isLast ? pieces[index].VisibleWidth : pieces[index].Width);
            total += widths[index];
        }

        var order = new int[pieces.Length];
        for (var index = 0; index < order.Length; index++)
            order[index] = index;
        BidiOrder.Reorder(paragraph.Levels.AsSpan(first, pieces.Length), order.AsSpan());

        var places = new double[pieces.Length];
        var place = paragraph.IsRightToLeft ? paragraph.Width - total : 0;
        foreach (var index in order)
        {
            var piece = pieces[index];
            var spaces = piece.IsRightToLeft ? StyleOf(paragraph, first + index).Points(piece.Width) - widths[index] : 0;
            places[index] = place - spaces;
            place += widths[index];
        }

        return places;
    }

    private static TextStyle StyleOf(Paragraph paragraph, int piece) =>
        paragraph.Marked.Length == 0 ? paragraph.Style : paragraph.Marked[paragraph.MarkedAt(piece)].Style;
}
