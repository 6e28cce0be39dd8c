namespace Letters.Parsing;

/// <summary>A line of a list of blocks.</summary>
/// <param name="Block">Counted from 0.</param>
/// <param name="Line">Of the block, counted from 0.</param>
internal readonly record struct BlockPlace(int Block, int Line)
{
    /// <summary>Parts the blocks at lines that begin here.</summary>
    public (List<TextBlock> Before, TextBlock Cut, List<TextBlock> After) Cut(IReadOnlyList<TextBlock> blocks, int length)
    {
        var block = blocks[Block];
        var before = blocks.Take(Block).ToList();
        var after = new List<TextBlock>(blocks.Count - Block);
        if (Line > 0) before.Add(block.Slice(0, Line));
        if (Line + length < block.Lines.Count) after.Add(block.Slice(Line + length, block.Lines.Count - Line - length) with { Type = BlockType.Paragraph, Level = 0 });
        after.AddRange(blocks.Skip(Block + 1));
        return (before, block.Slice(Line, length), after);
    }
}
