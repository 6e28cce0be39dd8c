namespace Letters.Checking;

/// <summary>One organisation that is spelled in two ways in one list: readers who search for it find only half.</summary>
internal static class OrganisationSpellingCheck
{
    /// <summary>"for", "with", "und".</summary>
    private const int LongestSmallWord = 4;

    public static IEnumerable<Diagnostic> Find(CheckedLetter subject)
    {
        if (subject.IsTranslation) yield break;
        var spellings = Spellings(subject);

        // The more frequent spelling first, so that the rarer one of a pair is the one that is reported.
        var ordered = spellings.OrderByDescending(spelling => spelling.Count).ToList();
        foreach (var (one, other) in SpellingVariants.Find(ordered.ConvertAll(spelling => spelling.Name)))
        {
            if (!IsCaseOfOffice(ordered[one].Name, ordered[other].Name)) yield return Report(ordered[one], ordered[other]);
        }
    }

    /// <summary>Each spelling once, in the order met.</summary>
    private static Dictionary<string, Spelling>.ValueCollection Spellings(CheckedLetter subject)
    {
        var spellings = new Dictionary<string, Spelling>();
        foreach (var (name, place) in Names(subject))
        {
            if (!spellings.TryGetValue(name.Spelling, out var spelling)) spellings[name.Spelling] = spelling = new Spelling(name, place);
            else if (spelling.Name.Abbreviation is null && name.Abbreviation is not null) spelling.Show(name, place);
            spelling.Count++;
        }

        return spellings.Values;
    }

    private static IEnumerable<(OrganisationName Name, PlacedPassage Place)> Names(CheckedLetter subject)
    {
        foreach (var signatory in subject.Letter.Signatories)
        {
            if (signatory.Kind == SignatoryKind.Organisation && OrganisationName.Of(signatory.Name.Text, signs: true) is { } signing) yield return (signing, subject.InList(signatory, signatory.Name));
            foreach (var affiliation in signatory.Affiliations)
            {
                if (OrganisationName.Of(affiliation.Text.Text) is { } name && !IsOccupation(name)) yield return (name, subject.InList(signatory, affiliation.Text));
            }
        }
    }

    /// <summary>"Retired teacher" beside "Retired teachers": an affiliation that is no name has a longer word in small letters.</summary>
    private static bool IsOccupation(OrganisationName name) =>
        name.IsWhole && name.Spelling.Split(' ').Any(word => word.Length > LongestSmallWord && char.IsLower(word[0]));

    private static Diagnostic Report(Spelling rare, Spelling usual)
    {
        var (printed, other) = (rare.Name.Printed, usual.Name.Printed);
        var line = usual.Place.LineOf(usual.Name.Start) is { } number ? $" on line {number}" : "";
        var place = rare.Place.Locate(
            new("organisation-spelled-two-ways", DiagnosticSeverity.Warning, $"“{printed}” and “{other}”{line} seem to be one organisation or office, spelled in two ways."),
            rare.Name.Start,
            printed.Length);
        return place with { Suggestion = $"Decide on one spelling; “{other}” is the {(usual.Count > rare.Count ? "more frequent" : "first")} one. If they are two, nothing need be done." };
    }

    /// <summary>"Associate professor" and "Associate Professor" are offices: no organisation is lost to a search by their case.</summary>
    private static bool IsCaseOfOffice(OrganisationName one, OrganisationName other) =>
        (one.IsWhole || other.IsWhole) && one.Spelling.Equals(other.Spelling, StringComparison.OrdinalIgnoreCase);

    private sealed class Spelling(OrganisationName name, PlacedPassage place)
    {
        public OrganisationName Name { get; private set; } = name;

        public PlacedPassage Place { get; private set; } = place;

        public int Count { get; set; }

        /// <summary>Of several places, the one to be named is one with the abbreviation.</summary>
        public void Show(OrganisationName name, PlacedPassage place) => (Name, Place) = (name, place);
    }
}
