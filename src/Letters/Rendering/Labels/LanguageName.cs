using System.Globalization;

namespace Letters.Rendering;

/// <summary>What a language calls itself: "Español", "Português (Brasil)", "العربية".</summary>
public static class LanguageName
{
    /// <summary>The name as .NET's globalisation data has it, with a capital as in a list of languages; the tag where it has none.</summary>
    public static string Of(LanguageTag language) =>
        LanguageCulture.Of(language) is { } culture ? Capitalised(culture.NativeName, culture) : language.ToString();

    /// <summary>Georgian capitals are for headlines that are all of them, so names in that script stay as they are.</summary>
    private static string Capitalised(string name, CultureInfo culture) =>
        name is [var first and not (>= 'ა' and <= 'ჿ'), .. var rest] ? char.ToUpper(first, culture) + rest : name;
}
