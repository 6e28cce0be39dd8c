using DocumentFormat.OpenXml.Wordprocessing;

namespace Letters.Rendering.Word;

/// <summary>The settings of the file.</summary>
internal static class SettingsPart
{
    /// <summary>Without it Word opens the file as one of 2007, with what it could do then.</summary>
    private static readonly CompatibilitySetting Mode = new() { Name = CompatSettingNameValues.CompatibilityMode, Uri = "http://schemas.microsoft.com/office/word", Val = "15" };

    public static Settings Of(WordPage page) => new(
        new Zoom { Percent = "100" },
        new DefaultTabStop { Val = 709 },
        new FootnoteDocumentWideProperties(
            new FootnoteSpecialReference { Id = FootnotesPart.Separator },
            new FootnoteSpecialReference { Id = FootnotesPart.ContinuationSeparator }),
        new Compatibility((CompatibilitySetting)Mode.CloneNode(deep: true)),
        ThemeLanguages(page.Letter.Language));

    private static ThemeFontLanguages ThemeLanguages(LanguageTag language)
    {
        var languages = WordLanguage.Of(language);
        return new ThemeFontLanguages { Val = languages.Val, EastAsia = languages.EastAsia, Bidi = languages.Bidi };
    }
}
