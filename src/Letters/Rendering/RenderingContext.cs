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

    /// <summary>How the letter looks: as it states, else as the deployment does.</summary>
    public Theme ThemeOf(Letter letter) => letter.Metadata.Theme is { } theme ? theme.Over(Settings.Theme) : Settings.Theme;

    /// <summary>The letter with the deployment's publisher, where it states none: for what tells of a letter, not for what is the letter.</summary>
    public Letter WithPublisher(Letter letter)
    {
        var metadata = letter.Metadata;
        if (metadata.Publisher is not null || metadata.PublisherUrl is not null || (Settings.Publisher ?? Settings.PublisherUrl?.OriginalString) is null) return letter;
        return letter with { Metadata = metadata with { Publisher = Settings.Publisher, PublisherUrl = Settings.PublisherUrl?.OriginalString } };
    }
}
