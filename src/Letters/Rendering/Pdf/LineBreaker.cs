namespace Letters.Rendering.Pdf;

/// <summary>What is asked of a paragraph's last line.</summary>
internal enum LastLine
{
    /// <summary>It is as long as it happens to be, but not a stump.</summary>
    Free,

    /// <summary>It is as long as the others, as in a title.</summary>
    Balanced,
}

/// <summary>
/// Breaks a paragraph that is ragged right so that its lines as a whole are as even as can be, after the total-fit method of
/// Knuth and Plass ("Breaking paragraphs into lines", 1981): every feasible set of lines is weighed, in time linear in the text.
/// </summary>
internal sealed class LineBreaker
{
    /// <summary>What a line costs by itself, in its slack as a share of the measure; keeps paragraphs from growing longer.</summary>
    private const double LineCost = 0.12;
    private const double StumpShare = 0.14;
    private const double StumpCost = 0.25;
    /// <summary>Ending a line inside a hyphenated word is worse than after a word.</summary>
    private const double BrokenWordCost = 0.04;

    private double[] _costs = new double[256];
    private int[] _starts = new int[256];

    /// <summary>Appends the index after each line's last unit, counted from <paramref name="offset"/>.</summary>
    /// <param name="measure">The width of the column in thousandths of an em, out of which punctuation may hang.</param>
    public void Break(ReadOnlySpan<LineUnit> units, int measure, LastLine lastLine, int offset, List<int> lineEnds)
    {
        if (_costs.Length <= units.Length)
        {
            _costs = new double[units.Length * 2];
            _starts = new int[units.Length * 2];
        }

        _costs[0] = 0;
        for (var end = 1; end <= units.Length; end++)
            FindBestStart(units, end, measure, lastLine);

        var first = lineEnds.Count;
        for (var end = units.Length; end > 0; end = _starts[end])
            lineEnds.Add(offset + end);
        lineEnds.Reverse(first, lineEnds.Count - first);
    }

    private void FindBestStart(ReadOnlySpan<LineUnit> units, int end, int measure, LastLine lastLine)
    {
        _costs[end] = double.PositiveInfinity;
        var width = units[end - 1].VisibleWidth - units[end - 1].HangAtEnd;
        for (var start = end - 1; start >= 0; start--)
        {
            if (start < end - 1)
                width += units[start].Width;
            var inside = width - units[start].HangAtStart;
            if (inside > measure && start < end - 1)
                break;

            var cost = _costs[start] + CostOf(inside, units, end, measure, lastLine);
            if (cost < _costs[end])
            {
                _costs[end] = cost;
                _starts[end] = start;
            }
        }
    }

    private static double CostOf(int width, ReadOnlySpan<LineUnit> units, int end, int measure, LastLine lastLine)
    {
        var slack = Math.Max(0, 1 - ((double)width / measure));
        if (end == units.Length && lastLine == LastLine.Free)
            return (LineCost * LineCost) + (1 - slack < StumpShare ? StumpCost : 0);

        var total = LineCost + slack;
        var brokenWord = end < units.Length && !units[end - 1].EndsWithSpace ? BrokenWordCost : 0;
        return (total * total) + brokenWord;
    }
}
