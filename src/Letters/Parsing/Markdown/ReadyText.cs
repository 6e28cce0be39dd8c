using System.Globalization;
using System.Text;

namespace Letters.Parsing.Markdown;

/// <summary>A line of words ready to publish: in normalisation form C, without blanks at its ends or at those of its marks.</summary>
internal sealed record ReadyText(string Text, Sequence<Mark> Marks)
{
    /// <param name="text">With single spaces.</param>
    /// <param name="marks">In any order; those that cover no words are left out.</param>
    /// <returns>Null where there are no words.</returns>
    public static ReadyText? Of(string text, List<Mark> marks)
    {
        var start = text.Length - text.AsSpan().TrimStart().Length;
        var end = text.AsSpan().TrimEnd().Length;
        if (start >= end) return null;

        var trimmed = marks.Select(mark => Trim(mark, text, start, end)).OfType<Mark>().ToList();
        var words = text[start..end];
        if (!words.IsNormalized()) (words, trimmed) = Normalize(words, trimmed);
        trimmed.Sort(InReadingOrder);
        return new ReadyText(words, trimmed.ToSequence());
    }

    private static Mark? Trim(Mark mark, string text, int start, int end)
    {
        var (first, last) = (Math.Clamp(mark.Start, start, end), Math.Clamp(mark.End, start, end));
        if (mark.Type == MarkType.NoteReference) return mark with { Start = first - start };
        while (first < last && char.IsWhiteSpace(text[first])) first++;
        while (last > first && char.IsWhiteSpace(text[last - 1])) last--;
        return first < last ? mark with { Start = first - start, Length = last - first } : null;
    }

    /// <summary>Normalises between the ends of marks, none of which may stand before a combining character.</summary>
    private static (string Text, List<Mark> Marks) Normalize(string text, List<Mark> marks)
    {
        var settled = SettledPositions(text);
        var ends = marks.SelectMany(mark => new[] { settled[mark.Start], settled[mark.End] }).Append(0).Append(text.Length).Distinct().Order().ToList();
        var moved = new Dictionary<int, int>();
        var result = new StringBuilder(text.Length);
        for (var at = 0; at < ends.Count; at++)
        {
            moved[ends[at]] = result.Length;
            if (at + 1 < ends.Count) result.Append(text[ends[at]..ends[at + 1]].Normalize(NormalizationForm.FormC));
        }

        var normal = result.ToString();
        if (!normal.IsNormalized()) return (text.Normalize(NormalizationForm.FormC), []);
        return (normal, [.. marks.Select(Move).Where(mark => mark.Length > 0 || mark.Type == MarkType.NoteReference)]);

        Mark Move(Mark mark)
        {
            var start = moved[settled[mark.Start]];
            return mark with { Start = start, Length = moved[settled[mark.End]] - start };
        }
    }

    /// <summary>For each position the next one, itself included, that no combining character follows.</summary>
    private static int[] SettledPositions(string text)
    {
        var settled = new int[text.Length + 1];
        settled[text.Length] = text.Length;
        for (var at = text.Length - 1; at >= 0; at--) settled[at] = IsCombining(text, at) ? settled[at + 1] : at;
        return settled;
    }

    private static bool IsCombining(string text, int position) =>
        char.IsLowSurrogate(text[position]) || CharUnicodeInfo.GetUnicodeCategory(text, position) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

    private static int InReadingOrder(Mark one, Mark other) =>
        (one.Start, -one.Length, one.Type).CompareTo((other.Start, -other.Length, other.Type));
}
