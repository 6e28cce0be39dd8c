namespace Letters.Parsing.Signatories;

/// <summary>Puts signatories into the groups of the headings above them, and tells what each is.</summary>
internal sealed class SignatoryGroups(List<Signatory> signatories, DiagnosticList diagnostics)
{
    /// <summary>Headings with nobody right below them, and a heading of a lower rank instead: that is the group's full name.</summary>
    private readonly Stack<Outer> _outers = new();

    private SectionPart? _open;
    private int _start;

    /// <summary>What signatories of the open group are; null where its heading does not say.</summary>
    public SignatoryKind? Kind => _open?.Heading!.Kind ?? (_outers.TryPeek(out var outer) ? outer.Kind : null);

    public bool HasSignatories => signatories.Count > _start;

    public void Open(SectionPart heading)
    {
        var level = LevelOf(heading);
        if (_open is not null && !HasSignatories && level > LevelOf(_open)) _outers.Push(new Outer(_open, Name!, Kind, _start));
        else CloseGroup();
        while (_outers.TryPeek(out var outer) && level <= LevelOf(outer.Part)) Leave(_outers.Pop());
        (_open, _start) = (heading, signatories.Count);
        ReportMarks(heading.Block);
    }

    /// <summary>Ends the list.</summary>
    public void Close()
    {
        CloseGroup();
        while (_outers.TryPop(out var outer)) Leave(outer);
    }

    public void Add(Signatory signatory)
    {
        var kind = signatory.Kind == SignatoryKind.Others ? SignatoryKind.Others : Kind ?? KindOf(signatory);
        if (_open is not null && !HasSignatories && signatories.Count > 0 && signatories[^1].Group == Name) ReportAgain(_open);
        signatories.Add(signatory with { Kind = kind, Group = Name });
    }

    private void CloseGroup()
    {
        if (_open is null)
        {
            if (HasSignatories) TakeLikeTheRest();
            return;
        }

        if (!HasSignatories) ReportEmpty(_open);
        else if (Kind is null) TakeLikeTheRest();
        if (_open.Heading!.StatedCount is { } stated) Compare(_open, stated);
        _start = signatories.Count;
    }

    private string? Name => _open is null ? null : _outers.TryPeek(out var outer) ? $"{outer.Name} – {_open.Heading!.Text}" : _open.Heading!.Text;

    private void Leave(Outer outer)
    {
        if (signatories.Count == outer.Start) ReportEmpty(outer.Part);
    }

    private static int LevelOf(SectionPart part) => part.Block.Type == BlockType.Heading ? part.Block.Level : 0;

    private static SignatoryKind KindOf(Signatory signatory) => NameEvidence.Of(signatory.Name.Text).IsOrganisation ? SignatoryKind.Organisation : SignatoryKind.Person;

    /// <summary>Names that say nothing of what they name ("Sea Shepherd") are bodies where all others of the group are.</summary>
    private void TakeLikeTheRest()
    {
        var (bodies, doubtful) = (0, new List<int>());
        for (var at = _start; at < signatories.Count; at++)
        {
            var signatory = signatories[at];
            if (signatory.Kind == SignatoryKind.Organisation) bodies++;
            else if (signatory.Kind == SignatoryKind.Person && (signatory.Affiliations.Count > 0 || NameEvidence.Of(signatory.Name.Text).IsSurelyPerson)) return;
            else if (signatory.Kind == SignatoryKind.Person) doubtful.Add(at);
        }

        if (bodies < 2 || doubtful.Count == 0 || doubtful.Count > bodies * 2) return;
        foreach (var at in doubtful) signatories[at] = signatories[at] with { Kind = SignatoryKind.Organisation };
        var first = signatories[doubtful[0]].Name;
        diagnostics.Add(new("kind-assumed", DiagnosticSeverity.Info, $"“{first}”{(doubtful.Count > 1 ? $" and {doubtful.Count - 1} more" : "")} of the list were taken for organisations, since the others are.")
        {
            Line = first.Lines.First,
            Excerpt = first.Text,
            Suggestion = "A heading such as “Organizations:” or “Individuals:” above the list leaves no doubt.",
        });
    }

    private void ReportEmpty(SectionPart heading) => diagnostics.Add(new("empty-group", DiagnosticSeverity.Warning, $"Nobody stands under the heading “{heading.Heading!.Text}”; it is left out.")
    {
        Line = heading.Block.First.Number,
        Excerpt = heading.Block.First.Text,
        Suggestion = "Delete the heading, or add who is missing under it.",
    });

    private void ReportMarks(TextBlock heading)
    {
        foreach (var line in heading.Lines)
        {
            foreach (var mark in line.Marks.Where(mark => mark.Target is not null)) diagnostics.Add(OfMark(mark, line));
        }
    }

    private static Diagnostic OfMark(Mark mark, SourceLine line) =>
        new("heading-mark-left-out", DiagnosticSeverity.Warning, mark.Type == MarkType.Link
            ? $"The address “{mark.Target}” is left out: the heading of a group of signatories leads nowhere."
            : $"The reference to the note “{mark.Target}” is left out: the heading of a group of signatories has no notes.")
        {
            Line = line.Number,
            Excerpt = line.Text,
            Suggestion = "Put it into a sentence above or below the list.",
        };

    private void ReportAgain(SectionPart heading) => diagnostics.Add(new("group-goes-on", DiagnosticSeverity.Info, $"The heading “{heading.Heading!.Text}” stands here again; those below it are one group with those above.")
    {
        Line = heading.Block.First.Number,
        Excerpt = heading.Block.First.Text,
        Suggestion = "Delete it, or give the groups different headings.",
    });

    private void Compare(SectionPart heading, int stated)
    {
        var listed = 0;
        for (var at = _start; at < signatories.Count; at++) listed += signatories[at].Count;
        if (listed == stated || listed == 0) return;
        diagnostics.Add(new("count-differs", DiagnosticSeverity.Warning, $"The heading says {stated}, and {listed} stand under it.")
        {
            Line = heading.Block.First.Number,
            Excerpt = heading.Block.First.Text,
            Suggestion = "Correct the number, or look who is missing or stands there twice.",
        });
    }

    /// <param name="Start">How many signatories stood above it.</param>
    private sealed record Outer(SectionPart Part, string Name, SignatoryKind? Kind, int Start);
}
