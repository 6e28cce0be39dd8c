namespace Letters.Rendering.Html;

/// <summary>Writes a passage with its marks as elements.</summary>
internal static class PassageMarks
{
    public static void Write(HtmlWriter html, MarkedPassage marked)
    {
        var passage = marked.Passage;
        if (passage.Marks.Count == 0)
        {
            html.Write($"{passage}");
            return;
        }

        var open = new Stack<Mark>();
        var position = 0;
        foreach (var mark in passage.Marks)
        {
            Close(html, passage, open, mark.Start, ref position);
            WriteWords(html, passage, mark.Start, ref position);
            if (mark.Type == MarkType.NoteReference) WriteReference(html, marked.Page, mark, isInLink: open.Any(IsLink));
            else if (IsShown(mark, open)) Open(html, mark, open);
        }

        Close(html, passage, open, passage.Text.Length, ref position);
        WriteWords(html, passage, passage.Text.Length, ref position);
    }

    /// <summary>Links lead where a letter can lead to and stand in no other link; all else is words.</summary>
    private static bool IsShown(Mark mark, Stack<Mark> open) =>
        mark.Length > 0 && (!IsLink(mark) || (LinkAddress.IsAllowed(mark.Target) && !open.Any(IsLink)));

    private static bool IsLink(Mark mark) => mark.Type == MarkType.Link;

    private static void Open(HtmlWriter html, Mark mark, Stack<Mark> open)
    {
        if (IsLink(mark)) html.Write($"""<a href="{mark.Target ?? ""}" rel="noopener">""");
        else if (mark.Type == MarkType.Strong) html.Write($"<strong>");
        else html.Write($"<em>");
        open.Push(mark);
    }

    /// <summary>Closes the marks that end before or at a position.</summary>
    private static void Close(HtmlWriter html, Passage passage, Stack<Mark> open, int end, ref int position)
    {
        while (open.TryPeek(out var mark) && mark.End <= end)
        {
            WriteWords(html, passage, mark.End, ref position);
            if (IsLink(mark)) html.Write($"</a>");
            else if (mark.Type == MarkType.Strong) html.Write($"</strong>");
            else html.Write($"</em>");
            open.Pop();
        }
    }

    private static void WriteWords(HtmlWriter html, Passage passage, int end, ref int position)
    {
        if (end > position) html.Write($"{new Passage(passage.Text[position..end])}");
        position = Math.Max(position, end);
    }

    private static void WriteReference(HtmlWriter html, LetterPage page, Mark mark, bool isInLink)
    {
        var label = mark.Target ?? "";
        if (page.References.Find(mark.Target) is not { } note || isInLink)
        {
            html.Write($"<sup>{label}</sup>");
            return;
        }

        html.Write($"<sup>");
        if (page.References.Count(note) is { } anchor) html.Write($"""<a class="reference" id="{anchor}" """);
        else html.Write($"""<a class="reference" """);
        html.Write($"""href="#{NoteReferences.AnchorOf(note)}" role="doc-noteref" {page.InLabels} aria-label="{page.Labels.Note(label)}">{label}</a></sup>""");
    }
}
