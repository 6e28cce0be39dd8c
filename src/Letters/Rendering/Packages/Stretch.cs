using Letters.Rendering.Html;

namespace Letters.Rendering.Packages;

/// <summary>Words of a passage that are marked alike, or a reference to a note.</summary>
/// <param name="Link">The link that they are in; null where they lead nowhere.</param>
/// <param name="Note">The label of the note that is referred to here; null where these are words.</param>
internal readonly record struct Stretch(string Text, bool IsStrong, bool IsEmphasis, Mark? Link, string? Note = null);

/// <summary>A passage as stretches, in order.</summary>
internal static class Stretches
{
    public static List<Stretch> Of(Passage passage)
    {
        var stretches = new List<Stretch>();
        var open = new Stack<Mark>();
        var position = 0;
        foreach (var mark in passage.Marks)
        {
            Close(passage, open, mark.Start, ref position, stretches);
            Add(passage, open, mark.Start, ref position, stretches);
            if (mark.Type == MarkType.NoteReference) stretches.Add(Marked("", open) with { Note = mark.Target ?? "" });
            else if (mark.Length > 0) open.Push(mark);
        }

        Close(passage, open, passage.Text.Length, ref position, stretches);
        Add(passage, open, passage.Text.Length, ref position, stretches);
        return stretches;
    }

    private static void Close(Passage passage, Stack<Mark> open, int end, ref int position, List<Stretch> stretches)
    {
        while (open.TryPeek(out var mark) && mark.End <= end)
        {
            Add(passage, open, mark.End, ref position, stretches);
            open.Pop();
        }
    }

    private static void Add(Passage passage, Stack<Mark> open, int end, ref int position, List<Stretch> stretches)
    {
        if (end <= position) return;
        stretches.Add(Marked(passage.Text[position..end], open));
        position = end;
    }

    /// <summary>Of links in each other the outermost counts; addresses that a letter may not lead to are none.</summary>
    private static Stretch Marked(string text, Stack<Mark> open)
    {
        var (strong, emphasis, link) = (false, false, default(Mark));
        foreach (var mark in open)
        {
            strong |= mark.Type == MarkType.Strong;
            emphasis |= mark.Type == MarkType.Emphasis;
            if (mark.Type == MarkType.Link && LinkAddress.IsAllowed(mark.Target)) link = mark;
        }

        return new Stretch(text, strong, emphasis, link);
    }
}
