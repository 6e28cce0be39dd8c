namespace Letters.Rendering;

/// <summary>Where a letter is served, in one of its languages: root-relative addresses.</summary>
/// <param name="Translation">The language of a translation; null for the original.</param>
public readonly record struct LetterPaths(Slug Slug, LanguageTag? Translation = null)
{
    /// <summary>All letters.</summary>
    public const string Index = "/letters";

    /// <summary>How a letter is shown elsewhere (oEmbed).</summary>
    public const string Embedding = "/oembed";

    /// <summary>The paths of a letter as it is at hand: of the translation where it is one.</summary>
    public static LetterPaths Of(Letter letter) => new(letter.Slug, letter.TranslatedFrom is null ? null : letter.Language);

    /// <summary>The letter in the format that a reader's program asks for.</summary>
    public string Page => Translation is { } language ? $"{Original}/{language}" : Original;

    /// <summary>The letter as data.</summary>
    public string Json => $"{Page}/json";

    /// <summary>The history of the letter in all of its languages.</summary>
    public string Revisions => $"{Original}/revisions";

    /// <summary>Those who sign the letter in all of its languages, a page at a time.</summary>
    public string Signatories => $"{Original}/signatories";

    private string Original => $"{Index}/{Slug}";

    public string In(RenditionFormat format) => $"{Page}/{format.Name}";

    /// <param name="number">Counted from 1.</param>
    public string Revision(int number) => $"{Revisions}/{number}";

    /// <summary>The letter in this language as the revision has it: an address that never leads to another.</summary>
    public string Revision(ContentHash id) => Translation is { } language ? $"{Revisions}/{id.Short}/{language}" : $"{Revisions}/{id.Short}";
}
