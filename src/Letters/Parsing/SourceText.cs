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
}
