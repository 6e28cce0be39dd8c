namespace Letters.Parsing.PlainText;

/// <summary>
/// Lines that stand together to blocks: headings underlined with === or ---, quotations, paragraphs. Rules between parts are
/// left out, and told of.
/// </summary>
internal sealed class BlockReader(DiagnosticList diagnostics)
{
    private const int LongestHeading = 240;
    private const int MostLinesInHeading = 3;
    private const string Underlines = "=-~";

    private readonly List<TextBlock> _blocks = [];
    private readonly List<SourceLine> _rules = [];
    private bool _belowClosing;

    /// <param name="runs">Lines without a blank line between them, each run of at least one.</param>
    public List<TextBlock> Read(IEnumerable<IReadOnlyList<SourceLine>> runs)
    {
        foreach (var run in runs) ReadRun(run);
        ReportRules();
        return WithRanks(_blocks);
    }

    private void ReadRun(IReadOnlyList<SourceLine> run)
    {
        var start = 0;
        for (var at = 0; at < run.Count; at++)
        {
            _belowClosing |= Phrases.IsClosing(run[at].Text);
            if (!IsRule(run[at].Text) || IsForSignature(run[at].Text)) continue;
            var above = run.Skip(start).Take(at - start).ToList();
            if (Underlines.IndexOf(run[at].Text[0], StringComparison.Ordinal) is >= 0 and var rank && IsHeading(above, run[at].Text))
            {
                _blocks.Add(new TextBlock(above) { Type = BlockType.Heading, Level = rank + 1 });
            }
            else
            {
                _rules.Add(run[at]);
                ReadText(above);
            }

            start = at + 1;
        }

        ReadText([.. run.Skip(start)]);
    }

    private void ReadText(List<SourceLine> lines)
    {
        for (var start = 0; start < lines.Count;)
        {
            var quoted = IsQuoted(lines[start]);
            var end = start + 1;
            while (end < lines.Count && IsQuoted(lines[end]) == quoted) end++;
            var part = lines.GetRange(start, end - start);
            if (quoted) ReadQuotation(part);
            else ReadParagraphs(part);
            start = end;
        }
    }

    /// <summary>Where a line is a paragraph, an indented line below a list item still goes on with the item.</summary>
    private void ReadParagraphs(List<SourceLine> lines)
    {
        var paragraphs = TextBlock.SplitUnwrapped(lines).ToList();
        for (var start = 0; start < paragraphs.Count;)
        {
            var end = start + 1;
            var isItem = ItemMarker.Parse(paragraphs[start].First.Text) is not null;
            while (isItem && end < paragraphs.Count && GoesOn(paragraphs[end].First)) end++;
            _blocks.Add(end == start + 1 ? paragraphs[start] : new TextBlock([.. paragraphs.GetRange(start, end - start).SelectMany(paragraph => paragraph.Lines)]));
            start = end;
        }

        static bool GoesOn(SourceLine line) => char.IsWhiteSpace(line.Uploaded[0]) && ItemMarker.Parse(line.Text) is null;
    }

    private void ReadQuotation(List<SourceLine> lines)
    {
        var words = lines.ConvertAll(line => line with { Text = line.Text.TrimStart('>', ' ', '\u00A0') });
        _blocks.AddRange(TextBlock.Split(words).Select(block => block with { Type = BlockType.Quotation }));
    }

    private static bool IsQuoted(SourceLine line) => line.Text[0] == '>';

    /// <summary>A line to sign on, which is the signatories' matter.</summary>
    private bool IsForSignature(string rule) => _belowClosing && rule[0] == '_';

    /// <summary>Three or more of one sign, with or without blanks between: "---", "* * *", "______".</summary>
    private static bool IsRule(string line)
    {
        if (line[0] is not ('-' or '=' or '~' or '*' or '_' or '–' or '—' or '#' or '•')) return false;
        var count = 0;
        foreach (var character in line)
        {
            if (character == line[0]) count++;
            else if (character is not (' ' or '\u00A0')) return false;
        }

        return count >= 3;
    }

    /// <summary>Dashes below a sentence are a rule that parts it from what follows, unless they are just as long as it is.</summary>
    private static bool IsHeading(List<SourceLine> above, string underline)
    {
        if (above.Count is 0 or > MostLinesInHeading || above.Exists(IsQuoted) || underline.Contains(' ', StringComparison.Ordinal)) return false;
        var longest = above.Max(line => line.Text.Length);
        return Math.Abs(longest - underline.Length) <= 1 || (longest <= LongestHeading && above[^1].Text[^1] is not ('.' or ',' or ';'));
    }

    /// <summary>The highest headings that are left below the title have the first rank, whatever they are underlined with.</summary>
    private static List<TextBlock> WithRanks(List<TextBlock> blocks)
    {
        var highest = blocks.Skip(1).Where(block => block.Type == BlockType.Heading).Select(block => block.Level).DefaultIfEmpty(1).Min();
        return highest == 1 ? blocks : blocks.ConvertAll(block => block.Type == BlockType.Heading ? block with { Level = Math.Max(1, block.Level - highest + 1) } : block);
    }

    private void ReportRules()
    {
        if (_rules.Count == 0) return;
        diagnostics.Add(new("rule-dropped", DiagnosticSeverity.Info, _rules.Count == 1
            ? "This line of dashes or the like was left out: renditions part the letter's parts themselves."
            : $"{_rules.Count} lines of dashes or the like, of which this is the first, were left out: renditions part the letter's parts themselves.")
        {
            Line = _rules[0].Number,
            Excerpt = _rules[0].Text,
            Suggestion = "Nothing needs to be done. If the line above is a heading, make the dashes as long as the heading.",
        });
    }
}
