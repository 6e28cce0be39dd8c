namespace Letters.Rendering.AkomaNtoso;

/// <summary>
/// The body: what stands below a heading is a section, and sections of deeper headings lie in it. A block has the anchor that it
/// has on the web page as its eId.
/// </summary>
internal sealed class LetterSections(AknWriter akn, MarkedWords words)
{
    public void Write(Sequence<Block> body)
    {
        var blocks = FirstBlocks(body, 0);
        WriteBlocks(body, 0, blocks);
        // A mainBody has at least one block.
        if (body.Count == 0) akn.Block("p");
        for (var at = blocks; at < body.Count;) at = WriteSection(body, at);
    }

    /// <returns>The index after the section, its own sections included.</returns>
    private int WriteSection(Sequence<Block> body, int start)
    {
        var heading = body[start];
        var blocks = FirstBlocks(body, start + 1);
        var at = start + 1 + blocks;
        akn.Block("hcontainer", [("eId", heading.Id), ("name", "section")], () =>
        {
            akn.Block("heading", [], () => words.Write(heading.Text));
            var hasSections = IsBelow(body, at, heading);
            // Blocks before sections are their introduction, blocks alone are content (hierarchy, in the schema).
            if (blocks > 0) akn.Block(hasSections ? "intro" : "content", [], () => WriteBlocks(body, start + 1, blocks));
            while (IsBelow(body, at, heading)) at = WriteSection(body, at);
        });
        return at;
    }

    private static bool IsBelow(Sequence<Block> body, int at, Block heading) => at < body.Count && body[at].Level > heading.Level;

    /// <summary>How many blocks there are before the next heading.</summary>
    private static int FirstBlocks(Sequence<Block> body, int start)
    {
        var end = start;
        while (end < body.Count && body[end].Type != BlockType.Heading) end++;
        return end - start;
    }

    private void WriteBlocks(Sequence<Block> body, int start, int count)
    {
        var end = start + count;
        for (var at = start; at < end;)
        {
            var block = body[at];
            if (block.Type == BlockType.ListItem) at = new LetterList(akn, words, body, end).Write(at);
            else if (block.Type == BlockType.Quotation) at = WriteQuotation(body, at, end);
            else at = WriteParagraph(block, at);
        }
    }

    private int WriteParagraph(Block block, int at)
    {
        akn.Block("p", [("eId", block.Id)], () => words.Write(block.Text));
        return at + 1;
    }

    /// <summary>Quotations that follow each other are one: words of another document within this one.</summary>
    private int WriteQuotation(Sequence<Block> body, int at, int end)
    {
        akn.Block("block", [("name", "quotation")], () => akn.Inline("embeddedStructure", [("eId", $"embeddedStructure_{body[at].Id}")], () =>
        {
            while (at < end && body[at].Type == BlockType.Quotation) at = WriteParagraph(body[at], at);
        }));
        return at;
    }
}
