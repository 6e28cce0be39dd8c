using System.Buffers;

namespace Letters.Rendering.Csv;

/// <summary>
/// Words that a spreadsheet would run as a formula when it opens a CSV, and the apostrophe before them that keeps it from doing
/// so. Words that begin with apostrophes and such a sign get one more, so that taking one away always gives the words back.
/// </summary>
internal static class GuardedCell
{
    private const char Guard = '\'';

    /// <summary>Signs that a formula begins with; spreadsheets of East Asian locales take the full-width ones, too.</summary>
    private static readonly SearchValues<char> FormulaSigns = SearchValues.Create("=+-@\t\r＝＋－＠");

    /// <summary>The words as they are safe in a cell.</summary>
    public static string Of(string words) => IsAtRisk(words) ? Guard + words : words;

    /// <summary>The words of a cell, without the apostrophe that <see cref="Of"/> put before them.</summary>
    public static string Read(string cell) => cell is [Guard, ..] && IsAtRisk(cell) ? cell[1..] : cell;

    private static bool IsAtRisk(string words)
    {
        var first = words.AsSpan().IndexOfAnyExcept(Guard);
        return first >= 0 && FormulaSigns.Contains(words[first]);
    }
}
