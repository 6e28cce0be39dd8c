using Letters.Parsing.Metadata;

namespace Letters.Parsing.Markdown;

/// <summary>Tells the title from the other headings, and gives these their ranks below it.</summary>
internal static class MarkdownTitle
{
    /// <summary>The title, where there is a heading or front matter for it, is a heading of level 0 before all else.</summary>
    /// <param name="blocks">With the levels of Markdown.</param>
    public static (List<TextBlock> Blocks, GivenMetadata Metadata) Find(List<TextBlock> blocks, GivenMetadata metadata, MarkdownSource source, MarkdownFindings findings)
    {
        var at = blocks.FindIndex(block => block is { Type: BlockType.Heading, Level: 1 });
        if (at < 0 && metadata.Title is null && blocks is [{ Type: BlockType.Heading }, ..]) at = 0;
        var title = at >= 0 ? blocks[at] : metadata.Title is { } given ? BlockOf(given, source) : null;
        if (title is null) return (Rank(blocks), metadata);

        if (at > 0) findings.TitleNotFirst(source.PositionOf(title.First.Number));
        if (at >= 0 && metadata.Title is { } other && other.Text != title.Unwrap().Text) findings.TwoTitles(source.PositionOf(other.Lines.First), other.Text);
        if (at >= 0) blocks.RemoveAt(at);
        return ([title with { Type = BlockType.Heading, Level = 0 }, .. Rank(blocks)], metadata with { Title = null });
    }

    private static TextBlock BlockOf(Passage title, MarkdownSource source) =>
        new([new SourceLine(title.Lines.First, title.Text, source.Uploaded(title.Lines.First)) { Column = title.Column }]);

    private static List<TextBlock> Rank(List<TextBlock> blocks)
    {
        var highest = blocks.Where(block => block.Type == BlockType.Heading).Select(block => block.Level).DefaultIfEmpty(1).Min();
        return blocks.ConvertAll(block => block.Type == BlockType.Heading ? block with { Level = block.Level - highest + 1 } : block);
    }
}
