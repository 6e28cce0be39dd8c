using System.Buffers;

namespace Letters.Checking;

/// <summary>
/// Quotation marks that are opened and never closed, or the other way round, paragraph by paragraph. Single marks are left
/// alone, as they are apostrophes as well.
/// </summary>
internal static class QuotationMarkCheck
{
    private static readonly SearchValues<char> Marks = SearchValues.Create("“”„«»\"「」『』");

    public static IEnumerable<Diagnostic> Find(CheckedLetter subject)
    {
        foreach (var part in subject.ShortParts)
        {
            if (Unmatched(part.Text) is >= 0 and var at) yield return Report(part, at);
        }

        foreach (var part in subject.Prose)
        {
            for (var paragraph = 0; paragraph < part.Count; paragraph++)
            {
                if (Unmatched(part[paragraph].Text) is not (>= 0 and var at)) continue;
                var next = paragraph + 1 < part.Count ? part[paragraph + 1].Text : "";
                var previous = paragraph > 0 ? part[paragraph - 1].Text : "";
                if (!GoesOn(part[paragraph].Text, at, next) && !WentOn(part[paragraph].Text, previous)) yield return Report(part[paragraph], at);
            }
        }
    }

    /// <summary>A quotation over several paragraphs has an opening mark at the beginning of each, and a closing mark at the end of the last only.</summary>
    private static bool GoesOn(string text, int unmatched, string next) =>
        next.Length > 0 && Marks.Contains(next[0]) && (next[0] == text[unmatched] || (next[0], text[unmatched]) is ('»', '«'));

    /// <summary>French sets a closing mark at the beginning of the paragraphs that a quotation goes on over.</summary>
    private static bool WentOn(string text, string previous) => text[0] == '»' && Unmatched(previous) >= 0;

    /// <returns>Where the first mark without counterpart stands; -1 where there is none.</returns>
    private static int Unmatched(string text)
    {
        if (!text.AsSpan().ContainsAny(Marks)) return -1;
        var found = new[] { Curly(text), Guillemets(text), Alternating(text, '"'), Pairs(text, "「", "」"), Pairs(text, "『", "』") }.Where(at => at >= 0).ToList();
        return found.Count == 0 ? -1 : found.Min();
    }

    /// <summary>„German“, „Polish”, “English”, ”Swedish”; Arabic and Hebrew set the English ones in either order.</summary>
    private static int Curly(string text)
    {
        if (Has(text, '„')) return Pairs(text, "„", "“”");
        if (!Has(text, '“')) return Alternating(text, '”');
        return FirstOf(text, '“', '”') == '”' && text.Any(IsRightToLeft) ? Pairs(text, "”", "“") : Pairs(text, "“", "”");
    }

    /// <summary>« French », »German«, »Finnish».</summary>
    private static int Guillemets(string text)
    {
        if (!Has(text, '«')) return Alternating(text, '»');
        return FirstOf(text, '«', '»') == '»' ? Pairs(text, "»", "«") : Pairs(text, "«", "»");
    }

    private static bool Has(string text, char mark) => text.Contains(mark, StringComparison.Ordinal);

    private static bool IsRightToLeft(char character) => character is >= '\u0590' and <= '\u08FF';

    private static char FirstOf(string text, char one, char other) => text.AsSpan().IndexOfAny(one, other) is >= 0 and var at ? text[at] : default;

    private static int Pairs(string text, string opening, string closing)
    {
        var (depth, outermost) = (0, -1);
        for (var at = 0; at < text.Length; at++)
        {
            if (opening.Contains(text[at], StringComparison.Ordinal))
            {
                if (depth++ == 0) outermost = at;
            }
            else if (closing.Contains(text[at], StringComparison.Ordinal) && depth-- == 0)
            {
                return at;
            }
        }

        return depth > 0 ? outermost : -1;
    }

    /// <summary>
    /// One mark for both ends, so that an odd number of them is wrong. After a digit it may mean inches, and counts only to close;
    /// between two letters it is part of a Hebrew word.
    /// </summary>
    private static int Alternating(string text, char mark)
    {
        var open = -1;
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] != mark || IsInWord(text, at)) continue;
            if (open >= 0) open = -1;
            else if (at == 0 || !char.IsDigit(text[at - 1])) open = at;
        }

        return open;
    }

    private static bool IsInWord(string text, int at) => at > 0 && at + 1 < text.Length && IsRightToLeft(text[at - 1]) && IsRightToLeft(text[at + 1]);

    private static Diagnostic Report(PlacedPassage passage, int at) => passage.Locate(
        new("unbalanced-quotation-mark", DiagnosticSeverity.Warning, $"The quotation mark {passage.Text[at]} has no counterpart in its paragraph.")
        {
            Suggestion = "Add the other mark where the quotation begins or ends, or delete this one. A quotation that goes on over paragraphs has an opening mark at the beginning of each.",
        },
        at,
        1);
}
