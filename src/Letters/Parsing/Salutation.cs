namespace Letters.Parsing;

/// <summary>Finds the lines in which a letter greets its addressees.</summary>
internal static class Salutation
{
    /// <summary>A greeting that goes on for longer is a paragraph.</summary>
    private const int MostLines = 8;

    /// <summary>Those of several addressees with a form of address each.</summary>
    private const int MostGreetings = 50;

    private const int LongestAddressLine = 80;

    /// <returns>Where it begins and how many lines it has; null where the text has none.</returns>
    public static (BlockPlace Place, int Length)? Find(IReadOnlyList<TextBlock> blocks)
    {
        for (var at = 0; at < blocks.Count; at++)
        {
            if (blocks[at].Type is BlockType.Quotation or BlockType.ListItem) continue;
            for (var line = 0; line < blocks[at].Lines.Count; line++)
            {
                if (LengthAt(blocks[at], line) is > 0 and var length && MayStandBelow(blocks[at], line)) return (new BlockPlace(at, line), length);
            }
        }

        return null;
    }

    /// <summary>Whether the break between two lines of a salutation parts one addressee from another.</summary>
    public static bool GreetsAnother(SourceLine line, SourceLine next) => Phrases.EndsGreeting(line.Text) && Phrases.OpensSalutation(next.Text);

    /// <summary>Below other lines of its block a greeting stands only where these are an address; in a paragraph it is a wrapped line.</summary>
    private static bool MayStandBelow(TextBlock block, int line)
    {
        for (var above = line - 1; above >= 0; above--)
        {
            if (line - above > MostLines || block.Lines[above].Text.Length > LongestAddressLine) return SalutationPhrases.Opens(block.Lines[line].Text);
        }

        return true;
    }

    /// <summary>How many lines from this one on are a salutation: one, several with a form of address each, or one that is wrapped.</summary>
    private static int LengthAt(TextBlock block, int line)
    {
        if (!Phrases.OpensSalutation(block.Lines[line].Text)) return 0;
        var end = line;
        while (end + 1 < block.Lines.Count && end - line < MostGreetings && GreetsAnother(block.Lines[end], block.Lines[end + 1])) end++;
        if (end > line) return end - line + 1;

        // A line that ends in a comma or colon is whole, unless what follows in the block goes on to a colon: "Dear A, B," / "and C:".
        var lastOfBlock = block.Lines.Count - 1;
        for (end = line; end <= lastOfBlock && end - line < MostLines; end++)
        {
            var whole = Phrases.EndsGreeting(block.Lines[end].Text) && !(end < lastOfBlock && lastOfBlock - line < 4 && block.Lines[lastOfBlock].Text[^1] is ':' or '：');
            if (!whole && end < lastOfBlock) continue;
            return Phrases.IsSalutation(block.Slice(line, end - line + 1).Unwrap().Text) ? end - line + 1 : 0;
        }

        return 0;
    }
}
