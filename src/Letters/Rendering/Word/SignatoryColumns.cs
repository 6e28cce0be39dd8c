namespace Letters.Rendering.Word;

/// <summary>How many columns the signatories stand in: few stand below each other, short lines beside each other.</summary>
internal static class SignatoryColumns
{
    private const int FewestInTwo = 6;
    private const int FewestInThree = 60;
    private const int LongestLineInThree = 30;

    public static int CountFor(Sequence<Signatory> signatories)
    {
        if (signatories.Count < FewestInTwo) return 1;
        return signatories.Count >= FewestInThree && signatories.Average(LengthOfLongestLine) <= LongestLineInThree ? 3 : 2;
    }

    private static int LengthOfLongestLine(Signatory signatory)
    {
        var longest = signatory.Name.Text.Length;
        foreach (var affiliation in signatory.Affiliations) longest = Math.Max(longest, affiliation.Text.Text.Length);
        return longest;
    }
}
