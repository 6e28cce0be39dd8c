using System.Buffers;
using System.Text;

namespace Letters.Rendering.Csv;

/// <summary>
/// Words that a spreadsheet would run as a formula when it opens a CSV, and the apostrophe before them that keeps it from doing
/// so. A semicolon begins a cell, too: where the decimal sign is a comma, spreadsheets part at semicolons whatever the file was
/// written with. Words that begin with apostrophes and such a sign get one more, so that taking one away always gives the words back.
/// </summary>
internal static class GuardedCell
{
    private const char Guard = '\'';
    private const char OtherSeparator = ';';

    /// <summary>Signs that a formula begins with; spreadsheets of East Asian locales take the full-width ones, too.</summary>
    private static readonly SearchValues<char> FormulaSigns = SearchValues.Create("=+-@\t\r＝＋－＠");

    /// <summary>What may stand before such a sign and is left out, or read as if it were.</summary>
    private static readonly SearchValues<char> LeftOut = SearchValues.Create("'\" \u00A0");

    /// <summary>The words as they are safe in a cell.</summary>
    public static string Of(string words)
    {
        if (!MayBeAtRisk(words)) return words;
        var safe = new StringBuilder(words.Length + 1);
        for (var start = 0; start < words.Length; start = EndOfPart(words, start))
        {
            var part = words.AsSpan(start, EndOfPart(words, start) - start);
            if (IsAtRisk(part)) safe.Append(Guard);
            safe.Append(part);
        }

        return safe.ToString();
    }

    /// <summary>The words of a cell, without the apostrophes that <see cref="Of"/> put into them.</summary>
    public static string Read(string cell)
    {
        if (!MayBeAtRisk(cell)) return cell;
        var words = new StringBuilder(cell.Length);
        for (var start = 0; start < cell.Length; start = EndOfPart(cell, start))
        {
            var part = cell.AsSpan(start, EndOfPart(cell, start) - start);
            words.Append(part is [Guard, ..] && IsAtRisk(part) ? part[1..] : part);
        }

        return words.ToString();
    }

    /// <summary>False for most names, which have none of the signs.</summary>
    private static bool MayBeAtRisk(string words) => words.AsSpan().ContainsAny(FormulaSigns);

    /// <summary>The place behind the next semicolon, or the end.</summary>
    private static int EndOfPart(string words, int start) => words.IndexOf(OtherSeparator, start) is >= 0 and var at ? at + 1 : words.Length;

    private static bool IsAtRisk(ReadOnlySpan<char> words)
    {
        var first = words.IndexOfAnyExcept(LeftOut);
        return first >= 0 && FormulaSigns.Contains(words[first]);
    }
}
