using System.Globalization;

namespace Letters.Parsing.Signatories;

/// <summary>What stands before an entry of a list: "- ", "• ", "12. ", "3) ", "(4) ", "a) ".</summary>
internal static class ListMarker
{
    /// <returns>The length of the marker with the blanks behind it, in UTF-16 code units; 0 where there is none.</returns>
    public static int LengthOf(ReadOnlySpan<char> line)
    {
        var marker = line is ['-' or '*' or '–' or '—' or '•' or '·' or '‣' or '◦' or '▪' or '●' or '○' or '∙' or '➢' or '✓' or '+', ..] ? 1 : NumberLength(line);
        if (marker == 0 || marker >= line.Length) return 0;
        var rest = line[marker..].TrimStart(" \u00A0");
        var blanks = line.Length - marker - rest.Length;
        var tight = line[0] is '•' or '‣' or '▪' or '●' or '➢';
        if (rest.IsEmpty || (blanks == 0 && !tight)) return 0;

        // "+ 1,204 more signatories"
        return line[0] == '+' && char.IsDigit(rest[0]) ? 0 : marker + blanks;
    }

    /// <summary>The number that the marker of a line says, of "c) " 3; null where it is a bullet or no marker.</summary>
    public static int? NumberOf(ReadOnlySpan<char> line)
    {
        var length = NumberLength(line);
        if (length == 0) return null;
        var sign = line[..length].Trim("().");
        return char.IsAsciiLetterLower(sign[0]) ? sign[0] - 'a' + 1 : int.Parse(sign, NumberStyles.None, CultureInfo.InvariantCulture);
    }

    public static bool IsNumber(ReadOnlySpan<char> line) => NumberLength(line) > 0;

    private static int NumberLength(ReadOnlySpan<char> line)
    {
        var at = line is ['(', ..] ? 1 : 0;
        var digits = at;
        while (digits < line.Length && digits - at < 6 && char.IsAsciiDigit(line[digits])) digits++;
        if (digits == at && at + 1 < line.Length && char.IsAsciiLetterLower(line[at]) && line[at + 1] == ')') digits++;
        if (digits == at || digits >= line.Length) return 0;
        return line[digits] == ')' || (at == 0 && line[digits] == '.') ? digits + 1 : 0;
    }
}
