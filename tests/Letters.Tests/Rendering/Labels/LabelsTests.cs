using System.Collections;
using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using Letters.Rendering;

namespace Letters.Tests.Rendering;

public partial class LabelsTests
{
    private static readonly Dictionary<string, string> English = Read("en");

    /// <summary>Words that these languages share with English, or names that are the same in all.</summary>
    private static readonly Dictionary<string, string[]> SharedWithEnglish = new(StringComparer.Ordinal)
    {
        ["fr"] = ["Contact", "Date", "Note", "Notes", "OrganisationCount.other", "Organisations", "Page", "Section"],
        ["nl"] = ["Contact", "Status"],
    };

    private static readonly string[] SharedByAll = ["Markdown", "Pdf", "Separator"];

    public static TheoryData<string> Languages => [.. Labels.Languages.Select(language => language.ToString())];

    [Fact]
    public void Are_there_in_every_language_promised() => Assert.Equal(
        "ar de el en es fa fr he it ja ko nl pl pt ru tr uk zh zh-Hant".Split(' '),
        Labels.Languages.Select(language => language.ToString()));

    [Theory]
    [MemberData(nameof(Languages))]
    public void Are_all_there_with_their_placeholders(string language)
    {
        var labels = Read(language);
        Assert.Equal(English.Keys.Select(Stem).Distinct().Order(StringComparer.Ordinal), labels.Keys.Select(Stem).Distinct().Order(StringComparer.Ordinal));
        foreach (var (name, text) in labels)
        {
            Assert.Equal(text == ", " || text == "، " ? text : text.Trim(), text);
            Assert.NotEqual("", text);
            var placeholders = Placeholders().Matches(text).Select(match => match.Value).Order(StringComparer.Ordinal).ToList();
            if (name.EndsWith(".zero", StringComparison.Ordinal) || name.EndsWith(".one", StringComparison.Ordinal) || name.EndsWith(".two", StringComparison.Ordinal)) Assert.True(placeholders is [] or ["{0}"], name);
            else if (name.Contains('.', StringComparison.Ordinal)) Assert.Equal(["{0}"], placeholders);
            else Assert.Equal(Placeholders().Matches(English[name]).Select(match => match.Value).Order(StringComparer.Ordinal), placeholders);
        }
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Are_not_English_by_accident(string language)
    {
        if (language == "en") return;
        var same = Read(language).Where(label => English.TryGetValue(label.Key, out var english) && Words(english) == Words(label.Value) && Words(english).Length > 0);
        Assert.Empty(same.Select(label => label.Key).Except(SharedByAll).Except(SharedWithEnglish.GetValueOrDefault(language, [])));
    }

    /// <summary>Every number up to two hundred and some around the millions finds its text.</summary>
    [Theory]
    [MemberData(nameof(Languages))]
    public void Have_a_plural_form_for_every_number(string language)
    {
        var labels = Labels.Of(LanguageTag.Parse(language));
        foreach (var count in Enumerable.Range(0, 201).Concat([999_999, 1_000_000, 1_000_001, 2_000_000, int.MaxValue]))
        {
            string[] texts = [labels.SignatoryCount(count), labels.OrganisationCount(count), labels.IndividualCount(count), labels.OthersCount(count)];
            Assert.All(texts, text => Assert.DoesNotContain('{', text));
            if (count > 2) Assert.All(texts, text => Assert.Contains(labels.FormatNumber(count), text, StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("en", 1, "1 signatory")]
    [InlineData("en", 0, "0 signatories")]
    [InlineData("en", 1234, "1,234 signatories")]
    [InlineData("fr", 0, "0 signataire")]
    [InlineData("fr", 2, "2 signataires")]
    [InlineData("fr", 1_000_000, "1\u202F000\u202F000 de signataires")]
    [InlineData("es", 1, "1 firmante")]
    [InlineData("es", 3000, "3000 firmantes")]
    [InlineData("es", 30_000, "30.000 firmantes")]
    [InlineData("pt-BR", 1234, "1.234 signatários")]
    [InlineData("de", 1, "1 Unterzeichnende")]
    [InlineData("de-CH", 12_345, "12’345 Unterzeichnende")]
    [InlineData("pl", 1, "1 sygnatariusz")]
    [InlineData("pl", 22, "22 sygnatariuszy")]
    [InlineData("ru", 1, "1 подпись")]
    [InlineData("ru", 11, "11 подписей")]
    [InlineData("ru", 21, "21 подпись")]
    [InlineData("ru", 22, "22 подписи")]
    [InlineData("ru", 112, "112 подписей")]
    [InlineData("uk", 101, "101 підписант")]
    [InlineData("uk", 14, "14 підписантів")]
    [InlineData("ar", 0, "لا موقّعين")]
    [InlineData("ar", 1, "موقّع واحد")]
    [InlineData("ar", 2, "موقّعان")]
    [InlineData("ar", 3, "3 موقّعين")]
    [InlineData("ar", 11, "11 موقّعًا")]
    [InlineData("ar", 100, "100 موقّع")]
    [InlineData("ar", 103, "103 موقّعين")]
    [InlineData("ar", 1234, "1,234 موقّعًا")]
    [InlineData("he", 1, "חתימה אחת")]
    [InlineData("he", 2, "שתי חתימות")]
    [InlineData("he", 20, "20 חתימות")]
    [InlineData("fa", 1234, "۱٬۲۳۴ امضاکننده")]
    [InlineData("ja", 2, "署名2件")]
    public void Count_signatories_as_the_language_does(string language, int count, string expected) =>
        Assert.Equal(expected, Labels.Of(LanguageTag.Parse(language)).SignatoryCount(count));

    [Theory]
    [InlineData("pt-BR", "pt")]
    [InlineData("PT-br", "pt")]
    [InlineData("en-GB", "en")]
    [InlineData("zh-Hans-CN", "zh")]
    [InlineData("zh-Hant-HK", "zh-Hant")]
    [InlineData("zh-TW", "zh-Hant")]
    [InlineData("zh-hk", "zh-Hant")]
    [InlineData("sr-Latn-RS", "en")]
    [InlineData("tlh", "en")]
    [InlineData("und", "en")]
    public void Fall_back_to_the_nearest_language(string language, string expected) =>
        Assert.Equal(LanguageTag.Parse(expected), Labels.Of(LanguageTag.Parse(language)).Language);

    [Theory]
    [InlineData("en", "May 12, 2024")]
    [InlineData("en-GB", "12 May 2024")]
    [InlineData("es", "12 de mayo de 2024")]
    [InlineData("fr", "12 mai 2024")]
    [InlineData("de", "12. Mai 2024")]
    [InlineData("pt", "12 de maio de 2024")]
    [InlineData("it", "12 maggio 2024")]
    [InlineData("nl", "12 mei 2024")]
    [InlineData("pl", "12 maja 2024")]
    [InlineData("ru", "12 мая 2024 г.")]
    [InlineData("uk", "12 травня 2024 р.")]
    [InlineData("el", "12 Μαΐου 2024")]
    [InlineData("tr", "12 Mayıs 2024")]
    [InlineData("ar", "12 مايو 2024")]
    [InlineData("he", "12 במאי 2024")]
    [InlineData("zh", "2024年5月12日")]
    [InlineData("zh-Hant", "2024年5月12日")]
    [InlineData("ja", "2024年5月12日")]
    [InlineData("ko", "2024년 5월 12일")]
    [InlineData("sw", "12 Mei 2024")]
    [InlineData("tlh", "May 12, 2024")]
    public void Write_a_date_as_the_language_does(string language, string expected) =>
        Assert.Equal(expected, Labels.Of(LanguageTag.Parse(language)).FormatDate(new DateOnly(2024, 5, 12)).Replace('\u00A0', ' ').Replace('\u202F', ' '));

    [Theory]
    [InlineData("ar-SA", "2024")]
    [InlineData("th", "2024")]
    [InlineData("fa", "۲۰۲۴")]
    public void Write_the_Gregorian_year_everywhere(string language, string year) =>
        Assert.Contains(year, Labels.Of(LanguageTag.Parse(language)).FormatDate(new DateOnly(2024, 5, 12)), StringComparison.Ordinal);

    [Fact]
    public void Are_the_same_in_every_culture()
    {
        var before = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("fa-IR");
            var labels = Labels.Of(LanguageTag.English);
            Assert.Equal(("Signatories", "Page 2 of 1,300", "May 12, 2024"), (labels.Signatories, labels.PageOf(2, 1300), labels.FormatDate(new DateOnly(2024, 5, 12))));
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = before;
        }
    }

    [Theory]
    [InlineData("en", "A, B and C")]
    [InlineData("ar", "A، B وC")]
    [InlineData("ja", "A、BおよびC")]
    public void Enumerate_as_the_language_does(string language, string expected)
    {
        var labels = Labels.Of(LanguageTag.Parse(language));
        Assert.Equal(expected, labels.Enumerate(["A", "B", "C"]));
        Assert.Equal(("", "A"), (labels.Enumerate([]), labels.Enumerate(["A"])));
    }

    [Theory]
    [InlineData("es", "Español")]
    [InlineData("pt-BR", "Português (Brasil)")]
    [InlineData("zh-Hant", "中文（繁體）")]
    [InlineData("ar", "العربية")]
    [InlineData("ka", "ქართული")]
    [InlineData("de-1996", "Deutsch")]
    [InlineData("tlh", "tlh")]
    [InlineData("und", "und")]
    public void Name_languages_in_themselves(string language, string expected) => Assert.Equal(expected, LanguageName.Of(LanguageTag.Parse(language)));

    private static Dictionary<string, string> Read(string language)
    {
        using var stream = typeof(Labels).Assembly.GetManifestResourceStream($"Letters.Rendering.Labels.{language}.resources")!;
        using var reader = new ResourceReader(stream);
        return reader.Cast<DictionaryEntry>().ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!, StringComparer.Ordinal);
    }

    private static string Stem(string name) => name.Split('.')[0];

    private static string Words(string text) => Placeholders().Replace(text, "").Trim();

    [GeneratedRegex(@"\{[0-9]\}", RegexOptions.CultureInvariant)]
    private static partial Regex Placeholders();
}
