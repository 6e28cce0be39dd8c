namespace Letters.Parsing.Signatories;

/// <summary>What stands below the closing: the signatories, and what follows them.</summary>
internal sealed record SignatorySection
{
    public Sequence<Signatory> Signatories { get; init; } = [];

    /// <summary>"* Affiliation for identification only": what marks in names and affiliations refer to.</summary>
    public Sequence<Note> Notes { get; init; } = [];

    /// <summary>Paragraphs below the list that are no signatories.</summary>
    public Sequence<Passage> Postscript { get; init; } = [];

    /// <summary>Reads a list in whatever form it is written; docs/formats/signatories.md describes them for authors.</summary>
    public static SignatorySection Parse(IReadOnlyList<TextBlock> blocks, DiagnosticList diagnostics) => new SignatoryListReader(blocks, diagnostics).Read();
}
