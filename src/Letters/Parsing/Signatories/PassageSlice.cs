namespace Letters.Parsing.Signatories;

/// <summary>Parts of passages, with the marks that belong to their words.</summary>
internal static class PassageSlice
{
    /// <summary>The words from one place to another, without blanks at their ends; a note reference belongs to the words before it.</summary>
    public static Passage Slice(this Passage passage, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(passage.Text[start])) start++;
        while (end > start && char.IsWhiteSpace(passage.Text[end - 1])) end--;
        if (start == 0 && end == passage.Text.Length) return passage;
        return new Passage(passage.Text[start..end])
        {
            Marks = passage.Marks.Count == 0 ? [] : InReadingOrder(Clip(passage.Marks, start, end)),
            Lines = passage.Lines,
            Column = passage.Column > 0 ? passage.Column + start : 0,
        };
    }

    public static Passage Slice(this Passage passage, Range range)
    {
        var (start, length) = range.GetOffsetAndLength(passage.Text.Length);
        return passage.Slice(start, start + length);
    }

    /// <summary>The passage without these characters at its end and the blanks before them.</summary>
    public static Passage TrimEnd(this Passage passage, string characters)
    {
        var end = passage.Text.AsSpan().TrimEnd($"{characters} \u00A0").Length;
        return end == passage.Text.Length ? passage : passage.Slice(0, end);
    }

    /// <summary>Two marks of which one holds the other may be of one extent when they are cut.</summary>
    private static Sequence<Mark> InReadingOrder(IEnumerable<Mark> marks) =>
        marks.OrderBy(mark => mark.Start).ThenByDescending(mark => mark.Length).ThenBy(mark => mark.Type).ToSequence();

    private static IEnumerable<Mark> Clip(Sequence<Mark> marks, int start, int end)
    {
        foreach (var mark in marks)
        {
            if (mark.Type == MarkType.NoteReference)
            {
                // Blanks between the words and the sign are cut off with what follows.
                if (mark.Start > start && mark.Start <= end) yield return mark with { Start = mark.Start - start };
                continue;
            }

            var (first, last) = (Math.Max(mark.Start, start), Math.Min(mark.End, end));
            if (last > first) yield return mark with { Start = first - start, Length = last - first };
        }
    }
}
