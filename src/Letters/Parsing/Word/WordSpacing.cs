namespace Letters.Parsing.Word;

/// <summary>Whether paragraphs that follow each other closely are lines of one block, which their empty paragraphs tell, or blocks of their own.</summary>
internal static class WordSpacing
{
    private const int ShortestProse = 80;

    /// <summary>
    /// A paragraph with lines of its own is a block. Below the last paragraph of prose, where the signatories are, close paragraphs
    /// are blocks as well if empty paragraphs part nothing there and seldom anything above.
    /// </summary>
    public static List<TextBlock> Settle(List<TextBlock> blocks)
    {
        var settled = new List<TextBlock>(blocks.Count);
        for (var at = 0; at < blocks.Count; at++)
        {
            var standsAlone = blocks[at].Lines.Count > 1 || (at > 0 && blocks[at - 1].Lines.Count > 1);
            settled.Add(standsAlone ? blocks[at] with { AfterBlank = true } : blocks[at]);
        }

        var list = settled.FindLastIndex(IsProse) + 1;

        // Below the closing there is empty space in nearly every letter.
        if (blocks.Skip(list + 2).Any(block => block.AfterBlank) || PartsProse(blocks, list)) return settled;
        for (var at = list; at < settled.Count; at++) settled[at] = settled[at] with { AfterBlank = true };
        return settled;
    }

    private static bool PartsProse(List<TextBlock> blocks, int end)
    {
        var parted = blocks.Take(end).Skip(1).Count(block => block.AfterBlank);
        return parted > 0 && 2 * parted >= end - 1;
    }

    private static bool IsProse(TextBlock block) => block.Lines[^1].Text[^1] is ('.' or '!' or '?') && block.Lines.Sum(line => line.Text.Length) >= ShortestProse;
}
