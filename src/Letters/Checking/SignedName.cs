using System.Text.RegularExpressions;

namespace Letters.Checking;

/// <summary>The name that a person signed with, by which its spellings meet: folded, without nicknames and the signs of notes.</summary>
internal static partial class SignedName
{
    /// <summary>Hangul, and all that follows: there one word is a whole name.</summary>
    private const char FirstOfEastAsia = '\u1100';

    /// <summary>Words that people sign with who don't give their names.</summary>
    private static readonly HashSet<string> Unnamed =
    [
        "anonymous", "anonym", "anonyme", "anonimo", "anonima", "anonymus", "name withheld", "name withheld upon request", "name withheld by request", "withheld", "nn", "anon", "a concerned citizen", "concerned citizen", "na", "none",
    ];

    /// <returns>Null for words that are no name.</returns>
    public static string? Of(string printed)
    {
        var name = NameFolding.Fold(NicknameOrSign().Replace(printed, " "));
        return name.Length == 0 || Unnamed.Contains(name) ? null : name;
    }

    /// <summary>Whether so many people can have the name that it tells nothing: one word, or initials only.</summary>
    public static bool IsCommon(string folded)
    {
        var words = folded.Split(' ');
        return words.Length <= 2 && words.Count(word => word.Length > 1) <= 1 && folded[0] < FirstOfEastAsia;
    }

    [GeneratedRegex(@"[“""„«][^“”""„«»]*[”""“»]|\([^()]*\)|[*†‡§¹²³⁴⁵⁶⁷⁸⁹⁰]", RegexOptions.CultureInvariant)]
    private static partial Regex NicknameOrSign();
}
