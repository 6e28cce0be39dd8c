using System.Globalization;

namespace Letters.Parsing.Markdown;

/// <summary>
/// Refuses what would take the Markdown parser more than linear time. Its work grows with the square of the brackets, tags
/// and addresses of one paragraph, and with the indentation of nested lists; no letter comes near these bounds.
/// </summary>
internal static class MarkdownBounds
{
    private const int MostIndentation = 256;

    /// <summary>The sum over all paragraphs of the squares of their openers: a few seconds at the very most.</summary>
    private const long MostWork = 200_000_000;

    /// <summary>A table of signatories with 100,000 rows has fewer.</summary>
    private const int MostStrokes = 1_000_000;

    /// <summary>
    /// For a run of backquotes the parser looks for the next one of its length, and comes to the end of the paragraph in vain once a
    /// length: the sum over all paragraphs of the different lengths times the paragraph's own, in characters.
    /// </summary>
    private const long MostSearched = 5_000_000_000;

    private static readonly string[] Openers = ["[", "<", "://", "www.", "mailto:"];

    /// <returns>Null where the file is within the bounds.</returns>
    public static Diagnostic? FindExcess(MarkdownSource source, int firstLine)
    {
        var (work, openers) = (0L, 0L);
        var (searched, length) = (0L, 0L);
        var backquotes = new HashSet<int>();
        var strokes = 0;
        var run = new ParagraphRun();
        for (var number = firstLine; number <= source.Lines.Count; number++)
        {
            var line = source.Lines[number - 1].AsSpan();
            var indentation = line.Length - line.TrimStart(" \t>").Length;
            if (indentation > MostIndentation) return TooDeep(number, line[indentation..].ToString());
            if (run.IsNewAt(line))
            {
                work += openers * openers;
                searched += backquotes.Count * length;
                backquotes.Clear();
                (openers, length) = (0, 0);
            }

            foreach (var opener in Openers) openers += line.Count(opener);
            if (work + openers * openers > MostWork) return TooMany(number, openers);
            AddRunLengths('`', line, backquotes);
            length += line.Length;
            strokes += line.Count('|');
            if (searched + backquotes.Count * length > MostSearched) return TooMany(number, backquotes.Count);
            if (strokes > MostStrokes) return TooMany(number, strokes);
        }

        return null;
    }

    private static void AddRunLengths(char sign, ReadOnlySpan<char> line, HashSet<int> lengths)
    {
        while (line.IndexOf(sign) is >= 0 and var start)
        {
            var rest = line[start..].TrimStart(sign);
            lengths.Add(line.Length - start - rest.Length);
            line = rest;
        }
    }

    public static Diagnostic TooDeep(int? line, string? excerpt) =>
        new("markdown-too-deep", DiagnosticSeverity.Error, "The Markdown is nested deeper than can be read: quotations, lists, brackets or emphasis inside each other, or thousands of them in one paragraph.")
        {
            Line = line,
            Excerpt = excerpt,
            Suggestion = "Take the nesting out. If the file is no Markdown, upload it as letter.txt.",
        };

    private static Diagnostic TooMany(int line, long openers) =>
        new("markdown-too-deep", DiagnosticSeverity.Error, string.Create(CultureInfo.InvariantCulture, $"The paragraphs up to here have more links, brackets, tags or other signs than can be read; the one on this line alone has {openers:N0}."))
        {
            Line = line,
            Suggestion = "Part the paragraph with empty lines, or upload the file as letter.txt if it is no Markdown.",
        };

    /// <summary>Tells where a line cannot belong to the paragraph above.</summary>
    private struct ParagraphRun
    {
        private int _numberedAt = -1;

        public ParagraphRun()
        {
        }

        public bool IsNewAt(ReadOnlySpan<char> line)
        {
            var text = line.TrimStart(' ');
            var at = line.Length - text.Length;
            if (text.IsEmpty) _numberedAt = -1;
            if (text.IsEmpty || (at <= 3 && text is ['-' or '*' or '+', ' ', not ' ', ..])) return true;

            var digits = text.IndexOfAnyExceptInRange('0', '9');
            if (digits is < 1 or > 9 || text[digits..] is not ['.' or ')', ' ', ..]) return false;

            // A number other than 1 begins an item only where the line above is one of the same list.
            var isSibling = _numberedAt == at;
            _numberedAt = at;
            return isSibling;
        }
    }
}
