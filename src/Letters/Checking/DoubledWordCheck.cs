using System.Text.RegularExpressions;

namespace Letters.Checking;

/// <summary>"The the": a word that was typed twice. Where a language doubles words on purpose, nothing is reported.</summary>
internal static partial class DoubledWordCheck
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
            foreach (var match in Twice().Matches(passage.Text).Take(MostOfAParagraph))
            {
                var second = match.Groups["second"];
                if (Doubled.Contains(second.Value) || IsName(match.Groups["first"].ValueSpan, second.ValueSpan)) continue;
                yield return passage.Locate(
                    new("doubled-word", DiagnosticSeverity.Warning, $"The word “{second.Value}” stands twice in a row.") { Suggestion = "Delete one of the two, or add what was meant to stand between them." },
                    second.Index,
                    second.Length);
            }
        }
    }

    /// <summary>"Walla Walla", "Duran Duran".</summary>
    private static bool IsName(ReadOnlySpan<char> first, ReadOnlySpan<char> second) => char.IsUpper(second[0]) || (char.IsUpper(first[0]) && first.Length > 1 && char.IsUpper(first[1]));

    [GeneratedRegex(@"(?<![\p{L}\p{M}\p{N}'’-])(?<first>[\p{L}\p{M}]+)[ \u00A0](?<second>\k<first>)(?![\p{L}\p{M}\p{N}'’-])", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Twice();
}
