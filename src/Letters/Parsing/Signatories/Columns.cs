namespace Letters.Parsing.Signatories;

/// <summary>The columns of a line that is a row: parted by upright strokes, tabs, or three blanks and more.</summary>
internal static class Columns
{
    private const int ManyBlanks = 3;

    /// <returns>Where each column stands in the line's text; empty where the line is no row.</returns>
    public static List<(int Start, int End)> Find(SourceLine line) =>
        line.Text.Contains('|', StringComparison.Ordinal) ? AtStrokes(line.Text) : AtBlanks(line);

    private static List<(int Start, int End)> AtStrokes(string text)
    {
        var columns = new List<(int, int)>();
        var start = 0;
        for (var at = 0; at <= text.Length; at++)
        {
            if (at < text.Length && text[at] != '|') continue;
            if (!text.AsSpan(start, at - start).IsWhiteSpace()) columns.Add((start, at));
            start = at + 1;
        }

        return columns;
    }

    /// <summary>The text has one blank where the uploaded line has a tab or many, so each column is looked up behind the one before.</summary>
    private static List<(int Start, int End)> AtBlanks(SourceLine line)
    {
        var uploaded = line.Uploaded.AsSpan().Trim();
        if (!uploaded.Contains('\t') && !uploaded.Contains("   ", StringComparison.Ordinal)) return [];
        var starts = new List<int>();
        var from = 0;
        foreach (var column in Split(uploaded.ToString()))
        {
            var at = line.Text.IndexOf(Normalize(column), from, StringComparison.Ordinal);
            if (at < 0)
            {
                // The first column may have lost a list marker.
                if (starts.Count == 0)
                {
                    starts.Add(0);
                    continue;
                }

                return [];
            }

            starts.Add(starts.Count == 0 ? 0 : at);
            from = at + 1;
        }

        if (starts.Count < 2) return [];
        return [.. starts.Select((start, index) => (start, index + 1 < starts.Count ? starts[index + 1] : line.Text.Length))];
    }

    private static IEnumerable<string> Split(string uploaded)
    {
        var start = 0;
        for (var at = 0; at < uploaded.Length; at++)
        {
            if (uploaded[at] is not (' ' or '\t')) continue;
            var end = at;
            var tab = false;
            for (; end < uploaded.Length && uploaded[end] is ' ' or '\t'; end++) tab |= uploaded[end] == '\t';
            if (tab || end - at >= ManyBlanks)
            {
                if (at > start) yield return uploaded[start..at];
                start = end;
            }

            at = end - 1;
        }

        if (start < uploaded.Length) yield return uploaded[start..];
    }

    /// <summary>As the line's text was made of the uploaded one; what was left out of it has been told.</summary>
    private static string Normalize(string column) => SourceLine.Read(1, column, new DiagnosticList("")).Text;
}
