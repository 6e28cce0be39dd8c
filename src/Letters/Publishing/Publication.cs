namespace Letters.Publishing;

/// <summary>An entry of the publication log: what happened to a letter, and when.</summary>
/// <param name="Event">What happened.</param>
/// <param name="At">When.</param>
/// <param name="Slug">The letter's.</param>
/// <param name="Number">Of the revision that was published, withdrawn or brought back.</param>
/// <param name="Id">The revision's.</param>
/// <param name="Hash">The revision's <see cref="Revision.Hash"/>.</param>
/// <param name="Previous">The hash of the revision before, which <paramref name="Hash"/> covers; null for the first.</param>
public sealed record Publication(PublicationEvent Event, DateTimeOffset At, Slug Slug, int Number, ContentHash Id, ContentHash Hash, ContentHash? Previous)
{
    /// <summary>Why the letter was withdrawn; null where that was not said, and for other events.</summary>
    public string? Reason { get; init; }

    /// <summary>The letter's title at that time; null while the letter is withdrawn.</summary>
    public string? Title { get; init; }

    /// <summary>Where in the log it stands, for reading on from there; empty before it is written.</summary>
    public string Key { get; init; } = "";

    public static Publication Of(Revision revision)
    {
        ArgumentNullException.ThrowIfNull(revision);
        return new(PublicationEvent.Published, revision.PublishedAt, revision.Slug, revision.Number, revision.Id, revision.Hash, revision.Previous);
    }

    /// <param name="withdrawal">Null where the letter was brought back.</param>
    public static Publication Of(Revision revision, DateTimeOffset at, Withdrawal? withdrawal) =>
        Of(revision) with { Event = withdrawal is null ? PublicationEvent.Restored : PublicationEvent.Withdrawn, At = at, Reason = withdrawal?.Reason };
}

public enum PublicationEvent
{
    /// <summary>A revision became current.</summary>
    Published,

    Withdrawn,

    /// <summary>The letter was brought back as it was when it was withdrawn.</summary>
    Restored,
}
