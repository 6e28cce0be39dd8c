using System.Globalization;

namespace Letters.Rendering.Html;

/// <summary>A language as the Open Graph protocol names it: "en_US".</summary>
internal static class OpenGraphLocale
{
    /// <summary>With the region of the tag, else with the one that .NET's globalisation data takes for the language, else without.</summary>
    public static string Of(LanguageTag language) => Region(language) is { } region ? $"{language.ToString().Split('-')[0]}_{region}" : language.ToString().Replace('-', '_');

    private static string? Region(LanguageTag language)
    {
        if (language.ToString().Split('-').Skip(1).FirstOrDefault(subtag => subtag.Length == 2) is { } stated) return stated.ToUpperInvariant();
        if (LanguageCulture.Of(language) is not { } culture) return null;
        return CultureInfo.CreateSpecificCulture(culture.Name).Name.Split('-').Skip(1).FirstOrDefault(subtag => subtag.Length == 2);
    }
}
