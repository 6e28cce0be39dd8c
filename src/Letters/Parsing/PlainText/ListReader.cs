namespace Letters.Parsing.PlainText;

/// <summary>Makes list items of the paragraphs of a body: lines that begin with "-", "•", "1." and the like, with the lines they are wrapped to.</summary>
internal static class ListReader
{
    private const int TabWidth = 4;

    public static IReadOnlyList<TextBlock> Read(IReadOnlyList<TextBlock> body)
    {
        var blocks = new List<TextBlock>(body.Count);
        var depths = new Stack<int>();
        foreach (var block in body)
        {
            if (block.Type == BlockType.Paragraph)
            {
                ReadParagraph(block, depths, blocks);
                continue;
            }

            depths.Clear();
            blocks.Add(block);
        }

        return blocks;
    }

    private static void ReadParagraph(TextBlock block, Stack<int> depths, List<TextBlock> blocks)
    {
        var start = 0;
        var isItem = OpensBlock(block.First, blocks);
        var inList = isItem;
        for (var at = 1; at < block.Lines.Count; at++)
        {
            var (line, before) = (block.Lines[at], block.Lines[at - 1]);
            var begins = ItemMarker.Parse(line.Text) is { } marker && (inList || OpensBelow(before, marker));
            if (!begins && !(isItem && Leaves(line, before))) continue;
            blocks.Add(ToBlock(block.Slice(start, at - start), isItem, depths));
            (start, isItem) = (at, begins);
            inList |= begins;
        }

        blocks.Add(ToBlock(block.Slice(start, block.Lines.Count - start), isItem, depths));
    }

    /// <summary>"1945. " at the start of a paragraph is a number only where 1944 stood above it.</summary>
    private static bool OpensBlock(SourceLine line, List<TextBlock> blocks) =>
        ItemMarker.Parse(line.Text) is { } marker && (marker.Number is null or < 1000 || (blocks is [.., { Number: { } before }] && marker.Number == before + 1));

    /// <summary>In running text a line may begin with a dash or with "1945." by chance: a list begins below the end of a sentence, or of a part of one.</summary>
    private static bool OpensBelow(SourceLine before, ItemMarker marker) => marker.Number is null or 1 && EndsSentence(before.Text);

    /// <summary>Whether a line without marker, below a line of an item, is of the paragraph below the list.</summary>
    private static bool Leaves(SourceLine line, SourceLine before) => IndentOf(line) == 0 && EndsSentence(before.Text) && !char.IsLower(line.Text[0]);

    private static TextBlock ToBlock(TextBlock lines, bool isItem, Stack<int> depths)
    {
        if (!isItem)
        {
            depths.Clear();
            return lines;
        }

        var marker = ItemMarker.Parse(lines.First.Text)!.Value;
        var first = lines.First with { Text = lines.First.Text[marker.Length..], Marks = lines.First.Marks.Select(mark => mark with { Start = mark.Start - marker.Length }).ToSequence() };
        return lines with { Lines = [first, .. lines.Lines.Skip(1)], Type = BlockType.ListItem, Level = LevelOf(IndentOf(lines.First), depths), Number = marker.Number };
    }

    /// <summary>An item is inside of the one above it when it begins two columns further right; one column is how "9." and "10." differ.</summary>
    private static int LevelOf(int indent, Stack<int> depths)
    {
        while (depths.Count > 1 && indent + 1 < depths.Peek()) depths.Pop();
        if (depths.Count == 0 || indent > depths.Peek() + 1) depths.Push(indent);
        return depths.Count;
    }

    private static bool EndsSentence(string line) => line[^1] is '.' or ':' or ';' or '!' or '?' or ',' or '：' or '。' or '؛' or '؟';

    private static int IndentOf(SourceLine line)
    {
        var column = 0;
        foreach (var character in line.Uploaded)
        {
            if (character == '\t') column += TabWidth - (column % TabWidth);
            else if (char.IsWhiteSpace(character)) column++;
            else break;
        }

        return column;
    }
}
