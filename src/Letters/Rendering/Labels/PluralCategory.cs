namespace Letters.Rendering;

/// <summary>Which form of a noun stands by a number (Unicode CLDR, plural rules for cardinal integers).</summary>
internal static class PluralCategory
{
    private const int Million = 1_000_000;

    /// <summary>The CLDR category: "zero", "one", "two", "few", "many" or "other".</summary>
    /// <param name="language">One that there are labels in.</param>
    /// <param name="count">0 or more.</param>
    public static string Of(LanguageTag language, int count) => language.ToString().Split('-')[0] switch
    {
        "zh" or "ja" or "ko" => "other",
        "fa" => count <= 1 ? "one" : "other",
        "fr" or "pt" => count <= 1 ? "one" : OfMillions(count),
        "es" or "it" => count == 1 ? "one" : OfMillions(count),
        "he" => count switch { 1 => "one", 2 => "two", _ => "other" },
        "ar" => OfArabic(count),
        "pl" => count == 1 ? "one" : IsFewInSlavic(count) ? "few" : "many",
        "ru" or "uk" => count % 10 == 1 && count % 100 != 11 ? "one" : IsFewInSlavic(count) ? "few" : "many",
        _ => count == 1 ? "one" : "other",
    };

    /// <summary>"1 000 000 de signataires": a full million is a noun of its own.</summary>
    private static string OfMillions(int count) => count != 0 && count % Million == 0 ? "many" : "other";

    private static bool IsFewInSlavic(int count) => count % 10 is >= 2 and <= 4 && count % 100 is < 12 or > 14;

    private static string OfArabic(int count) => (count, count % 100) switch
    {
        (0, _) => "zero",
        (1, _) => "one",
        (2, _) => "two",
        (_, >= 3 and <= 10) => "few",
        (_, >= 11) => "many",
        _ => "other",
    };
}
