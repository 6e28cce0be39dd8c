namespace Letters.Parsing;

/// <summary>
/// In a Word file each line of an address may be a paragraph of its own, and empty paragraphs part addresses. Such lines are
/// one block here, as they are in plain text. Blocks of other formats all have empty space above and stay as they are.
/// </summary>
internal static class CloseBlocks
{
    private const int LongestAddressLine = 60;

    /// <param name="opening">The blocks above the salutation, the title first.</param>
    public static List<TextBlock> JoinAddresses(List<TextBlock> opening)
    {
        if (opening.Count < 3 || opening.TrueForAll(block => block.AfterBlank)) return opening;
        return [opening[0], .. Join(opening[1..], static (above, block) => !block.AfterBlank && IsAddressLine(above) && IsAddressLine(block))];
    }

    private static List<TextBlock> Join(IReadOnlyList<TextBlock> blocks, Func<TextBlock, TextBlock, bool> areOne)
    {
        var joined = new List<TextBlock>(blocks.Count);
        var lines = new List<SourceLine>();
        for (var at = 0; at < blocks.Count; at++)
        {
            var goesOn = at > 0 && areOne(blocks[at - 1], blocks[at]);
            if (!goesOn) lines = [];
            lines.AddRange(blocks[at].Lines);
            if (goesOn) joined[^1] = joined[^1] with { Lines = lines };
            else joined.Add(blocks[at] with { Lines = lines });
        }

        return joined;
    }

    private static bool IsAddressLine(TextBlock block) =>
        block.Type == BlockType.Paragraph && block.Lines.All(line => line.Text.Length <= LongestAddressLine && line.Text[^1] is not ('!' or '?' or ':'));
}
