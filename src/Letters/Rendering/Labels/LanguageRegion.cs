namespace Letters.Rendering;

/// <summary>The region in a language tag.</summary>
internal static class LanguageRegion
{
    /// <summary>Two capitals, ISO 3166; null where the tag has none.</summary>
    public static string? StatedIn(LanguageTag language) =>
        language.ToString().Split('-').Skip(1).FirstOrDefault(subtag => subtag.Length == 2)?.ToUpperInvariant();
}
