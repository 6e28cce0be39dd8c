using DocumentFormat.OpenXml.Wordprocessing;
using Letters.Rendering.Packages;

namespace Letters.Rendering.Word;

/// <summary>The styles of styles.xml in the language and the direction of the letter.</summary>
internal static class StylesPart
{
    /// <summary>What nearly every machine with a word processor has.</summary>
    private const string Sans = "Calibri";
    private const string SansOfOtherScripts = "Arial";

    private static readonly Lazy<string> Template = new(Read);

    public static void Write(WordPage page, Stream output)
    {
        var styles = new Styles(Template.Value);
        var language = page.Letter.Language;
        var defaults = styles.DocDefaults!.RunPropertiesDefault!.RunPropertiesBaseStyle!;
        defaults.Languages = WordLanguage.Of(language);
        if (defaults.Languages.EastAsia is not null) defaults.RunFonts!.EastAsia = WordLanguage.EastAsianTypeface(language);
        if (page.IsRightToLeft) RunFromRightToLeft(styles);
        Apply(page.Theme, styles, defaults.RunFonts!);
        using var xml = XmlPart.Create(output);
        xml.WriteStartDocument(standalone: true);
        styles.WriteTo(xml);
    }

    private static void Apply(Theme theme, Styles styles, RunFonts fonts)
    {
        if (theme.Typeface == TypefaceFamily.Sans) (fonts.Ascii, fonts.HighAnsi, fonts.ComplexScript) = (Sans, Sans, SansOfOtherScripts);
        if (theme.Accent is { } accent)
            styles.Elements<Style>().First(style => style.StyleId == PartStyle.Link).StyleRunProperties!.Color!.Val = accent.ToString().TrimStart('#');
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
