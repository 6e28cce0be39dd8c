namespace Letters.Parsing.Signatories;

/// <summary>Puts signatories into the groups of the headings above them, and tells what each is.</summary>
internal sealed class SignatoryGroups(List<Signatory> signatories, DiagnosticList diagnostics)
{
    private SectionPart? _open;
    private string? _outer;
    private int _outerLevel;
    private SignatoryKind? _outerKind;
    private int _start;

    /// <summary>What signatories of the open group are; null where its heading does not say.</summary>
    public SignatoryKind? Kind => _open?.Heading!.Kind ?? _outerKind;

    public bool HasSignatories => signatories.Count > _start;

    public void Open(SectionPart heading)
    {
        var level = heading.Block.Type == BlockType.Heading ? heading.Block.Level : 0;
        var inner = _open is not null && !HasSignatories && level > LevelOf(_open);
        if (inner) (_outer, _outerKind, _outerLevel) = (_open!.Heading!.Text, _open.Heading.Kind, LevelOf(_open));
        else Close();
        if (_outer is not null && level <= _outerLevel) (_outer, _outerKind, _outerLevel) = (null, null, 0);
        (_open, _start) = (heading, signatories.Count);
    }

    public void Add(Signatory signatory)
    {
        var kind = signatory.Kind == SignatoryKind.Others ? SignatoryKind.Others : Kind ?? KindOf(signatory);
        if (_open is not null && !HasSignatories && signatories.Count > 0 && signatories[^1].Group == Name) ReportAgain(_open);
        signatories.Add(signatory with { Kind = kind, Group = Name });
    }

    public void Close()
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

    private string? Name => _open is null ? null : _outer is null ? _open.Heading!.Text : $"{_outer} – {_open.Heading!.Text}";

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
}
