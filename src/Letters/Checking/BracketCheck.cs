using System.Buffers;

namespace Letters.Checking;

/// <summary>Brackets that are opened and never closed, or the other way round.</summary>
internal static class BracketCheck
{
    private const string Opening = "([{（［｛【〔";
    private const string Closing = ")]}）］｝】〕";

    /// <summary>"a)", "iv)", "12)": the longest label of an item that a lone bracket may follow.</summary>
    private const int LongestLabel = 4;

    /// <summary>No paragraph with more is read by anybody.</summary>
    private const int MostOfAParagraph = 1_000;

    private static readonly SearchValues<char> Brackets = SearchValues.Create(Opening + Closing);

    public static IEnumerable<Diagnostic> Find(CheckedLetter subject)
    {
        foreach (var part in subject.ShortParts)
        {
            foreach (var at in Unmatched(part.Text).Take(MostOfAParagraph)) yield return Report(part, at);
        }

        foreach (var part in subject.Prose)
        {
            foreach (var found in FindInParagraphs(part)) yield return found;
        }
    }

    /// <summary>A bracket may be opened in one paragraph and closed in the next.</summary>
    private static IEnumerable<Diagnostic> FindInParagraphs(IReadOnlyList<PlacedPassage> paragraphs)
    {
        var pending = -1;
        for (var paragraph = 0; paragraph < paragraphs.Count; paragraph++)
        {
            var unmatched = Unmatched(paragraphs[paragraph].Text);
            if (pending >= 0)
            {
                var open = paragraphs[paragraph - 1].Text[pending];
                if (unmatched.Count > 0 && Opening.IndexOf(open, StringComparison.Ordinal) == Closing.IndexOf(paragraphs[paragraph].Text[unmatched[0]], StringComparison.Ordinal)) unmatched.RemoveAt(0);
                else yield return Report(paragraphs[paragraph - 1], pending);
                pending = -1;
            }

            if (unmatched.Count > 0 && paragraph + 1 < paragraphs.Count && Opening.Contains(paragraphs[paragraph].Text[unmatched[^1]], StringComparison.Ordinal))
            {
                pending = unmatched[^1];
                unmatched.RemoveAt(unmatched.Count - 1);
            }

            foreach (var at in unmatched.Take(MostOfAParagraph)) yield return Report(paragraphs[paragraph], at);
        }
    }

    private static List<int> Unmatched(string text)
    {
        var unmatched = new List<int>();
        if (!text.AsSpan().ContainsAny(Brackets)) return unmatched;
        var open = new Stack<int>();
        for (var at = 0; at < text.Length; at++)
        {
            if (Opening.Contains(text[at], StringComparison.Ordinal)) open.Push(at);
            else if (Closing.IndexOf(text[at], StringComparison.Ordinal) is >= 0 and var kind)
            {
                if (open.TryPeek(out var opening) && text[opening] == Opening[kind]) open.Pop();
                else if (!EndsLabel(text, at)) unmatched.Add(at);
            }
        }

        unmatched.AddRange(open);
        unmatched.Sort();
        return unmatched;
    }

    private static bool EndsLabel(string text, int at)
    {
        if (text[at] is not (')' or '）')) return false;
        var start = at;
        while (start > 0 && at - start <= LongestLabel && char.IsLetterOrDigit(text[start - 1])) start--;
        return at - start is > 0 and <= LongestLabel && (start == 0 || char.IsWhiteSpace(text[start - 1]));
    }

    private static Diagnostic Report(PlacedPassage passage, int at)
    {
        var opens = Opening.Contains(passage.Text[at], StringComparison.Ordinal);
        return passage.Locate(
            new("unbalanced-bracket", DiagnosticSeverity.Warning, $"The bracket “{passage.Text[at]}” is {(opens ? "opened and never closed" : "closed and was never opened")}.")
            {
                Suggestion = "Add the other bracket, or delete this one.",
            },
            at,
            1);
    }
}
