namespace Letters.Publishing;

/// <summary>Where letters are published.</summary>
public interface ILetterStore
{
    /// <returns>Null when nothing of the letter was ever published; a letter that was withdrawn has its <see cref="CurrentRevision.Withdrawal"/>.</returns>
    Task<CurrentRevision?> FindCurrentAsync(Slug slug, CancellationToken cancellationToken);

    /// <summary>The current revision of every letter that is not withdrawn, in the order of their slugs.</summary>
    Task<IReadOnlyList<Revision>> ListCurrentAsync(CancellationToken cancellationToken);

    /// <summary>Every letter, withdrawn ones included, in the order of their slugs.</summary>
    /// <param name="after">The slug after which to begin; null to begin with the first.</param>
    IAsyncEnumerable<CurrentRevision> ListAsync(Slug? after, CancellationToken cancellationToken);

    /// <summary>The whole letter of a revision, with its signatories.</summary>
    Task<Letter> ReadAsync(Revision revision, CancellationToken cancellationToken);

    /// <summary>Writes a rendition under its hash, where no reader sees it before a revision names it. What is there already is not written again.</summary>
    Task WriteRenditionAsync(Slug slug, Rendition rendition, ReadOnlyMemory<byte> content, CancellationToken cancellationToken);

    /// <summary>
    /// Writes everything else of a revision under keys of its own, where no reader sees it before <see cref="TryPointToAsync"/>.
    /// Can be repeated after any failure, and goes on where an earlier try has ended.
    /// </summary>
    /// <returns>The revision as stored: where another publisher wrote the same number and id first, that one's.</returns>
    Task<Revision> WriteAsync(RevisionContent content, CancellationToken cancellationToken);

    /// <summary>
    /// Makes a revision current, if the current one is still the one that was found. It ends a withdrawal. Pointing to the revision that
    /// is current notes that it shows another upload, too, and makes publishers fail that found it before.
    /// </summary>
    /// <param name="upload">The <see cref="Upload.Version"/> of the upload that the revision shows; null where that is not known.</param>
    /// <param name="replaced">As found before the upload was read; null to publish a letter for the first time.</param>
    /// <returns>False when another publisher was faster.</returns>
    Task<bool> TryPointToAsync(Revision revision, ContentHash? upload, CurrentRevision? replaced, CancellationToken cancellationToken);

    /// <summary>Withdraws a letter from readers or brings it back, if the current revision is still the one that was found, and keeps that in the publication log.</summary>
    /// <param name="withdrawal">Null to bring it back.</param>
    /// <param name="at">When it is withdrawn or brought back.</param>
    /// <returns>False when another publisher was faster.</returns>
    Task<bool> TryWithdrawAsync(CurrentRevision current, Withdrawal? withdrawal, DateTimeOffset at, CancellationToken cancellationToken);

    /// <summary>Does what is left to do of the last change of a letter, where the process died that had made it. Where nothing is left it costs one look.</summary>
    Task CompleteAsync(CurrentRevision current, CancellationToken cancellationToken);

    /// <returns>What was reported of an upload; null where nothing was.</returns>
    Task<UploadOutcome?> FindOutcomeAsync(Upload upload, CancellationToken cancellationToken);

    /// <summary>
    /// Keeps a report of an upload, in place of an earlier one of the same upload. That it was published or rejected stays, where
    /// the report is only that a repeated try found it unchanged or superseded, or failed.
    /// </summary>
    Task ReportAsync(UploadReport report, CancellationToken cancellationToken);
}

/// <param name="Version">Changes whenever another revision is made current; what a conditional write is conditional on.</param>
public sealed record CurrentRevision(Revision Revision, string Version)
{
    /// <summary>Null where readers see the revision.</summary>
    public Withdrawal? Withdrawal { get; init; }

    /// <summary>The <see cref="Publishing.Upload.Version"/> of the last upload that the revision is known to show; null where none is known.</summary>
    public ContentHash? Upload { get; init; }

    /// <summary>Names the last change of the letter in the store's records; null where there is no record of it yet.</summary>
    public string? Change { get; init; }

    /// <summary>When it was made current, by the storage's clock; null where the store does not tell.</summary>
    public DateTimeOffset? PointedAt { get; init; }
}

/// <summary>What is written of a revision beside its renditions.</summary>
/// <param name="Sources">The bytes of the files in the revision's list of sources, in its order; empty where they are stored already.</param>
public sealed record RevisionContent(Revision Revision, Letter Letter, Sequence<ReadOnlyMemory<byte>> Sources);
