namespace Letters.Parsing.Markdown;

/// <summary>A Markdown file as it is parsed, and as its author knows it: in lines and columns.</summary>
internal sealed class MarkdownSource
{
    private readonly List<int> _starts = [];
    private readonly List<string> _uploaded = [];

    public MarkdownSource(string text, DiagnosticList diagnostics)
    {
        var lines = new List<string>();
        foreach (var uploaded in SplitLines(text))
        {
            _uploaded.Add(uploaded);
            lines.Add(SourceLine.WithoutControls(_uploaded.Count, uploaded, diagnostics));
        }

        Lines = lines;
        Text = string.Join('\n', lines);
        var start = 0;
        foreach (var line in lines)
        {
            _starts.Add(start);
            start += line.Length + 1;
        }
    }

    /// <summary>The lines without control characters.</summary>
    public IReadOnlyList<string> Lines { get; }

    /// <summary>The lines with a line feed between them: what positions are counted in.</summary>
    public string Text { get; }

    /// <summary>The line, counted from 1, that a position of <see cref="Text"/> is in.</summary>
    public int LineOf(int position)
    {
        var found = _starts.BinarySearch(position);
        return found >= 0 ? found + 1 : Math.Max(1, ~found);
    }

    /// <summary>Line and column, counted from 1.</summary>
    public (int Line, int Column) PlaceOf(int position)
    {
        var line = LineOf(position);
        return (line, position - _starts[line - 1] + 1);
    }

    /// <summary>Of the beginning of a line, counted from 1.</summary>
    public int PositionOf(int line) => _starts[line - 1];

    public string Uploaded(int line) => _uploaded[line - 1];

    /// <summary>The file from a line on, where all lines before it are empty, so that lines keep their numbers and positions.</summary>
    /// <param name="first">Counted from 1.</param>
    public string TextFrom(int first)
    {
        if (first == 1) return Text;
        var cut = first > _starts.Count ? Text.Length : _starts[first - 1];
        return string.Create(Text.Length, (Text, cut), static (characters, source) =>
        {
            source.Text.CopyTo(characters);
            foreach (ref var character in characters[..source.cut])
            {
                if (character != '\n') character = ' ';
            }
        });
    }

    private static IEnumerable<string> SplitLines(string text)
    {
        var start = 0;
        while (true)
        {
            var end = text.AsSpan(start).IndexOfAny(SourceLine.LineEnds);
            yield return end < 0 ? text[start..] : text.Substring(start, end);
            if (end < 0) yield break;
            end += start;
            start = end + (text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n' ? 2 : 1);
        }
    }
}
