using System.Globalization;

namespace Letters.Rendering.AkomaNtoso;

/// <summary>List items that follow each other, as lists within lists by their levels; the numbers are those that the author gave.</summary>
internal sealed class LetterList(AknWriter akn, MarkedWords words, Sequence<Block> body, int end)
{
    /// <summary>Deeper items stand in a list of this depth, as on the web page.</summary>
    private const int MaxDepth = 8;

    /// <returns>The index of the first block after the list.</returns>
    public int Write(int at)
    {
        var (level, isNumbered) = (LevelOf(at), body[at].Number is not null);
        akn.Block("blockList", [("eId", $"blockList_{body[at].Id}")], () =>
        {
            while (IsItem(at) && LevelOf(at) == level && body[at].Number is not null == isNumbered) at = WriteItem(at);
        });
        return at;
    }

    private int WriteItem(int at)
    {
        var item = body[at++];
        akn.Block("item", [("eId", item.Id)], () =>
        {
            if (item.Number is { } number) akn.Inline("num", [], () => akn.Text(string.Create(CultureInfo.InvariantCulture, $"{number}.")));
            akn.Inline("p", [], () => words.Write(item.Text));
            while (IsItem(at) && LevelOf(at) > LevelOf(item)) at = Write(at);
        });
        return at;
    }

    private bool IsItem(int at) => at < end && body[at].Type == BlockType.ListItem;

    private int LevelOf(int at) => LevelOf(body[at]);

    private static int LevelOf(Block item) => Math.Clamp(item.Level, 1, MaxDepth);
}
