using Letters.Parsing.Metadata;

namespace Letters.Parsing;

/// <summary>What every text format is read into: blocks whose parts in the letter are not told yet.</summary>
/// <param name="Blocks">In the order of the file; may be empty.</param>
internal sealed record SourceText(IReadOnlyList<TextBlock> Blocks)
{
    /// <summary>Footnotes that the format itself marks as such; marks of the blocks refer to them by their labels.</summary>
    public Sequence<Note> Notes { get; init; } = [];

    /// <summary>Front matter.</summary>
    public GivenMetadata Metadata { get; init; } = GivenMetadata.None;

    /// <summary>
    /// Where a format's lists can be told only once the body is parted from address blocks and signatories, which use the same
    /// signs: what makes list items of the body's blocks.
    /// </summary>
    public Func<IReadOnlyList<TextBlock>, IReadOnlyList<TextBlock>>? ReadLists { get; init; }
}
