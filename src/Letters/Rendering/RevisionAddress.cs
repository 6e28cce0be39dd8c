namespace Letters.Rendering;

/// <summary>Where a reader finds again what a rendition was made of.</summary>
internal static class RevisionAddress
{
    /// <summary>Where the author says the letter is published first of all; else where the app serves this revision for ever; null where neither is known.</summary>
    public static string? Of(Letter letter, RenderingContext context)
    {
        if (letter.Metadata.CanonicalUrl is { } stated) return stated;
        return context.Origin is { } origin ? origin.GetLeftPart(UriPartial.Authority) + PathOf(letter, context.Id) : null;
    }

    /// <summary>Root-relative, without the format: "/letters/a-letter/revisions/0123456789ab", of a translation the page in its language.</summary>
    public static string PathOf(Letter letter, ContentHash id)
    {
        var revision = $"{LetterPaths.Index}/{letter.Slug}/revisions/{id.Short}";
        return letter.TranslatedFrom is null ? revision : $"{revision}/{letter.Language}/html";
    }
}
