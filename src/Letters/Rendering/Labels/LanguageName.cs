namespace Letters.Rendering;

/// <summary>What a language calls itself: "Español", "Português (Brasil)", "العربية".</summary>
public static class LanguageName
{
    /// <summary>With a capital as in a list of languages; the tag where the name is not known.</summary>
    public static string Of(LanguageTag language)
    {
        if (LanguageData.Of(language) is not { } data) return language.ToString();
        var stated = LanguageRegion.StatedIn(language);
        return stated is null || stated == data.Region ? data.Name : $"{data.Name} ({stated})";
    }
}
