using System.Globalization;

namespace Letters.Rendering;

/// <summary>What .NET's globalisation data (ICU) has on a language.</summary>
internal static class LanguageCulture
{
    /// <summary>The culture of the tag, or of the tag without its last subtags; null where there is none. Nothing is made up for unknown tags.</summary>
    public static CultureInfo? Of(LanguageTag language)
    {
        for (var name = language.ToString(); name.Length > 0; name = name[..Math.Max(name.LastIndexOf('-'), 0)])
        {
            if (Find(name) is { } culture) return culture;
        }

        return null;
    }

    private static CultureInfo? Find(string name)
    {
        // "und" is the invariant culture's name among ICU's, which is no language.
        if (name.Equals("und", StringComparison.OrdinalIgnoreCase)) return null;
        try
        {
            return CultureInfo.GetCultureInfo(name, predefinedOnly: true);
        }
        catch (CultureNotFoundException)
        {
            return null;
        }
    }
}
