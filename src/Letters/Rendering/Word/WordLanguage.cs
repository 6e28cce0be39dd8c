using DocumentFormat.OpenXml.Wordprocessing;

namespace Letters.Rendering.Word;

/// <summary>The language of words, for spelling, fonts and voices: Word has one each for Latin, East Asian and right-to-left scripts (ECMA-376 part 1, 17.3.2.20).</summary>
internal static class WordLanguage
{
    public static Languages Of(LanguageTag language)
    {
        var tag = language.ToString();
        var languages = new Languages { Val = tag };
        if (IsEastAsian(tag)) languages.EastAsia = tag;
        if (TextDirection.IsRightToLeft(language)) languages.Bidi = tag;
        return languages;
    }

    /// <summary>A typeface of Office for the script that a language is in, where Latin ones have none of its characters.</summary>
    public static string EastAsianTypeface(LanguageTag language)
    {
        var tag = language.ToString().ToLowerInvariant();
        if (tag.StartsWith("ja", StringComparison.Ordinal)) return "Yu Mincho";
        if (tag.StartsWith("ko", StringComparison.Ordinal)) return "Batang";
        return tag.StartsWith("zh-hant", StringComparison.Ordinal) || tag is "zh-tw" or "zh-hk" or "zh-mo" ? "PMingLiU" : "SimSun";
    }

    private static bool IsEastAsian(string tag) => tag.Split('-')[0] is "zh" or "ja" or "ko" or "yue";
}
