using System.Text;

namespace Letters.Rendering.Word;

/// <summary>Text that runs in one direction.</summary>
internal readonly record struct DirectedText(string Text, bool IsRightToLeft)
{
    /// <summary>
    /// Parts a text where its direction changes. Word sets what has no direction, as blanks and digits, by its run: between
    /// letters of one direction it goes with them, elsewhere with the paragraph.
    /// </summary>
    public static List<DirectedText> Split(string text, bool isRightToLeft)
    {
        var parts = new List<DirectedText>();
        var (start, lastLetterEnd, current) = (0, 0, default(bool?));
        var at = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (TextDirection.IsRightToLeft(rune) is { } direction)
            {
                if ((current ?? isRightToLeft) != direction)
                {
                    // What is between the two goes with the one that runs as the paragraph does.
                    var cut = direction == isRightToLeft ? lastLetterEnd : at;
                    if (cut > start) parts.Add(new(text[start..cut], current ?? isRightToLeft));
                    start = cut;
                }

                current = direction;
                lastLetterEnd = at + rune.Utf16SequenceLength;
            }
            else if (lastLetterEnd == at && Rune.GetUnicodeCategory(rune) is System.Globalization.UnicodeCategory.NonSpacingMark)
            {
                lastLetterEnd = at + rune.Utf16SequenceLength;
            }

            at += rune.Utf16SequenceLength;
        }

        var isForeign = (current ?? isRightToLeft) != isRightToLeft;
        var end = isForeign ? lastLetterEnd : text.Length;
        if (end > start) parts.Add(new(text[start..end], current ?? isRightToLeft));
        if (end < text.Length) parts.Add(new(text[end..], isRightToLeft));
        return parts;
    }
}
