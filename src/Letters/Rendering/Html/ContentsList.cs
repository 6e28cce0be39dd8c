namespace Letters.Rendering.Html;

/// <summary>The table of contents: the headings of the body, where there are enough to look for one.</summary>
internal static class ContentsList
{
    private const string Anchor = "contents";

    /// <summary>Fewer are seen at a glance.</summary>
    private const int FewestHeadings = 3;

    public static void Write(LetterPage page)
    {
        var (html, headings) = (page.Html, page.Letter.Body.Where(block => block.Type == BlockType.Heading).ToList());
        if (headings.Count < FewestHeadings) return;
        html.Line($"""
            <nav class="contents" aria-labelledby="{Anchor}">
            <h2 id="{Anchor}" {page.InLabels}>{page.Labels.Contents}</h2>
            """);
        WriteLists(html, headings);
        html.Line($"</nav>");
    }

    /// <summary>A list within a list for each rank below; the first heading may be of any level and still has the highest rank.</summary>
    private static void WriteLists(HtmlWriter html, List<Block> headings)
    {
        var (ranks, open) = (new HeadingRanks(), new Stack<int>());
        foreach (var heading in headings)
        {
            var rank = ranks.Of(heading.Level);
            while (open.TryPeek(out var deeper) && deeper > rank) Close(html, open);
            if (open.TryPeek(out var same) && same == rank) html.Line($"</li>");
            else Open(html, open, rank);
            html.Write($"""<li><a href="#{heading.Id}">{heading.Text.Text.Replace('\n', ' ')}</a>""");
        }

        while (open.Count > 0) Close(html, open);
    }

    private static void Open(HtmlWriter html, Stack<int> open, int rank)
    {
        if (open.Count > 0) html.Line($"");
        html.Line($"""<ol role="list">""");
        open.Push(rank);
    }

    private static void Close(HtmlWriter html, Stack<int> open)
    {
        open.Pop();
        html.Line($"</li>\n</ol>");
    }
}
