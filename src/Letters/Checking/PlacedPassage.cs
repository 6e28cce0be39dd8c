namespace Letters.Checking;

/// <summary>A passage of a letter and the file it stands in.</summary>
internal readonly record struct PlacedPassage(Passage Passage, string File)
{
    /// <summary>How much of a passage an excerpt shows before and after the words in question.</summary>
    private const int Surroundings = 40;

    public string Text => Passage.Text;

    /// <summary>The line on which a character stands; null for words of no file.</summary>
    public int? LineOf(int offset) => LineStartOf(offset).Line is > 0 and var line ? line : null;

    /// <summary>Gives a diagnostic the place of words in the passage, and an excerpt with what stands around them.</summary>
    public Diagnostic Locate(Diagnostic diagnostic, int start, int length)
    {
        var line = LineStartOf(start);
        return diagnostic with
        {
            File = File,
            Line = line.Line > 0 ? line.Line : null,
            Column = line is { Line: > 0, Column: > 0 } ? line.Column + start - line.Offset : null,
            Excerpt = Excerpt(start, length),
        };
    }

    private LineStart LineStartOf(int offset)
    {
        var (low, high) = (0, Passage.LineStarts.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Passage.LineStarts[middle].Offset <= offset) low = middle + 1;
            else high = middle;
        }

        if (low > 0) return Passage.LineStarts[low - 1];

        // Where the line ends of several lines are not known, only words at the very beginning have a column.
        var known = offset == 0 || Passage.LineStarts.Count > 0 || Passage.Lines.First == Passage.Lines.Last;
        return new LineStart(0, Passage.Lines.First, known ? Passage.Column : 0);
    }

    private string Excerpt(int start, int length)
    {
        var (from, to) = (Math.Max(0, start - Surroundings), Math.Min(Text.Length, start + length + Surroundings));
        while (from > 0 && from < start && !char.IsWhiteSpace(Text[from - 1])) from++;
        while (to < Text.Length && to > start + length && !char.IsWhiteSpace(Text[to])) to--;
        if (from > 0 && char.IsLowSurrogate(Text[from])) from--;
        if (to < Text.Length && char.IsLowSurrogate(Text[to])) to++;
        return $"{(from > 0 ? "…" : "")}{Text[from..to].Replace('\n', ' ')}{(to < Text.Length ? "…" : "")}";
    }
}
