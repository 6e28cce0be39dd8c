using Letters.Parsing.Signatories;

namespace Letters.Parsing;

/// <summary>Which blocks of a plain text are which part of the letter.</summary>
internal sealed record LetterOutline
{
    /// <summary>Null where the salutation comes first.</summary>
    public TextBlock? Title { get; init; }

    public IReadOnlyList<TextBlock> Standfirst { get; init; } = [];

    public IReadOnlyList<TextBlock> Addressees { get; init; } = [];

    public TextBlock? Salutation { get; init; }

    public IReadOnlyList<TextBlock> Body { get; init; } = [];

    /// <summary>Closings that follow each other, "Sincerely," and "Signatories:", are one.</summary>
    public TextBlock? Closing { get; init; }

    public IReadOnlyList<TextBlock> Signatories { get; init; } = [];

    /// <param name="blocks">At least one.</param>
    public static LetterOutline Of(IReadOnlyList<TextBlock> blocks)
    {
        var (opening, salutation, rest) = PartAtSalutation(blocks);
        if (salutation is null) (opening, rest) = ([blocks[0]], [.. blocks.Skip(1)]);

        var (body, closing, signatories) = PartAtClosing(rest);
        if (closing is null) (body, signatories) = PartAtFirstSignatory(rest);

        opening = CloseBlocks.JoinAddresses(opening);
        var standfirst = opening.Skip(1).ToList();
        var addressees = salutation is null ? 0 : standfirst.AsEnumerable().Reverse().TakeWhile(IsAddress).Count();
        return new LetterOutline
        {
            Title = opening.FirstOrDefault(),
            Standfirst = standfirst[..^addressees],
            Addressees = standfirst[^addressees..],
            Salutation = salutation,
            Body = body,
            Closing = closing,
            Signatories = signatories,
        };
    }

    private static (List<TextBlock> Before, TextBlock? Salutation, List<TextBlock> After) PartAtSalutation(IReadOnlyList<TextBlock> blocks)
    {
        for (var at = 0; at < blocks.Count; at++)
        {
            for (var line = 0; line < blocks[at].Lines.Count; line++)
            {
                if (SalutationLength(blocks[at], line) is not (> 0 and var length)) continue;
                var (before, salutation, after) = Cut(blocks, at, line, length);
                return (before, salutation, after);
            }
        }

        return ([], null, []);
    }

    /// <summary>How many lines from this one on are a salutation: one, several with a form of address each, or one that is wrapped.</summary>
    private static int SalutationLength(TextBlock block, int line)
    {
        if (!Phrases.OpensSalutation(block.Lines[line].Text)) return 0;
        var end = line;
        while (end + 1 < block.Lines.Count && block.Lines[end].Text[^1] is ',' or ':' && Phrases.OpensSalutation(block.Lines[end + 1].Text)) end++;
        if (end > line) return end - line + 1;

        // A line that ends in a comma or colon is whole, unless what follows in the block goes on to a colon: "Dear A, B," / "and C:".
        var lastOfBlock = block.Lines.Count - 1;
        for (end = line; end <= lastOfBlock; end++)
        {
            var whole = block.Lines[end].Text[^1] is ',' or ':' && !(end < lastOfBlock && lastOfBlock - line < 4 && block.Lines[lastOfBlock].Text[^1] == ':');
            if (!whole && end < lastOfBlock) continue;
            return Phrases.IsSalutation(block.Slice(line, end - line + 1).Unwrap().Text) ? end - line + 1 : 0;
        }

        return 0;
    }

    private static (List<TextBlock> Body, TextBlock? Closing, List<TextBlock> Signatories) PartAtClosing(List<TextBlock> blocks)
    {
        var lines = blocks.SelectMany((block, at) => block.Lines.Select((line, index) => (Block: at, Line: index, line.Text))).ToList();
        var last = lines.FindLastIndex(line => Phrases.IsClosing(line.Text));
        if (last < 0) return (blocks, null, []);
        var first = last;
        while (first > 0 && Phrases.IsClosing(lines[first - 1].Text)) first--;

        var (body, _, _) = Cut(blocks, lines[first].Block, lines[first].Line, 1);
        var (_, _, signatories) = Cut(blocks, lines[last].Block, lines[last].Line, 1);
        var closing = new TextBlock([.. lines[first..(last + 1)].Select(line => blocks[line.Block].Lines[line.Line])]);
        return (body, closing, signatories);
    }

    /// <summary>Without a closing, the signatories are the blocks at the end that look like a name and offices; the body keeps at least one block.</summary>
    private static (List<TextBlock> Body, List<TextBlock> Signatories) PartAtFirstSignatory(List<TextBlock> blocks)
    {
        var count = blocks.Skip(1).Reverse().TakeWhile(SignatoryBlock.LooksLikeOne).Count();
        return (blocks[..^count], blocks[^count..]);
    }

    /// <summary>"To: …", or short lines that end no sentence: an address.</summary>
    private static bool IsAddress(TextBlock block) =>
        block.First.Text.StartsWith("To:", StringComparison.OrdinalIgnoreCase)
        || (block.Lines.Count > 1 && block.Lines.All(line => line.Text.Length <= 60 && line.Text[^1] is not ('.' or '!' or '?')));

    private static (List<TextBlock> Before, TextBlock Cut, List<TextBlock> After) Cut(IReadOnlyList<TextBlock> blocks, int at, int line, int length)
    {
        var block = blocks[at];
        var before = blocks.Take(at).ToList();
        var after = blocks.Skip(at + 1).ToList();
        if (line > 0) before.Add(block.Slice(0, line));
        if (line + length < block.Lines.Count) after.Insert(0, block.Slice(line + length, block.Lines.Count - line - length));
        return (before, block.Slice(line, length), after);
    }
}
