using System.Text.RegularExpressions;
using Letters.Parsing;

namespace Letters.Tests.Parsing;

/// <summary>Words of a file that are neither published nor told of in a diagnostic: there must be none.</summary>
internal static partial class LostWords
{
    public static IReadOnlyList<string> Of(string file, ParseResult result)
    {
        var once = WordsOf(string.Join('\n', OnceEnough().Matches(file).Select(match => match.Groups["words"].Value))).CountBy(word => word).ToDictionary();
        var published = WordsOf(string.Join('\n', TextsOf(result.Letter!))).CountBy(word => word).ToDictionary();
        var told = result.Diagnostics.SelectMany(diagnostic => WordsOf($"{diagnostic.Message}\n{Whole(diagnostic.Excerpt)}")).ToHashSet(StringComparer.Ordinal);
        return [.. WordsOf(file).CountBy(word => word).Where(IsLost).Select(word => word.Key)];

        bool IsLost(KeyValuePair<string, int> word) => !told.Contains(word.Key) && published.GetValueOrDefault(word.Key) < Math.Max(1, word.Value - once.GetValueOrDefault(word.Key));
    }

    private static IEnumerable<string> TextsOf(Letter letter) =>
    [
        .. letter.Passages().SelectMany(passage => passage.Marks.Select(mark => mark.Target ?? "").Prepend(passage.Text)),
        .. letter.Signatories.Where((signatory, at) => at == 0 || letter.Signatories[at - 1].Group != signatory.Group).Select(signatory => signatory.Group ?? ""),
        .. letter.Signatories.Select(signatory => $"{signatory.Position}"), .. letter.Body.Select(block => $"{block.Number}"), .. letter.Notes.Select(note => note.Label),
    ];

    /// <summary>The last word of an excerpt that is cut is none.</summary>
    private static string? Whole(string? excerpt) => excerpt is [.., '…'] ? excerpt[..Math.Max(0, excerpt.LastIndexOf(' '))] : excerpt;

    private static IEnumerable<string> WordsOf(string text) => Word().Matches(text.Replace("\uFFFE", "", StringComparison.Ordinal).Normalize()).Select(match => match.Value);

    /// <summary>The numbers of a list of signatories are counted anew, and two lines that lead to one address may be one link.</summary>
    [GeneratedRegex(@"(?<![^\n\r\v\f\u0085\u2028\u2029])[\s>]*\(?(?<words>[0-9]{1,6})[.)] |\]\((?<words>[^\s<>]+)\)", RegexOptions.ExplicitCapture)]
    private static partial Regex OnceEnough();

    [GeneratedRegex(@"[\p{L}\p{M}\p{N}\p{So}]+")]
    private static partial Regex Word();
}
