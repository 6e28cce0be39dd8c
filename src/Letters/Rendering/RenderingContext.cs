namespace Letters.Rendering;

/// <summary>What a rendition is made with beside the letter. The same letter in the same context gives the same bytes.</summary>
/// <param name="Id">The letter's revision id, <see cref="CanonicalLetter.HashOf(Letter)"/> of the original; known to the caller, so not computed again.</param>
public sealed record RenderingContext(ContentHash Id, RenderingSettings Settings)
{
    public RenderingContext(ContentHash id)
        : this(id, RenderingSettings.Default)
    {
    }

    /// <summary>As in <see cref="RenderingSettings.Origin"/>.</summary>
    public Uri? Origin => Settings.Origin;
}
