using TaggedPdf.Unicode;

namespace Letters.Rendering.Pdf;

/// <summary>Typefaces of a script that lie in a folder beside the app, because few letters need them and they are large.</summary>
/// <param name="Name">Its folder's name: "japanese".</param>
/// <param name="Family">How its files' names begin: "NotoSerifJP".</param>
internal sealed record FontPack(string Name, string Family)
{
    private static readonly FontPack Arabic = new("arabic", "NotoNaskhArabic");
    private static readonly FontPack Hebrew = new("hebrew", "NotoSerifHebrew");
    private static readonly FontPack Armenian = new("armenian", "NotoSansArmenian");
    private static readonly FontPack Georgian = new("georgian", "NotoSansGeorgian");
    private static readonly FontPack Devanagari = new("devanagari", "NotoSerifDevanagari");
    private static readonly FontPack Thai = new("thai", "NotoSansThai");
    private static readonly FontPack SimplifiedChinese = new("simplified-chinese", "NotoSerifSC");
    private static readonly FontPack TraditionalChinese = new("traditional-chinese", "NotoSerifTC");
    private static readonly FontPack Japanese = new("japanese", "NotoSerifJP");
    private static readonly FontPack Korean = new("korean", "NotoSerifKR");

    /// <summary>
    /// The packs that have a script's characters, the one to be preferred first. Ideographs are drawn as the letter's language
    /// has them, in simplified Chinese if that has none; the other packs help out with what it does not use.
    /// </summary>
    /// <param name="language">A BCP 47 tag.</param>
    public static IReadOnlyList<FontPack> For(UnicodeScript script, string language) => script switch
    {
        UnicodeScript.Arabic => [Arabic],
        UnicodeScript.Hebrew => [Hebrew],
        UnicodeScript.Armenian => [Armenian],
        UnicodeScript.Georgian => [Georgian],
        UnicodeScript.Devanagari => [Devanagari],
        UnicodeScript.Thai => [Thai],
        UnicodeScript.Hiragana or UnicodeScript.Katakana => [Japanese],
        UnicodeScript.Hangul => [Korean],
        UnicodeScript.Han or UnicodeScript.Bopomofo => Ideographs(ForIdeographs(language)),
        _ => [],
    };

    public string FileOf(FontStyle style) => $"{Family}-{(style is FontStyle.SemiBold or FontStyle.SemiBoldItalic ? "SemiBold" : "Regular")}.ttf";

    private static FontPack ForIdeographs(string language)
    {
        var subtags = language.ToUpperInvariant().Split('-');
        return subtags[0] switch
        {
            "JA" => Japanese,
            "KO" => Korean,
            "YUE" or "NAN" or "HAK" when !subtags.Contains("HANS") => TraditionalChinese,
            "ZH" when !subtags.Contains("HANS") && subtags.Any(subtag => subtag is "HANT" or "TW" or "HK" or "MO") => TraditionalChinese,
            _ => SimplifiedChinese,
        };
    }

    private static IReadOnlyList<FontPack> Ideographs(FontPack first) =>
        [first, .. new[] { SimplifiedChinese, TraditionalChinese, Japanese, Korean }.Where(pack => pack != first)];
}
