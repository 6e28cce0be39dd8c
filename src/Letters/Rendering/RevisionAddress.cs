namespace Letters.Rendering;

/// <summary>Where a reader finds again what a rendition was made of.</summary>
internal static class RevisionAddress
{
    /// <summary>Where the author says the letter is published first of all; else where the app serves this revision for ever; null where neither is known.</summary>
    public static string? Of(Letter letter, RenderingContext context)
    {
        if (letter.Metadata.CanonicalUrl is { } stated) return stated;
        return context.Origin is { } origin ? origin.GetLeftPart(UriPartial.Authority) + LetterPaths.Of(letter).Revision(context.Id) : null;
    }
}
