namespace Letters.Parsing.Signatories;

/// <summary>What stands below the closing: the signatories, and what follows them.</summary>
internal sealed record SignatorySection
{
    public Sequence<Signatory> Signatories { get; init; } = [];

    /// <summary>"* Affiliation for identification only": what marks in names and affiliations refer to.</summary>
    public Sequence<Note> Notes { get; init; } = [];

    /// <summary>Paragraphs below the list that are no signatories.</summary>
    public Sequence<Passage> Postscript { get; init; } = [];

    public static SignatorySection Parse(IReadOnlyList<TextBlock> blocks, DiagnosticList diagnostics) => new()
    {
        Signatories = blocks.Select((block, index) => SignatoryBlock.Parse(block, index + 1, diagnostics)).ToSequence(),
    };
}
