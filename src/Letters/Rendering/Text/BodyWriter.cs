using System.Globalization;

namespace Letters.Rendering.Text;

/// <summary>Writes the blocks of a body as people lay them out in plain text.</summary>
internal sealed class BodyWriter(TextWriter text, ProseWriter prose)
{
    private const string Underlines = "=-~";
    private const string Quotation = "> ";
    private const int ShortestUnderline = 3;
    private const int Indent = 4;

    public void Write(Sequence<Block> body)
    {
        var inList = false;
        foreach (var block in body)
        {
            var isItem = block.Type == BlockType.ListItem;
            if (!(isItem && inList)) text.WriteLine();
            inList = isItem;
            Write(block);
        }
    }

    private void Write(Block block)
    {
        switch (block.Type)
        {
            case BlockType.Heading: WriteHeading(block); break;
            case BlockType.ListItem: WriteItem(block); break;
            case BlockType.Quotation: prose.Write(block.Text, Quotation, Quotation); break;
            default: prose.Write(block.Text); break;
        }
    }

    private void WriteHeading(Block heading)
    {
        var lines = MarkedText.Of(heading.Text);
        text.WriteLine(lines);
        var longest = lines.Split('\n').Max(line => line.Length);
        text.WriteLine(new string(Underlines[Math.Clamp(heading.Level, 1, Underlines.Length) - 1], Math.Max(ShortestUnderline, longest)));
    }

    private void WriteItem(Block item)
    {
        var marker = item.Number is { } number ? string.Create(CultureInfo.InvariantCulture, $"{number}. ") : "- ";
        var indent = new string(' ', Indent * Math.Max(0, item.Level - 1));
        prose.Write(item.Text, indent + marker, indent + new string(' ', marker.Length));
    }
}
