using System.Globalization;
using System.Text;

namespace Letters.Checking;

/// <summary>Words by which spellings of one name meet: small letters and digits without accents, parted by single spaces.</summary>
internal static class FoldedText
{
    /// <summary>Full stops and apostrophes go without parting words: "U.S." is "us". All else that is no letter or digit parts them.</summary>
    public static string Of(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var character in Ascii.IsValid(text) ? text : Decompose(text))
        {
            if (char.IsLetterOrDigit(character) || char.IsSurrogate(character)) Append(folded, char.ToLowerInvariant(character));
            else if (character == '&') AppendWord(folded, "and");
            else if (!IsPartOfWord(character)) AppendSpace(folded);
        }

        if (folded is [.., ' ']) folded.Length--;
        return folded.ToString();
    }

    /// <summary>Half surrogate pairs and U+FFFE have no decomposition: Normalize throws.</summary>
    private static string Decompose(string text) =>
        string.Concat(text.EnumerateRunes().Where(rune => rune.Value != 0xFFFE)).Normalize(NormalizationForm.FormKD);

    private static bool IsPartOfWord(char character) => character is '.' or '\'' or '’' or 'ʼ'
        || (!char.IsAscii(character) && CharUnicodeInfo.GetUnicodeCategory(character) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format);

    private static void AppendWord(StringBuilder folded, string word)
    {
        AppendSpace(folded);
        folded.Append(word).Append(' ');
    }

    private static void AppendSpace(StringBuilder folded)
    {
        if (folded is not ([] or [.., ' '])) folded.Append(' ');
    }

    /// <summary>The Latin letters whose accent is part of them; German spells ä, ö, ü in both ways, which is left alone.</summary>
    private static void Append(StringBuilder folded, char letter)
    {
        switch (letter)
        {
            case 'ß': folded.Append("ss"); break;
            case 'æ': folded.Append("ae"); break;
            case 'œ': folded.Append("oe"); break;
            case 'ø': folded.Append('o'); break;
            case 'ł': folded.Append('l'); break;
            case 'đ' or 'ð': folded.Append('d'); break;
            case 'þ': folded.Append("th"); break;
            case 'ı': folded.Append('i'); break;
            default: folded.Append(letter); break;
        }
    }
}
