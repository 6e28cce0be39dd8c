namespace Letters.Parsing.Signatories;

/// <summary>
/// The blocks below the closing, made ready: lines of one signatory that a Word document has in paragraphs of their own are
/// together, lines that stand for themselves (headings, notes, counts) are apart, list markers and ornaments are gone.
/// </summary>
internal sealed class SectionBlocks
{
    private readonly List<TextBlock> _ready = [];
    private readonly DiagnosticList _diagnostics;
    private readonly NoteDefinitions _notes;
    private readonly EntryNumbers _numbers;
    private int _signed;
    private SourceLine _firstSigned;

    private SectionBlocks(NoteDefinitions notes, DiagnosticList diagnostics) => (_notes, _diagnostics, _numbers) = (notes, diagnostics, new EntryNumbers(diagnostics));

    /// <returns>The blocks without notes, which are added to <paramref name="notes"/>.</returns>
    public static List<TextBlock> Prepare(IReadOnlyList<TextBlock> blocks, NoteDefinitions notes, DiagnosticList diagnostics)
    {
        var preparation = new SectionBlocks(notes, diagnostics);
        foreach (var block in JoinClose(blocks)) preparation.Add(block);
        preparation.ReportSigned();
        return preparation._ready;
    }

    /// <summary>Paragraphs without empty space between them are lines of one block.</summary>
    private static IEnumerable<TextBlock> JoinClose(IReadOnlyList<TextBlock> blocks)
    {
        for (var at = 0; at < blocks.Count;)
        {
            var end = at + 1;
            while (end < blocks.Count && !blocks[end].AfterBlank && blocks[end].Type == BlockType.Paragraph && blocks[at].Type == BlockType.Paragraph) end++;
            yield return end == at + 1 ? blocks[at] : blocks[at] with { Lines = [.. blocks.Skip(at).Take(end - at).SelectMany(block => block.Lines)] };
            at = end;
        }
    }

    private void Add(TextBlock block)
    {
        if (_notes.IsDefinitionWithoutSign(block) && _notes.TryAdd(block)) return;
        if (block.Type is BlockType.Heading or BlockType.Quotation)
        {
            _ready.Add(block);
            return;
        }

        var start = 0;
        for (var at = 0; at < block.Lines.Count; at++)
        {
            if (!StandsForItself(block.Lines, at)) continue;
            AddLines(block, start, at);
            start = _notes.IsDefinition(block.Lines[at]) ? AddNote(block, at) : AddAlone(block, at);
            at = start - 1;
        }

        AddLines(block, start, block.Lines.Count);
    }

    private bool StandsForItself(IReadOnlyList<SourceLine> lines, int at)
    {
        var line = lines[at];
        return SignatureMarks.IsOrnament(line.Text)
            || _notes.IsDefinition(line)
            || CountedOthers.Parse(line.Text) is not null
            || (lines.Count > 1 && GroupHeading.Parse(line.Text) is not null && !Continues(lines, at));
    }

    /// <summary>An affiliation may be a word that is a heading elsewhere: "France" below a name is none, nor is it below "University of".</summary>
    private static bool Continues(IReadOnlyList<SourceLine> lines, int at) =>
        at > 0 && lines[at].Text[^1] is not (':' or '：') && (at == lines.Count - 1 || NameEvidence.Of(lines[at - 1].Text).CouldBePerson || NameEvidence.Of(lines[at - 1].Text).IsOffice);

    /// <returns>The line after the note.</returns>
    private int AddNote(TextBlock block, int at)
    {
        var end = at + 1;
        while (end < block.Lines.Count && !StandsForItself(block.Lines, end) && NoteSigns.LabelAtStart(block.Lines[end].Text, out _) is null) end++;
        var note = block.Slice(at, end - at) with { Type = BlockType.Paragraph };
        if (!_notes.TryAdd(note)) _ready.Add(note);
        return end;
    }

    private int AddAlone(TextBlock block, int at)
    {
        if (!SignatureMarks.IsOrnament(block.Lines[at].Text)) AddLines(block, at, at + 1);
        return at + 1;
    }

    private void AddLines(TextBlock block, int start, int end)
    {
        if (start == end) return;
        if (block.Type == BlockType.ListItem)
        {
            if (start == 0) _numbers.Add(block.Number, block.First);
            _ready.Add(block with { Lines = [.. block.Lines.Skip(start).Take(end - start).Select(WithoutSigned)] });
            return;
        }

        var lines = new List<SourceLine>(end - start);
        var listed = false;
        var prose = Prose.OpensPostscript(block.Lines[start].Text);
        for (var at = start; at < end; at++)
        {
            var line = block.Lines[at];
            var marker = prose ? 0 : ListMarker.LengthOf(line.Text);
            if (marker > 0)
            {
                if (lines.Count > 0) _ready.Add(block with { Lines = lines, Type = listed ? BlockType.ListItem : block.Type });
                (lines, listed) = ([], true);
                _numbers.Add(ListMarker.NumberOf(line.Text), line);
                line = line.Slice(marker, line.Text.Length);
            }

            if (!prose && TableHeader.Is(line))
            {
                ReportHeader(line);
                continue;
            }

            line = prose ? line : WithoutSigned(line);
            if (line.Text.Length > 0) lines.Add(line);
        }

        if (lines.Count > 0) _ready.Add(block with { Lines = lines, Type = listed ? BlockType.ListItem : block.Type });
    }

    private void ReportHeader(SourceLine line) => _diagnostics.Add(new("table-header", DiagnosticSeverity.Info, "This line was taken for the header of a table, and is left out.")
    {
        Line = line.Number,
        Excerpt = line.Text,
        Suggestion = "Delete it from the file.",
    });

    private SourceLine WithoutSigned(SourceLine line)
    {
        var length = SignatureMarks.LengthBefore(line.Text);
        if (length == line.Text.Length && line.Text[0] is '[' or '(' or '/') return line with { Text = "", Marks = [] };
        if (length == 0 || length == line.Text.Length) length = SignatureMarks.LabelLength(line.Text);
        if (length == 0 || length == line.Text.Length) return line;
        if (_signed++ == 0) _firstSigned = line;
        return line.Slice(length, line.Text.Length);
    }

    private void ReportSigned()
    {
        if (_signed == 0) return;
        _diagnostics.Add(new("signature-mark", DiagnosticSeverity.Info, $"Words of a signed page, such as “/s/” or “Name:”, are left out before {_signed} {(_signed == 1 ? "line" : "lines")}, first before this one.")
        {
            Line = _firstSigned.Number,
            Excerpt = _firstSigned.Text,
            Suggestion = "Delete them from the file.",
        });
    }
}
