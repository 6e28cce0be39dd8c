namespace Letters.Parsing.Word;

/// <summary>The ranks of a Word file's headings to those of a letter, whose title is none of them.</summary>
internal static class WordHeadings
{
    /// <summary>The file's first words are the letter's title, whatever their style. The largest of the other headings has rank 1.</summary>
    public static List<TextBlock> Settle(List<TextBlock> blocks)
    {
        var settled = blocks.ToList();
        if (settled is [{ Type: BlockType.Heading } title, ..]) settled[0] = title with { Type = BlockType.Paragraph, Level = 0 };
        var highest = settled.Where(block => block.Type == BlockType.Heading).Select(block => block.Level).DefaultIfEmpty(1).Min();
        return settled.ConvertAll(block => block.Type == BlockType.Heading ? block with { Level = Math.Min(block.Level - highest + 1, 6) } : block);
    }
}
