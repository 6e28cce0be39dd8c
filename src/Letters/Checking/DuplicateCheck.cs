namespace Letters.Checking;

/// <summary>Signatories who stand in the list twice: the same name, and the stronger the more else is the same.</summary>
internal static class DuplicateCheck
{
    public static IEnumerable<Diagnostic> Find(CheckedLetter subject)
    {
        if (subject.IsTranslation) yield break;
        var names = new Dictionary<(SignatoryKind, string), Namesakes>();
        foreach (var signatory in subject.Letter.Signatories)
        {
            if (signatory.Kind == SignatoryKind.Others || NameOf(signatory) is not { } name) continue;
            if (names.TryAdd((signatory.Kind, name), new Namesakes(signatory))) continue;

            var namesakes = names[(signatory.Kind, name)];
            var twin = namesakes.FindAndAdd(signatory);
            var common = SignedName.IsCommon(name);
            if (twin is not null && (signatory.Affiliations.Count > 0 || !common)) yield return Report(subject, signatory, twin, sameAffiliation: true);
            else if (twin is null && signatory.Kind == SignatoryKind.Person && !common) yield return Report(subject, signatory, namesakes.First, sameAffiliation: false);
        }
    }

    private static string? NameOf(Signatory signatory)
    {
        if (signatory.Kind == SignatoryKind.Person) return SignedName.Of(signatory.Name.Text);
        return FoldedText.Of(signatory.Name.Text) is { Length: > 0 } name ? name : null;
    }

    /// <returns>At least one: the empty text for a signatory who has none.</returns>
    private static string[] AffiliationsOf(Signatory signatory) =>
        signatory.Affiliations.Count == 0 ? [""] : [.. signatory.Affiliations.Select(affiliation => FoldedText.Of(affiliation.Text.Text))];

    private static Diagnostic Report(CheckedLetter subject, Signatory signatory, Signatory other, bool sameAffiliation)
    {
        var place = subject.InList(signatory, signatory.Name);
        var first = subject.InList(other, other.Name);
        var where = first.LineOf(0) is { } line ? $", on line {line}" : "";
        if (first.File != place.File) where += $" of {first.File}";
        var spelled = other.Name.Text == signatory.Name.Text ? "" : $" as “{other.Name}”";
        var diagnostic = sameAffiliation
            ? new Diagnostic("probable-duplicate", DiagnosticSeverity.Warning, $"“{signatory.Name}” seems to sign twice, first{where}{spelled}{(signatory.Affiliations.Count > 0 ? ", with the same affiliation" : "")}.")
            {
                Suggestion = "Delete one of the two. If they are two who share a name, tell them apart by an affiliation.",
            }
            : new Diagnostic("probable-duplicate", DiagnosticSeverity.Info, $"“{signatory.Name}” stands in the list twice, first{where}{spelled}, with other affiliations.")
            {
                Suggestion = "If it is one person, put all affiliations below one name.",
            };
        return place.Locate(diagnostic, 0, signatory.Name.Text.Length);
    }

    /// <summary>Signatories of one name, by their affiliations; these are folded only when there is a second.</summary>
    private sealed class Namesakes(Signatory first)
    {
        private Dictionary<string, Signatory>? _byAffiliation;

        public Signatory First { get; } = first;

        /// <returns>An earlier one with an affiliation of this one; null where there is none.</returns>
        public Signatory? FindAndAdd(Signatory signatory)
        {
            if (_byAffiliation is null)
            {
                _byAffiliation = [];
                Add(First);
            }

            var twin = AffiliationsOf(signatory).Select(_byAffiliation.GetValueOrDefault).FirstOrDefault(other => other is not null);
            Add(signatory);
            return twin;
        }

        private void Add(Signatory signatory)
        {
            foreach (var affiliation in AffiliationsOf(signatory)) _byAffiliation!.TryAdd(affiliation, signatory);
        }
    }
}
