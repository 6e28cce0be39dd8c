namespace Letters.Rendering.Pdf;

/// <summary>Where what a file shows can be read, and checked, for ever.</summary>
internal static class PermanentAddress
{
    /// <summary>
    /// The address of the revision; where it is not known where the app is reached, that at which the author publishes the letter.
    /// </summary>
    public static string? Of(Letter letter, RenderingContext context) => context.Origin is { } origin
        ? origin.GetLeftPart(UriPartial.Authority) + LetterPaths.Of(letter).Revision(context.Id)
        : letter.Metadata.CanonicalUrl;
}
