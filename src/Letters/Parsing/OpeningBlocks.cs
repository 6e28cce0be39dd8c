using Letters.Parsing.Dates;

namespace Letters.Parsing;

/// <summary>The blocks above a salutation, from which one part after the other is taken.</summary>
internal sealed class OpeningBlocks(List<TextBlock> blocks, Passage? statedTitle)
{
    private readonly List<TextBlock> _blocks = blocks;

    /// <summary>A line with nothing but place and date, alone or in a block with others. The only block may be a title with a date.</summary>
    public TextBlock? TakeDateline()
    {
        for (var at = 0; at < _blocks.Count; at++)
        {
            for (var line = 0; line < _blocks[at].Lines.Count; line++)
            {
                if (!DateLine.Matches(_blocks[at].Lines[line].Text) || IsOnlyTitle(at, line)) continue;
                return Take(at, line, 1);
            }
        }

        return null;
    }

    /// <summary>A line that begins with "Re:", with those below it in its block that it is wrapped to.</summary>
    public TextBlock? TakeSubject()
    {
        for (var at = 0; at < _blocks.Count; at++)
        {
            for (var line = 0; line < _blocks[at].Lines.Count; line++)
            {
                if (!OpeningLabels.IsSubject(_blocks[at].Lines[line].Text)) continue;
                var end = line + 1;
                while (end < _blocks[at].Lines.Count && !OpeningLabels.IsAddressee(_blocks[at].Lines[end].Text) && !DateLine.Matches(_blocks[at].Lines[end].Text)) end++;
                return Take(at, line, end - line);
            }
        }

        return null;
    }

    /// <summary>The first block that is no address, unless front matter states another title.</summary>
    public (TextBlock? Title, List<TextBlock> Others) TakeTitle()
    {
        if (_blocks.Count == 0 || (_blocks[0].Type != BlockType.Heading && OpeningLabels.IsAddressee(_blocks[0].First.Text))) return (null, _blocks);
        if (statedTitle is { } stated && !string.Equals(stated.Text, _blocks[0].Unwrap().Text, StringComparison.OrdinalIgnoreCase)) return (null, _blocks);
        return (_blocks[0], _blocks[1..]);
    }

    /// <summary>"Statement, 12 May 2024" is a title where nothing else could be one.</summary>
    private bool IsOnlyTitle(int at, int line) => statedTitle is null && at == 0 && line == 0 && _blocks[0].Lines.Count == 1 && !(_blocks.Count > 1 && MayBeTitle(_blocks[1]));

    private static bool MayBeTitle(TextBlock block) => !DateLine.Matches(block) && !OpeningLabels.IsAddressee(block.First.Text) && block.Lines[^1].Text[^1] is not ('.' or ',' or ';' or '。');

    private TextBlock Take(int at, int line, int length)
    {
        var (before, taken, after) = new BlockPlace(at, line).Cut(_blocks, length);
        _blocks.Clear();
        _blocks.AddRange(before);
        _blocks.AddRange(after);
        return taken with { Type = BlockType.Paragraph, Level = 0 };
    }
}
