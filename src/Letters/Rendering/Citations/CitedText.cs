using System.Globalization;
using System.Text;

namespace Letters.Rendering.Citations;

/// <summary>Words as a citation has them.</summary>
internal static class CitedText
{
    /// <summary>
    /// The words on one line, with single blanks: what ends a line, controls, and halves of surrogate pairs would end a field or
    /// have no place in it.
    /// </summary>
    public static string Of(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            var isBlank = rune.Value == ' ' || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
            if (!isBlank) line.Append(rune);
            else if (line is not [] and not [.., ' ']) line.Append(' ');
        }

        return line.ToString().TrimEnd(' ');
    }
}
