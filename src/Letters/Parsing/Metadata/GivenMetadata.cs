namespace Letters.Parsing.Metadata;

/// <summary>What front matter or letter.yaml states: of the letter's own parts, and about the letter.</summary>
internal sealed record GivenMetadata
{
    public static GivenMetadata None { get; } = new();

    /// <summary>In place of a title in the text.</summary>
    public Passage? Title { get; init; }

    public LanguageTag? Language { get; init; }

    /// <summary>Before those that the text has above its salutation.</summary>
    public Sequence<Passage> Addressees { get; init; } = [];

    /// <summary>What the logo says that lies beside the letter.</summary>
    public Passage? LogoText { get; init; }

    public LetterMetadata Letter { get; init; } = LetterMetadata.Empty;

    /// <summary>These statements, and those of another place where these say nothing. A publisher and its page are one statement.</summary>
    public GivenMetadata Over(GivenMetadata other) => new()
    {
        Title = Title ?? other.Title,
        Language = Language ?? other.Language,
        Addressees = Addressees.Count > 0 ? Addressees : other.Addressees,
        LogoText = LogoText ?? other.LogoText,
        Letter = Over(Letter, other.Letter),
    };

    private static LetterMetadata Over(LetterMetadata these, LetterMetadata others)
    {
        var publisher = these.Publisher is null && these.PublisherUrl is null ? others : these;
        return new LetterMetadata
        {
            Date = these.Date ?? others.Date,
            Place = these.Place ?? others.Place,
            Publisher = publisher.Publisher,
            PublisherUrl = publisher.PublisherUrl,
            Contact = these.Contact ?? others.Contact,
            License = these.License ?? others.License,
            CanonicalUrl = these.CanonicalUrl ?? others.CanonicalUrl,
            Keywords = these.Keywords.Count > 0 ? these.Keywords : others.Keywords,
            Status = these.Status ?? others.Status,
            ChangeNote = these.ChangeNote ?? others.ChangeNote,
            Errata = these.Errata.Count > 0 ? these.Errata : others.Errata,
            Theme = (these.Theme, others.Theme) is ({ } theme, { } other) ? theme.Over(other) : these.Theme ?? others.Theme,
        };
    }
}
