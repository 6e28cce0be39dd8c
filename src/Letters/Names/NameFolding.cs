using System.Text;
using Letters.Names;

namespace Letters;

/// <summary>
/// Names reduced to what makes two of them the same: for finding duplicates and for search. Not for display, and not a key
/// by which persons are told apart: two people may have one folded name.
/// </summary>
public static class NameFolding
{
    private const string Separated = "ß:ss æ:ae œ:oe ø:o ł:l đ:d ð:d þ:th ı:i ħ:h ŋ:n ŧ:t ς:σ ё:е ґ:г";

    private static readonly Dictionary<char, string> Letters =
        Separated.Split(' ').ToDictionary(pair => pair[0], pair => pair[2..]);

    /// <summary>Words behind a name that are no part of it, in any case.</summary>
    private static readonly HashSet<string> Behind = new(StringComparer.OrdinalIgnoreCase) { "emeritus", "emerita", "esquire", "retired" };

    /// <summary>
    /// Small letters without accents and punctuation, one space between words, without titles, degrees, honours, particles and
    /// articles: "Prof. Simone de Beauvoir, PhD" gives "simone beauvoir". A name of nothing else keeps its words, so that no
    /// name with a letter or digit gives an empty string.
    /// </summary>
    public static string Fold(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var kept = new StringBuilder(name.Length);
        var words = name.Split([' ', '\u00A0', '\u3000', ',', ';', '|', '/', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries);
        var own = 0;
        for (var at = 0; at < words.Length; at++)
        {
            if (IsAncillary(words, at, own)) continue;
            Append(kept, words[at]);
            own++;
        }

        if (kept.Length > 0) return kept.ToString().Normalize(NormalizationForm.FormC);
        foreach (var word in words) Append(kept, word);
        return kept.ToString().Normalize(NormalizationForm.FormC);
    }

    /// <param name="words">Of the name.</param>
    /// <param name="at">The word that is asked about.</param>
    /// <param name="own">How many of those before it are the name's own.</param>
    private static bool IsAncillary(string[] words, int at, int own)
    {
        var word = words[at];
        if (NameToken.IsInitial(word)) return own > 1 && word.Length > 2 && NameToken.IsPostNominal(word);
        if (char.IsLower(word[0]) && NameWords.Particles.Contains(word)) return true;
        if (at == 0 && NameToken.Bare(word) is "The" or "the") return true;
        if (NameToken.IsGeneration(word)) return false;
        if (NameToken.IsTitle(word) && (own == 0 || word[^1] == '.')) return true;
        return own switch
        {
            // "The Most Rev.", "the Right Hon."
            0 => NameToken.Bare(word) is "Most" or "Right" or "Very" && at + 1 < words.Length && NameToken.IsTitle(words[at + 1]),

            // One word is not enough of a name: "LI MA".
            1 => false,
            _ => NameToken.IsPostNominal(word) || Behind.Contains(NameToken.Bare(word).ToString()),
        };
    }

    private static void Append(StringBuilder kept, string word)
    {
        var start = kept.Length;
        foreach (var character in Decompose(word).ToLowerInvariant())
        {
            if (IsAccent(character)) continue;
            if (!char.IsLetterOrDigit(character) && !char.IsSurrogate(character) && !IsVowelSign(character))
            {
                // "Jean-Paul" is "Jean Paul", and "O'Brien" is "OBrien".
                if (character is '-' or '\u2010' or '\u2011' && kept.Length > start && kept[^1] != ' ') kept.Append(' ');
                continue;
            }

            if (kept.Length == start && start > 0 && kept[start - 1] != ' ') kept.Append(' ');
            if (Letters.TryGetValue(character, out var letters)) kept.Append(letters);
            else kept.Append(character);
        }

        while (kept.Length > 0 && kept[^1] == ' ') kept.Length--;
    }

    /// <summary>Half surrogate pairs and U+FFFE have no decomposition: Normalize throws.</summary>
    private static string Decompose(string word) =>
        Ascii.IsValid(word) ? word : string.Concat(word.EnumerateRunes().Where(rune => rune.Value != 0xFFFE)).Normalize(NormalizationForm.FormKD);

    /// <summary>Marks that readers of Latin, Greek, Cyrillic, Hebrew and Arabic leave out without another name coming of it.</summary>
    private static bool IsAccent(char character) =>
        character is (>= '\u0300' and <= '\u036F') or (>= '\u0591' and <= '\u05C7') or (>= '\u064B' and <= '\u065F') or '\u0670' or '\u0640';

    /// <summary>Marks of other scripts, as the vowel signs of Devanagari and Thai, are part of the name.</summary>
    private static bool IsVowelSign(char character) =>
        char.GetUnicodeCategory(character) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark;
}
