using System.Globalization;

namespace Letters.Parsing.PlainText;

/// <summary>What a list item begins with.</summary>
/// <param name="Length">With the blanks behind it, in UTF-16 code units.</param>
/// <param name="Number">Null for a bullet.</param>
internal readonly record struct ItemMarker(int Length, int? Number)
{
    private const int MostDigits = 6;

    /// <returns>Null where the line begins with none.</returns>
    public static ItemMarker? Parse(string line) => line[0] switch
    {
        '-' or '*' or '–' or '•' or '‣' or '◦' or '▪' or '●' or '○' or '∙' or '·' => Behind(line, 1, line[0] is '•' or '‣' or '◦' or '▪' or '●', null),
        '(' or (>= '0' and <= '9') => ParseNumber(line),
        _ => null,
    };

    private static ItemMarker? ParseNumber(string line)
    {
        var start = line[0] == '(' ? 1 : 0;
        var end = start;
        while (end < line.Length && end - start < MostDigits && char.IsAsciiDigit(line[end])) end++;
        if (end == start || end >= line.Length || !(line[end] == ')' || (start == 0 && line[end] == '.'))) return null;
        return Behind(line, end + 1, mayBeTight: false, int.Parse(line.AsSpan(start, end - start), NumberStyles.None, CultureInfo.InvariantCulture));
    }

    private static ItemMarker? Behind(string line, int at, bool mayBeTight, int? number)
    {
        var blanks = at;
        while (blanks < line.Length && line[blanks] is ' ' or '\u00A0') blanks++;
        return blanks < line.Length && (blanks > at || mayBeTight) ? new ItemMarker(blanks, number) : null;
    }
}
