using System.Collections.Frozen;

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
}
