namespace Letters.Checking;

/// <summary>How many sign a letter, in each way in which a text may count them.</summary>
/// <param name="Total">All, those who are only counted included.</param>
/// <param name="Uncounted">Those who are not named: "and 231 others".</param>
/// <param name="Groups">How many stand under each heading.</param>
/// <param name="NamesOrganisations">Whether people sign for organisations, so that how many these are is not known.</param>
internal sealed record SignatoryNumbers(int Total, int Organisations, int Uncounted, IReadOnlyList<int> Groups, bool NamesOrganisations)
{
    public static SignatoryNumbers Of(Letter letter)
    {
        var organisations = letter.Signatories.Count(signatory => signatory.Kind == SignatoryKind.Organisation);
        return new SignatoryNumbers(
            letter.SignatoryCount,
            organisations,
            letter.Signatories.Where(signatory => signatory.Kind == SignatoryKind.Others).Sum(signatory => signatory.Count),
            [.. letter.Signatories.Where(signatory => signatory.Group is not null).GroupBy(signatory => signatory.Group).Select(group => group.Sum(signatory => signatory.Count))],
            organisations == 0 && letter.Signatories.Any(signatory => signatory.Affiliations.Count > 0));
    }

    /// <summary>Whether the counts can be those of the list, added up or each for its kind.</summary>
    public bool Agree(IReadOnlyList<StatedCount> counts)
    {
        var sum = counts[0] with { Number = counts.Sum(count => count.Number), Meaning = counts.Max(count => count.Meaning), Kind = CountedKind.Any };
        return counts.Count == 1 ? Agrees(counts[0]) : sum.Holds(Total) || counts.All(Agrees);
    }

    /// <summary>"12 people and 3 organisations", as far as the counts tell them apart.</summary>
    public string Describe(IReadOnlyList<StatedCount> counts)
    {
        if (Organisations == 0 || Organisations == Total) return $"{Total}";
        return counts.Count == 1 && counts[0].Kind == CountedKind.Any ? $"{Total}" : $"{Total}: {Organisations} organisations and {Total - Organisations} people";
    }

    private bool Agrees(StatedCount count) =>
        (count.Kind == CountedKind.Organisations && NamesOrganisations) || Candidates(count.Kind).Concat(Groups).Any(count.Holds);

    private IEnumerable<int> Candidates(CountedKind kind) => kind switch
    {
        CountedKind.People => [Total, Total - Organisations, Total - Uncounted],
        CountedKind.Organisations when Organisations > 0 => [Total, Organisations, Organisations + Uncounted],
        _ => [Total, Total - Uncounted],
    };
}
