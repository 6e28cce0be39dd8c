namespace Letters.Parsing.Spreadsheets;

/// <summary>Tells what parts the fields of a CSV: a comma, a semicolon (Excel, where the comma is the decimal point) or a tab.</summary>
internal static class CsvDelimiter
{
    private const int SampledRows = 20;
    private const int SampledLength = 100_000;

    private static readonly char[] Candidates = [',', ';', '\t'];

    /// <param name="text">The file.</param>
    /// <param name="start">Where its rows begin: after the line "sep=;", by which Excel is told.</param>
    public static char Find(string text, out int start)
    {
        start = 0;
        if (text.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && text.Length > 4 && Candidates.Contains(text[4]) && (text.Length == 5 || text[5] is '\r' or '\n'))
        {
            start = Math.Min(text.Length, text.AsSpan(5).StartsWith("\r\n") ? 7 : 6);
            return text[4];
        }

        return Candidates.MaxBy(candidate => Rate(text.AsSpan(0, Math.Min(text.Length, SampledLength)), candidate));
    }

    /// <summary>Best is what makes known column names of the first row, then what parts most of the rows, then what parts them alike.</summary>
    private static (int Titles, int Parted, int Alike) Rate(ReadOnlySpan<char> text, char delimiter)
    {
        var rows = Sample(text, delimiter);
        if (rows.Count == 0) return default;
        var titles = rows[0].Count > 1 ? rows[0].Count(title => SignatoryColumns.Find(title) is not null) : 0;
        return (titles, rows.Count(row => row.Count > 1), rows.Count(row => row.Count > 1 && row.Count == rows[0].Count));
    }

    private static List<List<string>> Sample(ReadOnlySpan<char> text, char delimiter)
    {
        var rows = new List<List<string>>();
        var row = new List<string>();
        var (start, isQuoted) = (0, false);
        for (var at = 0; at <= text.Length && rows.Count < SampledRows; at++)
        {
            var isEnd = at == text.Length || (!isQuoted && text[at] is '\r' or '\n');
            if (!isEnd && text[at] == '"') isQuoted = !isQuoted;
            if (!isEnd && (isQuoted || text[at] != delimiter)) continue;
            row.Add(text[start..at].Trim().Trim('"').ToString());
            start = at + 1;
            if (!isEnd) continue;
            if (row.Exists(field => field.Length > 0)) rows.Add(row);
            row = [];
        }

        return rows;
    }
}
