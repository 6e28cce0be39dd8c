namespace Letters.Rendering.Pdf;

/// <summary>Which characters the embedded fonts can print.</summary>
public static class FontCoverage
{
    /// <summary>
    /// The characters (grapheme clusters) of a text that no embedded font has, each once, in the order met. They are printed as
    /// their numbers, so that the author should hear of them. Line feeds end lines and are not characters to print.
    /// </summary>
    public static IReadOnlyList<string> FindMissing(string text) =>
        Typography.For(LanguageTag.English).Body.Font.FindMissing(PrintedText.Of(text).Replace('\n', ' '));
}
