namespace Letters.Rendering.Html;

/// <summary>How many of those who sign are persons, organisations and others; said only where they are not all of one kind.</summary>
internal static class SignatoryTally
{
    public static void Write(LetterPage page)
    {
        var labels = page.Labels;
        var counts = new int[Enum.GetValues<SignatoryKind>().Length];
        foreach (var signatory in page.Letter.Signatories) counts[(int)signatory.Kind] += signatory.Count;
        if (counts.Count(count => count > 0) < 2) return;
        List<string> kinds = [];
        if (counts[(int)SignatoryKind.Organisation] is > 0 and var organisations) kinds.Add(labels.OrganisationCount(organisations));
        if (counts[(int)SignatoryKind.Person] is > 0 and var persons) kinds.Add(labels.IndividualCount(persons));
        if (counts[(int)SignatoryKind.Others] is > 0 and var others) kinds.Add(labels.OthersCount(others));
        page.Html.Line($"""<p class="tally" {page.InLabels}>{labels.Enumerate(kinds)}</p>""");
    }
}
