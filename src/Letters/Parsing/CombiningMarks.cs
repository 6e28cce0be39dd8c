using System.Globalization;
using System.Text;

namespace Letters.Parsing;

/// <summary>
/// Accents and the like that are heaped on one character. No script needs more than a few; a heap that is endless makes
/// normalisation take the square of its length. Unicode's own bound is 30 (UAX #15, 13.1).
/// </summary>
internal static class CombiningMarks
{
    public const int MostOnOneCharacter = 30;

    /// <summary>The line without those beyond the bound, of which the author is told.</summary>
    public static string Bound(int number, string line, DiagnosticList diagnostics)
    {
        if (FindExcess(line) is not { } excess) return line;
        var kept = Bound(line);
        diagnostics.Add(new("too-many-marks", DiagnosticSeverity.Warning, string.Create(CultureInfo.InvariantCulture, $"Here stand more than {MostOnOneCharacter} accents or other marks on one character; {line.Length - kept.Length:N0} of the line are left out."))
        {
            Line = number,
            Column = excess + 1,
            Excerpt = kept,
            Suggestion = "Delete the marks: no language writes so many.",
        });
        return kept;
    }

    public static string Bound(string text)
    {
        if (FindExcess(text) is null) return text;
        var kept = new StringBuilder(text.Length);
        var run = 0;
        for (var at = 0; at < text.Length; at += LengthAt(text, at))
        {
            run = IsMark(text, at) ? run + 1 : 0;
            if (run <= MostOnOneCharacter) kept.Append(text, at, LengthAt(text, at));
        }

        return kept.ToString();
    }

    /// <summary>Whether the character at a place of the text is one that is printed on or below the one before it.</summary>
    public static bool IsMark(string text, int at) =>
        text[at] >= '\u0300' && CharUnicodeInfo.GetUnicodeCategory(text, at) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

    private static int? FindExcess(string text)
    {
        if (text.Length <= MostOnOneCharacter || !text.AsSpan().ContainsAnyInRange('\u0300', '\uFFFF')) return null;
        var run = 0;
        for (var at = 0; at < text.Length; at += LengthAt(text, at))
        {
            run = IsMark(text, at) ? run + 1 : 0;
            if (run > MostOnOneCharacter) return at;
        }

        return null;
    }

    private static int LengthAt(string text, int at) => char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]) ? 2 : 1;
}
