using System.Collections.Frozen;
using System.Text;

namespace Letters.Rendering;

/// <summary>Which way a language is written.</summary>
public static class TextDirection
{
    /// <summary>ISO 15924 codes of the scripts in use that run from right to left.</summary>
    private static readonly FrozenSet<string> RightToLeftScripts =
        new[] { "Adlm", "Arab", "Aran", "Hebr", "Mand", "Nkoo", "Rohg", "Samr", "Syrc", "Thaa" }
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Languages that are written in one of them where the tag names no script.</summary>
    private static readonly FrozenSet<string> RightToLeftLanguages =
        new[] { "ar", "arc", "azb", "bal", "ckb", "dv", "fa", "glk", "he", "iw", "ks", "mzn", "nqo", "pnb", "ps", "sd", "syr", "ug", "ur", "yi" }
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The value of a dir attribute: "rtl" or "ltr".</summary>
    public static string Of(LanguageTag language) => IsRightToLeft(language) ? "rtl" : "ltr";

    /// <summary>A script in the tag decides ("ur-Latn" runs from left to right), else its language does.</summary>
    public static bool IsRightToLeft(LanguageTag language)
    {
        var subtags = language.ToString().Split('-');
        return subtags is [_, { Length: 4 } script, ..] && !char.IsAsciiDigit(script[0])
            ? RightToLeftScripts.Contains(script)
            : RightToLeftLanguages.Contains(subtags[0]);
    }

    /// <summary>The direction that all letters of a text have in common; null where it has letters of both, or none.</summary>
    public static bool? IsRightToLeft(string text)
    {
        bool? common = null;
        foreach (var rune in text.EnumerateRunes())
        {
            if (!Rune.IsLetter(rune)) continue;
            var isRightToLeft = IsInRightToLeftBlock(rune.Value);
            if (common is { } other && other != isRightToLeft) return null;
            common = isRightToLeft;
        }

        return common;
    }

    /// <summary>The direction of a character that has one; null for what is no letter.</summary>
    public static bool? IsRightToLeft(Rune character) => Rune.IsLetter(character) ? IsInRightToLeftBlock(character.Value) : null;

    /// <summary>Unicode's blocks for scripts that run from right to left (DerivedBidiClass, ranges whose default is R or AL).</summary>
    private static bool IsInRightToLeftBlock(int code) =>
        code is (>= 0x0590 and <= 0x08FF) or (>= 0xFB1D and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFF) or (>= 0x10800 and <= 0x10FFF) or (>= 0x1E800 and <= 0x1EFFF);
}
