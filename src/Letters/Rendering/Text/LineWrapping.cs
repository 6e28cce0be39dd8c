using System.Globalization;
using System.Text;

namespace Letters.Rendering.Text;

/// <summary>Breaks prose into lines at spaces (U+0020) and nowhere else, so that joining the lines with a space gives it back.</summary>
internal static class LineWrapping
{
    /// <summary>The line as one or more lines.</summary>
    /// <param name="columns">The longest line, in characters with their combining marks; a longer word has a line of its own.</param>
    public static List<string> Wrap(ReadOnlySpan<char> line, int columns)
    {
        var lines = new List<string>();
        while (true)
        {
            var length = LengthThatFits(line, columns);
            lines.Add(line[..length].ToString());
            if (length == line.Length) return lines;
            line = line[(length + 1)..];
        }
    }

    /// <summary>How much of the line comes before the space to break at, in UTF-16 code units; all of it where there is none.</summary>
    private static int LengthThatFits(ReadOnlySpan<char> line, int columns)
    {
        var fits = -1;
        var column = 0;
        var index = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (IsBreak(line, index)) fits = index;
            if (TakesColumn(rune)) column++;
            if (column > columns && fits >= 0) return fits;
            index += rune.Utf16SequenceLength;
        }

        return line.Length;
    }

    /// <summary>
    /// A space among other spaces is kept, for a line that begins or ends with one would lose it; so is the space in
    /// "pre- and post-war", for a line that ends in a hyphen reads as the first half of a word.
    /// </summary>
    private static bool IsBreak(ReadOnlySpan<char> line, int index) =>
        line[index] == ' '
        && index > 0 && index < line.Length - 1
        && line[index - 1] is not (' ' or '-' or '\u2010' or '—')
        && line[index + 1] != ' ';

    private static bool TakesColumn(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format);
}
