using System.Globalization;
using System.Text;
using Letters.Names;

namespace Letters.Searching;

/// <summary>
/// The words by which signatories are found: those of the name and of the affiliations, folded as <see cref="NameFolding"/> folds
/// them, so that case, accents, full stops and apostrophes do not matter. A word is found by what it begins with.
/// </summary>
public static class SearchWords
{
    /// <summary>Longer words are found by so many of their characters (Unicode scalar values).</summary>
    public const int LongestWord = 40;

    /// <summary>The words of a text in its order, in which a word may come more than once.</summary>
    public static IEnumerable<string> Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Parts(text).SelectMany(Fold).Select(Shorten);
    }

    /// <summary>The words by which a signatory is found, each once.</summary>
    public static IReadOnlySet<string> Of(Signatory signatory)
    {
        ArgumentNullException.ThrowIfNull(signatory);
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (var word in signatory.Affiliations.Select(affiliation => affiliation.Text).Prepend(signatory.Name).SelectMany(passage => Of(passage.Text)))
        {
            if (words.Add(word)) words.UnionWith(Endings(word));
        }

        return words;
    }

    /// <summary>
    /// Where nothing parts given name from family name, a name is found by every one of its characters: 山田太郎 by 太郎, too.
    /// </summary>
    private static IEnumerable<string> Endings(string word)
    {
        if (!NameToken.IsFamilyFirstScript(word)) yield break;
        for (var start = 1; start < word.Length; start++)
        {
            if (!char.IsLowSurrogate(word[start])) yield return word[start..];
        }
    }

    /// <summary>Fold leaves out particles and titles beside a name; of a single word it keeps all, so it is asked for one at a time.</summary>
    private static string[] Fold(string part) => NameFolding.Fold(part).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static IEnumerable<string> Parts(string text)
    {
        var part = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (!Parts(rune))
            {
                part.Append(rune);
                continue;
            }

            if (part.Length > 0) yield return part.ToString();
            part.Clear();
        }

        if (part.Length > 0) yield return part.ToString();
    }

    /// <summary>Whether the character stands between words. Hyphens part words too, which folding knows; full stops and apostrophes do not.</summary>
    private static bool Parts(Rune rune) => rune.Value is not ('.' or '-' or '\'' or '’' or 'ʼ' or '\u2010' or '\u2011') && Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter => false,
        UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber => false,
        UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format => false,
        _ => true,
    };

    private static string Shorten(string word)
    {
        if (word.Length <= LongestWord) return word;
        var length = word.EnumerateRunes().Take(LongestWord).Sum(rune => rune.Utf16SequenceLength);
        return word[..length];
    }
}
