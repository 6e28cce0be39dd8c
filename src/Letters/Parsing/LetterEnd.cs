using Letters.Parsing.Signatories;

namespace Letters.Parsing;

/// <summary>Parts the body from the closing and from what stands below it.</summary>
internal static class LetterEnd
{
    private const int FewestWordsOfProse = 8;
    private const int LongestLineOfNames = 160;
    private const int LongestCaselessName = 20;
    private const int LinesToJudgeBy = 3;

    /// <param name="blocks">All below the salutation.</param>
    /// <param name="isWhole">Whether nothing stands above the blocks, so that the first of them cannot be a signatory's.</param>
    public static (List<TextBlock> Body, TextBlock? Closing, List<TextBlock> Signatories) Part(List<TextBlock> blocks, bool isWhole)
    {
        var lines = blocks.SelectMany((block, at) => block.Lines.Select((line, index) => (Place: new BlockPlace(at, index), Line: line))).ToList();
        if (FindClosing(blocks, lines) is var (first, length))
        {
            var (body, _, _) = lines[first].Place.Cut(blocks, 1);
            var (_, _, signatories) = lines[first + length - 1].Place.Cut(blocks, 1);
            return (body, new TextBlock(lines.GetRange(first, length).ConvertAll(line => line.Line)), signatories);
        }

        return FindClosingSentence(blocks) is > 0 and var sentence
            ? (blocks[..sentence], blocks[sentence], blocks[(sentence + 1)..])
            : PartAtFirstSignatory(blocks, isWhole);
    }

    /// <summary>
    /// The first closing that no running text follows; where there is none such, the last. A closing further down is part of
    /// what follows the signatories.
    /// </summary>
    private static (int First, int Length)? FindClosing(List<TextBlock> blocks, List<(BlockPlace Place, SourceLine Line)> lines)
    {
        (int First, int Length)? last = null;
        for (var at = 0; at < lines.Count; at++)
        {
            if (!IsClosing(at)) continue;
            var end = at + 1;
            while (end < lines.Count && IsClosing(end) && !ClosingPhrases.IsHeadingOfGroup(lines[end].Line.Text)) end++;
            last = (at, end - at);
            if (end == lines.Count || !ReadsAsProse(blocks[lines[end].Place.Block], lines[end].Place.Line)) return last;
            at = end;
        }

        return last;

        bool IsClosing(int line) => blocks[lines[line].Place.Block].Type is BlockType.Paragraph or BlockType.Heading && Phrases.IsClosing(lines[line].Line.Text);
    }

    /// <summary>"Veuillez agréer, …": a paragraph of its own, right above what is no running text, or at the end.</summary>
    private static int FindClosingSentence(List<TextBlock> blocks)
    {
        for (var at = 1; at < blocks.Count; at++)
        {
            if (blocks[at] is { Type: BlockType.Paragraph, Lines.Count: <= 8 } && ClosingPhrases.IsSentence(blocks[at].Unwrap().Text) && (at + 1 == blocks.Count || !ReadsAsProse(blocks[at + 1]))) return at;
        }

        return -1;
    }

    /// <summary>Whether a block is running text from one of its lines on: a sentence whose words are mostly small.</summary>
    private static bool ReadsAsProse(TextBlock block, int from = 0)
    {
        if (block.Type is BlockType.ListItem or BlockType.Heading) return false;
        var lines = block.Lines.Skip(from).Take(LinesToJudgeBy).ToList();
        var ends = EndsSentence(block.Lines[^1].Text);
        if (lines[0].Text.Length > LongestLineOfNames && ends) return true;
        if (!ends && block.Lines.Count - from < LinesToJudgeBy) return false;
        var words = lines.SelectMany(line => line.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToList();
        var cased = words.Where(word => char.IsUpper(word[0]) || char.IsLower(word[0])).ToList();
        return cased.Count * 2 < words.Count
            ? ends && lines.Sum(line => line.Text.Length) > LongestCaselessName
            : words.Count >= FewestWordsOfProse && cased.Count(word => char.IsLower(word[0])) * 2 > cased.Count;
    }

    private static bool EndsSentence(string line) => line.TrimEnd('”', '"', ')', '»') is [.., '.' or '!' or '?' or '。' or '！' or '？' or '؟'];

    /// <summary>Without a closing, the signatories are the blocks at the end that look like a name and offices; the body keeps at least one block.</summary>
    private static (List<TextBlock> Body, TextBlock? Closing, List<TextBlock> Signatories) PartAtFirstSignatory(List<TextBlock> blocks, bool isWhole)
    {
        var postscript = blocks.Skip(1).Reverse().TakeWhile(OpensPostscript).Count();
        var above = blocks[..^postscript];
        var count = above.Skip(isWhole ? 2 : 1).Reverse().TakeWhile(LooksLikeSignatory).Count();
        if (count == 0) return (blocks, null, []);
        var start = above.Count - count;
        return (blocks[..start], null, blocks[start..]);
    }

    private static bool OpensPostscript(TextBlock block) => block.First.Text is ['P', '.', 'S', '.', ..] or ['P', 'S', ':' or ' ', ..] or ['c' or 'C', 'c' or 'C', ':', ..];

    private static bool LooksLikeSignatory(TextBlock block)
    {
        if (block.Type == BlockType.Quotation || !SignatoryBlock.LooksLikeOne(block)) return false;
        if (block.Type != BlockType.ListItem && PlainText.ItemMarker.Parse(block.First.Text) is null) return true;

        // An item of a list is more likely a demand than a name.
        var words = block.First.Text.Split(' ').Where(word => char.IsLetter(word[0])).ToList();
        return words.Count > 1 && words.Count(word => char.IsLower(word[0])) * 3 <= words.Count;
    }
}
