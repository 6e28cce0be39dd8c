namespace Letters.Rendering.Html;

/// <summary>Some of the signatories of a revision, as one page shows them: those at some positions, or those that were looked for.</summary>
/// <param name="Revision">All pages of a list should be of one, or readers miss those who move.</param>
/// <param name="Signatories">In the order of the letter.</param>
public sealed record SignatorySelection(Revision Revision, IReadOnlyList<Signatory> Signatories)
{
    /// <summary>What the reader looked for; null or blank where all signatories are listed.</summary>
    public string? Query { get; init; }

    /// <summary>How many the query found, on all pages; null where that is not known, and where there was none.</summary>
    public int? Found { get; init; }

    /// <summary>The path of the page before; null on the first.</summary>
    public string? Previous { get; init; }

    /// <summary>The path of the page after; null on the last.</summary>
    public string? Next { get; init; }

    public bool IsSearch => !string.IsNullOrWhiteSpace(Query);
}
