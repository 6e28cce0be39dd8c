using System.Globalization;

namespace Letters.Rendering.Markdown;

/// <summary>The blocks of a body: a blank line between them, but for the items of a list.</summary>
internal sealed class MarkdownBody(TextWriter output)
{
    private const int DeepestHeading = 6;

    private readonly List<int> _indentations = [];
    private Block? _previous;

    public void Write(Block block)
    {
        if (block.Type != BlockType.ListItem) _indentations.Clear();
        switch (block.Type)
        {
            case BlockType.Heading:
                output.WriteLine();
                output.WriteLine($"{new string('#', Math.Min(DeepestHeading, block.Level + 1))} {MarkdownPassage.Write(block.Text, "<br>")}");
                break;
            case BlockType.Quotation:
                output.WriteLine(_previous?.Type == BlockType.Quotation ? ">" : "");
                output.WriteLine($"> {MarkdownPassage.Write(block.Text, "\\\n> ")}");
                break;
            case BlockType.ListItem:
                WriteItem(block);
                break;
            default:
                output.WriteLine();
                output.WriteLine(MarkdownPassage.Write(block.Text, "\\\n"));
                break;
        }

        _previous = block;
    }

    private void WriteItem(Block item)
    {
        // An empty line before a number, because a number other than 1 begins no list below a line of words.
        var follows = _previous is { Type: BlockType.ListItem } && (item.Number is null || (_previous.Level == item.Level && _previous.Number is not null));
        if (!follows) output.WriteLine();

        var level = Math.Max(1, item.Level);
        if (_indentations.Count >= level) _indentations.RemoveRange(level - 1, _indentations.Count - level + 1);
        output.Write(new string(' ', _indentations.Sum()));
        while (_indentations.Count < level - 1) WriteMarker("- ");
        WriteMarker(item.Number is { } number ? string.Create(CultureInfo.InvariantCulture, $"{number}. ") : "- ");
        output.WriteLine(MarkdownPassage.Write(item.Text, $"\\\n{new string(' ', _indentations.Sum())}"));
    }

    private void WriteMarker(string marker)
    {
        output.Write(marker);
        _indentations.Add(marker.Length);
    }
}
