using TaggedPdf.Fonts;
using TaggedPdf.Unicode;

namespace Letters.Rendering.Pdf;

/// <summary>Which characters the fonts can print.</summary>
public sealed class FontCoverage
{
    private readonly FontFolder _packs;
    private readonly FontCascade _font;
    private readonly string _language;

    private FontCoverage(FontFolder packs, FontCascade font, LanguageTag language)
    {
        _packs = packs;
        _font = font;
        _language = language.ToString();
    }

    /// <summary>
    /// Where the font packs lie: the environment's <c>FONT_FOLDER</c>, which an app setting of this name becomes, or
    /// <c>fonts</c> beside the app.
    /// </summary>
    public static string Folder { get; } = Environment.GetEnvironmentVariable("FONT_FOLDER") is { Length: > 0 } folder
        ? Path.GetFullPath(folder, AppContext.BaseDirectory)
        : Path.Combine(AppContext.BaseDirectory, "fonts");

    /// <summary>What the fonts of this process have for a letter.</summary>
    /// <param name="language">The letter's language, which chooses the pack for Chinese characters.</param>
    public static FontCoverage For(LanguageTag language) => new(LetterTypefaces.Packs, Typography.For(language).Body.Font, language);

    /// <summary>What the embedded fonts and the packs of a folder have.</summary>
    public static FontCoverage For(LanguageTag language, string folder)
    {
        var packs = new FontFolder(folder);
        return new FontCoverage(packs, LetterTypefaces.Cascade(FontStyle.Regular, FontFeatures.None, language.ToString(), TypefaceFamily.Serif, packs), language);
    }

    /// <summary>
    /// The characters (grapheme clusters) of a text that no font has, each once, in the order met. They are printed as their
    /// numbers, so that the author should hear of them. Line feeds end lines and are not characters to print.
    /// </summary>
    public IReadOnlyList<MissingCharacter> FindMissing(string text) =>
        [.. _font.FindMissing(PrintedText.Of(text).Replace('\n', ' ')).Select(missing => new MissingCharacter(missing.Characters, MissingPack(missing.Script)))];

    private string? MissingPack(UnicodeScript script) =>
        FontPack.For(script, _language) is [var pack, ..] && !_packs.Has(pack) ? pack.Name : null;
}
