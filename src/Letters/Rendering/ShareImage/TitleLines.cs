namespace Letters.Rendering.ShareImage;

/// <summary>The title of a letter in the largest size that it fits in, in lines as even as can be.</summary>
/// <param name="Size">In pixels.</param>
/// <param name="Lines">Parts of the text, without blanks at their ends.</param>
internal sealed record TitleLines(SetText Text, int Size, IReadOnlyList<TitleLine> Lines)
{
    public static TitleLines Fit(SetText text)
    {
        var units = TitleUnits.Of(text);
        foreach (var size in ShareImageStyle.TitleSizes)
        {
            var measure = MeasureIn(size);
            if (units.Exists(unit => unit.VisibleWidth > measure)) continue;
            var lines = Break(units, measure);
            if (lines.Count <= MostLinesIn(size)) return new TitleLines(text, size, Balance(units, measure, lines));
        }

        return FitSmallest(text);
    }

    /// <summary>Words that are wider than a line are broken where they must, and what has no room is cut.</summary>
    private static TitleLines FitSmallest(SetText text)
    {
        var size = ShareImageStyle.TitleSizes[^1];
        var measure = MeasureIn(size);
        var lines = Break(TitleUnits.Of(text, widest: measure), measure);
        if (lines.Count <= MostLinesIn(size)) return new TitleLines(text, size, lines);
        List<TitleLine> kept = [.. lines.Take(MostLinesIn(size))];
        var cut = text.CutToFit(kept[^1].Start, kept[^1].Start + kept[^1].Length, measure);
        kept[^1] = kept[^1] with { Length = cut.Text.Length - kept[^1].Start };
        return new TitleLines(cut, size, kept);
    }

    /// <summary>The lines of the narrowest measure in which there are no more of them.</summary>
    private static List<TitleLine> Balance(List<TitleUnit> units, int measure, List<TitleLine> lines)
    {
        var (narrow, wide) = (units.Max(unit => unit.VisibleWidth), measure);
        while (narrow < wide)
        {
            var middle = (narrow + wide) / 2;
            if (Break(units, middle).Count > lines.Count) narrow = middle + 1;
            else wide = middle;
        }

        return Break(units, wide);
    }

    private static List<TitleLine> Break(List<TitleUnit> units, int measure)
    {
        var lines = new List<TitleLine>();
        var (first, width) = (0, 0);
        for (var index = 0; index < units.Count; index++)
        {
            if (index > first && width + units[index].VisibleWidth > measure)
            {
                lines.Add(TitleLine.Of(units, first, index));
                (first, width) = (index, 0);
            }

            width += units[index].Width;
        }

        lines.Add(TitleLine.Of(units, first, units.Count));
        return lines;
    }

    private static int MeasureIn(int size) => ShareImageStyle.Measure * 1000 / size;

    private static int MostLinesIn(int size) =>
        Math.Min(ShareImageStyle.MostTitleLines, (int)((ShareImageStyle.TitleBottom - ShareImageStyle.TitleTop) / (size * ShareImageStyle.Leading)));
}

/// <param name="Start">In the text, in UTF-16 code units.</param>
internal sealed record TitleLine(int Start, int Length)
{
    public static TitleLine Of(List<TitleUnit> units, int first, int end)
    {
        var last = units[end - 1];
        return new TitleLine(units[first].Start, last.Start + last.VisibleLength - units[first].Start);
    }
}
