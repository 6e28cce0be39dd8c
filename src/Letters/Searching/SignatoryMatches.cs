namespace Letters.Searching;

/// <summary>A page of those whom a query found in a list of signatories.</summary>
/// <param name="Signatories">In the order of the list.</param>
/// <param name="Found">How many there are on all pages.</param>
/// <param name="Previous">The position with which the page before begins; null on the first.</param>
/// <param name="Next">The position with which the page after begins; null on the last.</param>
public sealed record SignatoryMatches(IReadOnlyList<Signatory> Signatories, int Found, int? Previous, int? Next)
{
    /// <param name="found">The positions of all.</param>
    /// <param name="signatories">Those from the first position on, as many as the page has.</param>
    /// <param name="first">From which position on the page was wanted.</param>
    /// <param name="count">How many were wanted.</param>
    public static SignatoryMatches Of(PositionSet found, IReadOnlyList<Signatory> signatories, int first, int count)
    {
        ArgumentNullException.ThrowIfNull(found);
        ArgumentNullException.ThrowIfNull(signatories);
        int? next = signatories.Count > 0 && found.From(signatories[^1].Position + 1, 1) is [var following] ? following : null;
        return new SignatoryMatches(signatories, found.Count, found.Before(first, count), next);
    }
}
