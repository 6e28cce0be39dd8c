namespace TaggedPdf.Unicode;

/// <summary>The scripts of languages, for text that does not tell by itself: figures and punctuation on their own.</summary>
internal static class LanguageScripts
{
    private static readonly Dictionary<string, UnicodeScript> ByTag = Enum.GetValues<UnicodeScript>()
        .ToDictionary(Scripts.Tag, script => script, StringComparer.OrdinalIgnoreCase);

    public static UnicodeScript Of(string language)
    {
        var subtags = language.Split('-');
        return subtags.Length > 1 && subtags[1].Length == 4 && OfSubtag(subtags[1]) is { } script ? script : OfPrimary(subtags[0]);
    }

    private static UnicodeScript? OfSubtag(string subtag) => subtag.ToUpperInvariant() switch
    {
        "HANS" or "HANT" or "JPAN" or "HANI" => UnicodeScript.Han,
        "KORE" => UnicodeScript.Hangul,
        _ => ByTag.TryGetValue(subtag, out var script) ? script : null,
    };

    private static UnicodeScript OfPrimary(string language) => language.ToUpperInvariant() switch
    {
        "AR" or "FA" or "UR" or "PS" or "SD" or "UG" or "CKB" => UnicodeScript.Arabic,
        "HE" or "YI" => UnicodeScript.Hebrew,
        "HY" => UnicodeScript.Armenian,
        "KA" => UnicodeScript.Georgian,
        "HI" or "MR" or "NE" or "SA" => UnicodeScript.Devanagari,
        "TH" => UnicodeScript.Thai,
        "ZH" or "YUE" or "JA" => UnicodeScript.Han,
        "KO" => UnicodeScript.Hangul,
        "EL" => UnicodeScript.Greek,
        "RU" or "UK" or "BG" or "SR" or "MK" or "BE" or "KK" or "KY" or "MN" or "TG" => UnicodeScript.Cyrillic,
        _ => UnicodeScript.Latin,
    };
}
