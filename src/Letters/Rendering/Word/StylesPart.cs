using DocumentFormat.OpenXml.Wordprocessing;
using Letters.Rendering.Packages;

namespace Letters.Rendering.Word;

/// <summary>The styles of styles.xml in the language and the direction of the letter.</summary>
internal static class StylesPart
{
    private static readonly Lazy<string> Template = new(Read);

    public static void Write(WordPage page, Stream output)
    {
        var styles = new Styles(Template.Value);
        var language = page.Letter.Language;
        var defaults = styles.DocDefaults!.RunPropertiesDefault!.RunPropertiesBaseStyle!;
        defaults.Languages = WordLanguage.Of(language);
        if (defaults.Languages.EastAsia is not null) defaults.RunFonts!.EastAsia = WordLanguage.EastAsianTypeface(language);
        if (page.IsRightToLeft) RunFromRightToLeft(styles);
        using var xml = XmlPart.Create(output);
        xml.WriteStartDocument(standalone: true);
        styles.WriteTo(xml);
    }

    /// <summary>All paragraph styles are based on Normal.</summary>
    private static void RunFromRightToLeft(Styles styles) =>
        styles.Elements<Style>().First(style => style.StyleId == PartStyle.Text).StyleParagraphProperties!.BiDi = new BiDi();

    private static string Read()
    {
        using var reader = new StreamReader(typeof(StylesPart).Assembly.GetManifestResourceStream("Letters.Rendering.Word.styles.xml")!);
        var file = reader.ReadToEnd();

        // The library takes an element without what stands above it.
        return file[file.IndexOf("<w:styles", StringComparison.Ordinal)..];
    }
}
