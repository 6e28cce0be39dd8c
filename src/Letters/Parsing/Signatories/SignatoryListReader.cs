namespace Letters.Parsing.Signatories;

/// <summary>Reads a section block by block, group by group.</summary>
internal sealed class SignatoryListReader
{
    /// <summary>A shorter line was not wrapped.</summary>
    private const int ShortestFullLine = 55;

    private readonly DiagnosticList _diagnostics;
    private readonly NoteDefinitions _notes;
    private readonly List<SectionPart> _parts;
    private readonly bool _amongBlocks;
    private readonly List<Signatory> _signatories = [];
    private readonly List<Passage> _postscript = [];
    private readonly SignatoryGroups _groups;

    public SignatoryListReader(IReadOnlyList<TextBlock> blocks, DiagnosticList diagnostics)
    {
        _diagnostics = diagnostics;
        _notes = new NoteDefinitions(blocks);
        _parts = SectionRoles.Tell(SectionBlocks.Prepare(blocks, _notes, diagnostics), diagnostics);
        _groups = new SignatoryGroups(_signatories, diagnostics);
        _amongBlocks = _parts.Where(part => part is { Role: SectionPartRole.Signatories, IsListed: false }).Count(part => BlockShape.IsNameAndAffiliations(part.Block)) > 1;
    }

    public SignatorySection Read()
    {
        foreach (var part in _parts)
        {
            if (part.Role == SectionPartRole.Heading) _groups.Open(part);
            else if (part.Role == SectionPartRole.Postscript) _postscript.Add(part.Block.Unwrap());
            else ReadSignatories(part);
        }

        _groups.Close();
        _notes.ReportUnused(_diagnostics);
        return new SignatorySection { Signatories = _signatories.ToSequence(), Notes = _notes.Notes, Postscript = _postscript.ToSequence() };
    }

    private void ReadSignatories(SectionPart part)
    {
        if (JoinsSignatoryAbove(part)) return;
        if (NameList.Find(part.Block) is { } names) AddNames(part.Block, names);
        else if (part.IsListed) AddListed(part.Block);
        else if (BlockShape.Of(part.Block, _groups.Kind, _amongBlocks) is { LineEach: true } judgement) AddLines(part.Block, judgement);
        else Add(part.Block);
    }

    /// <summary>An office alone below a name that has none: blank lines stand between the lines of one signatory, too.</summary>
    private bool JoinsSignatoryAbove(SectionPart part)
    {
        if (part.IsListed || part.Block.Lines.Count > 1 || _signatories.Count == 0 || !_groups.HasSignatories) return false;
        var above = _signatories[^1];
        if (above.Affiliations.Count > 0 || above.Kind != SignatoryKind.Person || !NameEvidence.Of(above.Name.Text).CouldBePerson) return false;
        if (NameEvidence.Of(part.Block.First.Text) is not { IsOffice: true, CouldBePerson: false } || SignatoryRecord.Split(part.Block.First).Affiliations.Count > 0) return false;
        var affiliation = _notes.Resolve(part.Block.First, _diagnostics).ToPassage().TrimEnd(",;");
        _signatories[^1] = above with { Affiliations = [new Affiliation(affiliation)] };
        _diagnostics.Add(new("affiliation-below-blank-line", DiagnosticSeverity.Info, $"This line was taken for an affiliation of {above.Name}, above.")
        {
            Line = part.Block.First.Number,
            Excerpt = part.Block.First.Text,
            Suggestion = "Delete the blank line between the name and its affiliation; if it is a signatory, put the whole name there.",
        });
        return true;
    }

    private void AddNames(TextBlock block, List<(int Start, int End)> names)
    {
        var before = _signatories.Count;
        var text = block.Unwrap();
        var lines = new LinesOfPassage(block);
        foreach (var (start, end) in names)
        {
            var words = text.Slice(start, end);
            var line = lines.At(start);
            Add(new TextBlock([line.With(words) with { Number = line.Number }]));
        }

        if (text.Text.Contains(';', StringComparison.Ordinal)) return;
        _diagnostics.Add(new("names-in-one-paragraph", DiagnosticSeverity.Info, $"This paragraph was taken for a list of {_signatories.Count - before} signatories.")
        {
            Line = block.First.Number,
            Excerpt = block.First.Text,
            Suggestion = "A line for each leaves no doubt.",
        });
    }

    /// <summary>An item is one signatory, however it was wrapped, or a name with affiliations on lines of their own.</summary>
    private void AddListed(TextBlock block)
    {
        if (block.Lines.Count > 1 && SignatoryRecord.Split(block.First) is { Affiliations.Count: 0 } record && NameEvidence.Of(record.Name.Text).CouldBePerson && block.First.Text[^1] != ',') Add(block);
        else Add(block.Lines.Count == 1 ? block : new TextBlock([block.First.With(block.Unwrap())]));
    }

    private void AddLines(TextBlock block, BlockShape.Judgement judgement)
    {
        var commasPart = block.Lines.Count(line => line.Text[^1] == ',') * 2 > block.Lines.Count;
        for (var at = 0; at < block.Lines.Count;)
        {
            var end = at + 1;
            while (end < block.Lines.Count && WrapsOn(block.Lines[end - 1].Text, block.Lines[end].Text, commasPart)) end++;
            Add(end == at + 1 ? block.Slice(at, 1) : new TextBlock([block.Lines[at].With(block.Slice(at, end - at).Unwrap())]));
            at = end;
        }

        if (!judgement.InDoubt) return;
        _diagnostics.Add(new("one-signatory-a-line", DiagnosticSeverity.Info, "Each line of this block was taken for a signatory.")
        {
            Line = block.First.Number,
            Excerpt = block.First.Text,
            Suggestion = "If the lines belong to one signatory, let an empty line stand before and after them, as around the others; if each signs, blank lines between them leave no doubt.",
        });
    }

    /// <summary>Whether a line was too long for its page: it ends in the middle, or the next begins there.</summary>
    private static bool WrapsOn(string line, string next, bool commasPart)
    {
        if (line[^1] == ',') return !commasPart && !NameEvidence.Of(SignatoryRecord.Split(new SourceLine(1, next, next)).Name.Text).IsSurelyPerson;
        if (SignatoryBlock.LeadsOn(line)) return true;
        return char.IsLower(next[0]) && line.Length >= ShortestFullLine && next.Length < line.Length && !next.AsSpan().ContainsAny(",(–") && !NameEvidence.Of(next).CouldBePerson;
    }

    private void Add(TextBlock block)
    {
        var resolved = new List<SourceLine>(block.Lines.Count);
        foreach (var line in block.Lines) resolved.Add(_notes.Resolve(line, _diagnostics));
        var signatory = SignatoryBlock.Parse(block with { Lines = resolved }, _signatories.Count + 1, _groups.Kind == SignatoryKind.Organisation, _diagnostics);
        _groups.Add(signatory);
    }
}
