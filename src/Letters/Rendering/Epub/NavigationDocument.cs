namespace Letters.Rendering.Epub;

/// <summary>The table of contents (EPUB 3.3, 7): a list in a list for each depth.</summary>
internal static class NavigationDocument
{
    public static void Write(Book book, Stream output)
    {
        using var page = new XhtmlPage(book, Book.Navigation, output);
        page.Start("nav").Semantics("toc", "doc-toc").Attribute("id", "toc").Attribute("aria-labelledby", "contents");
        page.Start("h1").Attribute("id", "contents").Language(page.LabelLanguage).Words(book.Labels.Contents).End();
        WriteContents(page, book.Contents);
        page.End();
    }

    private static void WriteContents(XhtmlPage page, List<ContentsEntry> contents)
    {
        var open = new Stack<int>();
        foreach (var entry in contents)
        {
            while (open.TryPeek(out var deeper) && deeper > entry.Depth)
            {
                open.Pop();
                page.End().End();
            }

            if (open.TryPeek(out var depth) && depth == entry.Depth)
            {
                page.End();
            }
            else
            {
                open.Push(entry.Depth);
                page.Start("ol");
            }

            page.Start("li").Start("a").Attribute("href", entry.Address).Language(entry.Foreign).Words(entry.Words).End();
        }

        foreach (var _ in open) page.End().End();
    }
}
