namespace Letters.Rendering.Html;

/// <summary>A language as the Open Graph protocol names it: "en_US".</summary>
internal static class OpenGraphLocale
{
    /// <summary>With the region of the tag, else with the one that the language is taken for, else without.</summary>
    public static string Of(LanguageTag language) => Region(language) is { } region ? $"{language.ToString().Split('-')[0]}_{region}" : language.ToString().Replace('-', '_');

    private static string? Region(LanguageTag language) =>
        LanguageRegion.StatedIn(language) ?? (LanguageData.Of(language) is { Region: { Length: > 0 } region } ? region : null);
}
