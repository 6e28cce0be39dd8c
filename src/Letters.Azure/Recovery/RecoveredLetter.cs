namespace Letters.Azure.Recovery;

/// <summary>What became of a letter that was to be recovered.</summary>
/// <param name="Slug">The letter's.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Number">Of the revision that its pointer names now; null where it has none.</param>
/// <param name="Revisions">How many revisions were found in its records.</param>
/// <param name="Losses">What could not be made again, and what was in doubt.</param>
public sealed record RecoveredLetter(Slug Slug, RecoveryOutcome Outcome, int? Number, int Revisions, Sequence<Loss> Losses);

public enum RecoveryOutcome
{
    /// <summary>The tables have again what the records tell of.</summary>
    Recovered,

    /// <summary>The tables had it already; what was missing of it was written.</summary>
    Unchanged,

    /// <summary>The tables tell of something later than the records, and stay as they are.</summary>
    Newer,

    /// <summary>The current revision cannot be made again, so the letter is not pointed to.</summary>
    Lost,

    /// <summary>There are sources and no records: an earlier version of the app published it, or it was never published.</summary>
    Unrecorded,
}
