using System.Text.RegularExpressions;

namespace Letters.Checking;

/// <summary>A person's name by which its spellings meet: without case, accents, titles, degrees, nicknames and the dots of initials.</summary>
internal static partial class FoldedName
{
    /// <summary>Hangul, and all that follows: there one word is a whole name.</summary>
    private const char FirstOfEastAsia = '\u1100';

    private static readonly HashSet<string> Titles =
    [
        "dr", "prof", "professor", "professora", "profesor", "profesora", "professeur", "mr", "mrs", "ms", "miss", "mx", "sir", "dame", "lord", "lady", "hon", "honorable", "honourable", "the", "rev", "reverend",
        "fr", "father", "sister", "brother", "rabbi", "imam", "bishop", "archbishop", "most", "right", "very", "amb", "ambassador", "gen", "general", "lt", "lieutenant", "col", "colonel", "maj", "major", "capt", "captain", "cmdr",
        "adm", "admiral", "sen", "senator", "rep", "judge", "justice", "herr", "frau", "dipl", "ing", "mag", "phil", "med", "jur", "habil", "hc", "monsieur", "madame", "mme", "maitre", "sr", "sra", "srta", "don", "dona", "dott", "dottssa", "avv",
    ];

    private static readonly HashSet<string> Degrees =
    [
        "phd", "dphil", "md", "jd", "llm", "llb", "mph", "mpp", "ma", "msc", "ba", "bsc", "msw", "lcsw", "rn", "edd", "esq", "esquire", "ret", "retired", "emeritus", "emerita", "obe", "cbe", "mbe", "kbe", "qc", "kc", "sj", "op", "ofm", "facp", "frs", "mba",
    ];

    /// <summary>Words that people sign with who don't give their names.</summary>
    private static readonly HashSet<string> Unnamed =
    [
        "anonymous", "anonym", "anonyme", "anonimo", "anonima", "anonymus", "name withheld", "name withheld upon request", "name withheld by request", "withheld", "nn", "anon", "a concerned citizen", "concerned citizen", "na", "none",
    ];

    /// <returns>Null for words that are no name.</returns>
    public static string? Of(string printed)
    {
        var words = FoldedText.Of(Nickname().Replace(printed, " ")).Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
        while (words.Count > 2 && Titles.Contains(words[0])) words.RemoveAt(0);
        while (words.Count > 2 && Degrees.Contains(words[^1])) words.RemoveAt(words.Count - 1);
        var name = string.Join(' ', words);
        return name.Length == 0 || Unnamed.Contains(name) ? null : name;
    }

    /// <summary>Whether so many people can have the name that it tells nothing: one word, or initials only.</summary>
    public static bool IsCommon(string folded)
    {
        var words = folded.Split(' ');
        return words.Length <= 2 && words.Count(word => word.Length > 1) <= 1 && folded[0] < FirstOfEastAsia;
    }

    [GeneratedRegex(@"[“""„«][^“”""„«»]*[”""“»]|\([^()]*\)|[*†‡§¹²³⁴⁵⁶⁷⁸⁹⁰]", RegexOptions.CultureInvariant)]
    private static partial Regex Nickname();
}
