using System.Text;

namespace Letters.Parsing;

/// <summary>Lines that stand together, without a blank line between them. Never empty.</summary>
internal sealed record TextBlock(IReadOnlyList<SourceLine> Lines)
{
    /// <summary>A line that is longer was not wrapped by hand or by a mail program, so what ends it ends a paragraph.</summary>
    private const int LongestWrappedLine = 200;

    public BlockType Type { get; init; }

    /// <summary>As in <see cref="Block.Level"/>.</summary>
    public int Level { get; init; }

    /// <summary>As in <see cref="Block.Number"/>.</summary>
    public int? Number { get; init; }

    /// <summary>
    /// Whether empty space stands above the block. Always so in plain text and Markdown; in a Word document the lines of one
    /// signatory may be paragraphs of their own that follow each other closely.
    /// </summary>
    public bool AfterBlank { get; init; } = true;

    public SourceLine First => Lines[0];

    public LineRange Range => new(Lines[0].Number, Lines[^1].Number);

    public static List<TextBlock> Split(IReadOnlyList<SourceLine> lines)
    {
        var blocks = new List<TextBlock>();
        var start = 0;
        for (var at = 0; at <= lines.Count; at++)
        {
            if (at < lines.Count && !lines[at].IsBlank) continue;
            if (at > start) blocks.AddRange(SplitUnwrapped([.. lines.Skip(start).Take(at - start)]));
            start = at + 1;
        }

        return blocks;
    }

    public TextBlock Slice(int start, int count) => this with { Lines = [.. Lines.Skip(start).Take(count)] };

    /// <summary>The block as running text: the author's line breaks are where the page was too narrow.</summary>
    public Passage Unwrap() => Join(Lines, static (line, _) => line.Breaks);

    /// <summary>The block with its line breaks kept.</summary>
    public Passage KeepLines() => Join(Lines, static (_, _) => true);

    /// <summary>Joins lines, with a line feed where the rule says that the break between two lines was made on purpose.</summary>
    public static Passage Join(IReadOnlyList<SourceLine> lines, Func<SourceLine, SourceLine, bool> breaksBetween)
    {
        var range = new LineRange(lines[0].Number, lines[^1].Number);
        if (lines.Count == 1) return new Passage(lines[0].Text) { Marks = lines[0].Marks, Lines = range, Column = lines[0].ColumnOfWords };
        var text = new StringBuilder(lines[0].Text);
        var marks = new JoinedMarks();
        marks.Add(lines[0], 0);
        var starts = new List<LineStart>();
        for (var at = 1; at < lines.Count; at++)
        {
            if (breaksBetween(lines[at - 1], lines[at])) text.Append('\n');
            else if (!EndsInsideWord(lines[at - 1].Text, lines[at].Text)) text.Append(' ');
            starts.Add(new LineStart(text.Length, lines[at].Number, lines[at].ColumnOfWords));
            marks.Add(lines[at], text.Length);
            text.Append(lines[at].Text);
        }

        return new Passage(text.ToString()) { Marks = marks.ToSequence(), Lines = range, Column = lines[0].ColumnOfWords, LineStarts = starts.ToSequence() };
    }

    /// <summary>"asylum-" + "seekers", "should not—" + "and": a line may be wrapped after a hyphen or an em dash without a space.</summary>
    private static bool EndsInsideWord(string line, string next) =>
        char.IsLetterOrDigit(next[0]) && line is [.., var before, '-' or '\u2010' or '—'] && char.IsLetterOrDigit(before);

    /// <summary>Where every paragraph is one long line, a single line end parts paragraphs as a blank line does elsewhere.</summary>
    internal static IEnumerable<TextBlock> SplitUnwrapped(IReadOnlyList<SourceLine> lines) =>
        lines.Any(line => line.Text.Length > LongestWrappedLine && line.Text[^1] is '.' or '!' or '?' or '”' or '"' or ':')
            ? lines.Select(line => new TextBlock([line]))
            : [new TextBlock(lines)];
}
