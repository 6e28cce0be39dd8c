using Letters.Rendering.Pdf;

namespace Letters.Rendering.ShareImage;

/// <summary>What no line ends inside of. Widths are in thousandths of an em.</summary>
/// <param name="VisibleLength">Without the blanks at its end.</param>
internal sealed record TitleUnit(int Start, int Length, int VisibleLength, int Width, int VisibleWidth);

/// <summary>Parts a title where lines may end.</summary>
internal static class TitleUnits
{
    /// <param name="text">The title.</param>
    /// <param name="widest">Units that are wider are parted into characters; null to part none.</param>
    public static List<TitleUnit> Of(SetText text, int? widest = null)
    {
        var units = new List<TitleUnit>();
        for (var at = 0; at < text.Text.Length;)
        {
            var unit = Measure(text, at, BreakOpportunities.NextPiece(text.Text.AsSpan(at)));
            if (unit.VisibleWidth > widest) units.AddRange(Characters(text, unit));
            else units.Add(unit);
            at += unit.Length;
        }

        return units;
    }

    private static IEnumerable<TitleUnit> Characters(SetText text, TitleUnit unit)
    {
        var start = unit.Start;
        foreach (var end in TextElements.EndsIn(text.Text, unit.Start, unit.Start + unit.Length))
        {
            yield return Measure(text, start, end - start);
            start = end;
        }
    }

    private static TitleUnit Measure(SetText text, int start, int length)
    {
        var visible = text.Text.AsSpan(start, length).TrimEnd().Length;
        var (width, visibleWidth) = (text.WidthOf(start, length), text.WidthOf(start, visible));
        return new TitleUnit(start, length, visible, width, visibleWidth);
    }
}
