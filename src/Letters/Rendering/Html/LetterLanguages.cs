namespace Letters.Rendering.Html;

/// <summary>A letter and its translations, whichever of them is at hand.</summary>
internal static class LetterLanguages
{
    /// <summary>In the order of their tags.</summary>
    public static IEnumerable<Letter> Of(Letter letter) => letter.Translations.Append(letter).OrderBy(each => each.Language.ToString(), StringComparer.Ordinal);

    /// <summary>The one that the others are translated from.</summary>
    public static Letter OriginalOf(Letter letter) => Of(letter).FirstOrDefault(each => each.TranslatedFrom is null) ?? letter;
}
