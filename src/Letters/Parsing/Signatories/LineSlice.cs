namespace Letters.Parsing.Signatories;

/// <summary>Parts of lines.</summary>
internal static class LineSlice
{
    /// <summary>A longer line is not searched again for each of its parts.</summary>
    private const int LongestSearchedLine = 2_000;

    public static Passage ToPassage(this SourceLine line) =>
        new(line.Text) { Marks = line.Marks, Lines = LineRange.Single(line.Number), Column = line.Column };

    public static SourceLine Slice(this SourceLine line, int start, int end)
    {
        if (start == 0 && end == line.Text.Length) return line;
        var words = line.ToPassage().Slice(start, end);
        return line.With(words);
    }

    /// <summary>The line with other words in its place.</summary>
    public static SourceLine With(this SourceLine line, Passage words) =>
        line with { Text = words.Text, Marks = words.Marks, Uploaded = line.Uploaded.Length > LongestSearchedLine ? words.Text : line.Uploaded };
}
