using System.Globalization;

namespace Letters.Checking;

/// <summary>"The the": a word that was typed twice. Where a language doubles words on purpose, nothing is reported.</summary>
internal static class DoubledWordCheck
{
    private static readonly HashSet<string> Languages = ["ca", "da", "de", "en", "es", "fr", "gl", "it", "nb", "nl", "nn", "no", "pl", "pt", "sv"];

    /// <summary>Words that stand twice in good sentences of one of these languages.</summary>
    private static readonly HashSet<string> Doubled = new(StringComparer.OrdinalIgnoreCase)
    {
        // "those who had had to flee", "we know that that is wrong", "what it is is", "gave her her", "a very, very" without its comma
        "had", "that", "is", "her", "do", "does", "did", "very", "many", "much", "far", "long", "so", "no", "now", "well", "never", "ever", "too", "really", "hear", "bye", "ha",
        "nous", "vous", "faire", "tout", "très", "muy", "casi", "ya", "luego", "logo", "quase", "já", "muito", "via", "piano", "quasi", "così", "molto", "proprio", "appena", "ben", "subito",
        "der", "die", "das", "den", "dem", "denen", "dass", "sie", "ihr", "sehr", "dat", "wie", "was", "som", "att", "det", "bardzo", "się",
    };

    /// <summary>No paragraph with more is read by anybody.</summary>
    private const int MostOfAParagraph = 1_000;

    public static IEnumerable<Diagnostic> Find(CheckedLetter subject)
    {
        if (!Languages.Contains(subject.PrimaryLanguage)) yield break;
        foreach (var passage in subject.Prose.SelectMany(part => part).Append(subject.Title))
        {
            foreach (var (start, length) in Twice(passage.Text).Take(MostOfAParagraph))
            {
                var second = passage.Text.Substring(start, length);
                if (Doubled.Contains(second) || IsName(passage.Text.AsSpan(start - 1 - length, length), second)) continue;
                yield return passage.Locate(
                    new("doubled-word", DiagnosticSeverity.Warning, $"The word “{second}” stands twice in a row.") { Suggestion = "Delete one of the two, or add what was meant to stand between them." },
                    start,
                    length);
            }
        }
    }

    /// <summary>"Walla Walla", "Duran Duran".</summary>
    private static bool IsName(ReadOnlySpan<char> first, ReadOnlySpan<char> second) => char.IsUpper(second[0]) || (char.IsUpper(first[0]) && first.Length > 1 && char.IsUpper(first[1]));

    /// <summary>Where words of letters stand that are the same as the one before but for case, with one blank between the two.</summary>
    private static IEnumerable<(int Start, int Length)> Twice(string text)
    {
        var before = (Start: 0, Length: 0);
        for (var at = 0; at < text.Length; at++)
        {
            if (!IsOfWord(text[at])) continue;
            var (start, isOfLetters) = (at, true);
            for (; at < text.Length && IsOfWord(text[at]); at++) isOfLetters &= IsLetter(text[at]);
            var word = isOfLetters ? (Start: start, Length: at - start) : default;
            var isSecond = word.Length > 0 && word.Length == before.Length && start - before.Start == word.Length + 1 && text[start - 1] is ' ' or '\u00A0'
                && text.AsSpan(start, word.Length).Equals(text.AsSpan(before.Start, word.Length), StringComparison.OrdinalIgnoreCase);
            if (isSecond) yield return word;

            // The third of three words is not told of again.
            before = isSecond ? default : word;
        }
    }

    private static bool IsOfWord(char character) => character is '\'' or '’' or '-' || IsLetter(character) || char.IsNumber(character);

    private static bool IsLetter(char character) => char.IsLetter(character)
        || (!char.IsAscii(character) && char.GetUnicodeCategory(character) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark);
}
