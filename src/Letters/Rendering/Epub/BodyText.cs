using System.Globalization;
using Letters.Rendering.Html;

namespace Letters.Rendering.Epub;

/// <summary>The body: paragraphs, headings, lists and quotations.</summary>
internal static class BodyText
{
    private const int MaxDepth = 8;

    public static void Write(XhtmlPage page)
    {
        var body = page.Book.Letter.Body;
        var ranks = new HeadingRanks();
        for (var at = 0; at < body.Count;)
        {
            switch (body[at].Type)
            {
                case BlockType.ListItem:
                    at = WriteList(page, body, at);
                    break;
                case BlockType.Quotation:
                    at = WriteQuotation(page, body, at);
                    break;
                case BlockType.Heading:
                    WriteHeading(page, body[at++], ranks);
                    break;
                default:
                    WriteParagraph(page, body[at++]);
                    break;
            }
        }
    }

    private static void WriteParagraph(XhtmlPage page, Block block) => page.Start("p").Attribute("id", block.Id).Text(block.Text).End();

    private static void WriteHeading(XhtmlPage page, Block block, HeadingRanks ranks)
    {
        var rank = ranks.Of(block.Level);
        page.AddContents(block.Id, block.Text.Text, rank);
        page.Start(string.Create(CultureInfo.InvariantCulture, $"h{rank}")).Attribute("id", block.Id).Text(block.Text).End();
    }

    private static int WriteQuotation(XhtmlPage page, Sequence<Block> body, int at)
    {
        page.Start("blockquote");
        for (; at < body.Count && body[at].Type == BlockType.Quotation; at++) WriteParagraph(page, body[at]);
        page.End();
        return at;
    }

    /// <summary>Items that follow each other, as lists within lists by their levels. An item is left open for the lists in it.</summary>
    private static int WriteList(XhtmlPage page, Sequence<Block> body, int at)
    {
        var open = new Stack<OpenList>();
        for (; at < body.Count && body[at].Type == BlockType.ListItem; at++)
        {
            var item = body[at];
            var level = Math.Clamp(item.Level, 1, MaxDepth);
            while (open.TryPeek(out var deeper) && deeper.Level > level) Close(page, open);
            if (open.TryPeek(out var list) && list.Level == level && list.IsNumbered != item.Number is not null) Close(page, open);
            if (open.TryPeek(out list) && list.Level == level) page.End();
            else Open(page, open, level, item.Number);
            WriteItem(page, item, open.Peek());
        }

        while (open.Count > 0) Close(page, open);
        return at;
    }

    private static void Open(XhtmlPage page, Stack<OpenList> open, int level, int? number)
    {
        open.Push(new OpenList(level, number is not null) { Next = number ?? 1 });
        page.Start(number is null ? "ul" : "ol");
        if (number is not null and not 1) page.Attribute("start", number.Value.ToString(CultureInfo.InvariantCulture));
    }

    private static void WriteItem(XhtmlPage page, Block item, OpenList list)
    {
        page.Start("li").Attribute("id", item.Id);
        if (item.Number is { } number && number != list.Next) page.Attribute("value", number.ToString(CultureInfo.InvariantCulture));
        page.Text(item.Text);
        list.Next = (item.Number ?? list.Next) + 1;
    }

    private static void Close(XhtmlPage page, Stack<OpenList> open)
    {
        open.Pop();
        page.End().End();
    }

    private sealed record OpenList(int Level, bool IsNumbered)
    {
        /// <summary>The number that a reading system gives the next item by itself.</summary>
        public int Next { get; set; }
    }
}
