using System.Globalization;

namespace Letters.Rendering.Html;

/// <summary>List items that follow each other, as lists within lists by their levels.</summary>
internal static class BodyList
{
    /// <summary>Deeper items stand in a list of this depth; browsers stop nesting, too, only much later.</summary>
    private const int MaxDepth = 8;

    /// <returns>The index of the first block that is no list item.</returns>
    public static int Write(LetterPage page, int index)
    {
        var (html, body) = (page.Html, page.Letter.Body);
        var open = new Stack<OpenList>();
        for (; index < body.Count && body[index].Type == BlockType.ListItem; index++)
        {
            var block = body[index];
            var level = Math.Clamp(block.Level, 1, MaxDepth);
            while (open.TryPeek(out var deeper) && deeper.Level > level) Close(html, open);
            if (open.TryPeek(out var list) && list.Level == level && list.IsNumbered != block.Number is not null) Close(html, open);
            if (open.TryPeek(out list) && list.Level == level) html.Line($"</li>");
            else Open(html, open, level, block.Number);
            WriteItem(page, block, open);
        }

        while (open.Count > 0) Close(html, open);
        return index;
    }

    private static void Open(HtmlWriter html, Stack<OpenList> open, int level, int? number)
    {
        open.Push(new OpenList(level, number is not null) { Next = number ?? 1 });
        // A list inside of an item begins on a line of its own.
        if (open.Count > 1) html.Line($"");
        if (number is null) html.Line($"<ul>");
        else if (number == 1) html.Line($"<ol>");
        else html.Line($"""<ol start="{InDigits(number.Value)}">""");
    }

    /// <summary>Leaves the item open: lists of deeper levels belong into it.</summary>
    private static void WriteItem(LetterPage page, Block block, Stack<OpenList> open)
    {
        var (html, list) = (page.Html, open.Peek());
        if (block.Number is { } number && number != list.Next) html.Write($"""<li id="{block.Id}" value="{InDigits(number)}">{page.Text(block.Text)}""");
        else html.Write($"""<li id="{block.Id}">{page.Text(block.Text)}""");
        list.Next = (block.Number ?? list.Next) + 1;
    }

    private static void Close(HtmlWriter html, Stack<OpenList> open)
    {
        if (open.Pop().IsNumbered) html.Line($"</li>\n</ol>");
        else html.Line($"</li>\n</ul>");
    }

    private static string InDigits(int number) => number.ToString(CultureInfo.InvariantCulture);

    private sealed record OpenList(int Level, bool IsNumbered)
    {
        /// <summary>The number that a browser gives the next item by itself.</summary>
        public int Next { get; set; }
    }
}
