namespace Letters.Publishing;

/// <summary>Where letters are published.</summary>
public interface ILetterStore
{
    /// <returns>Null when nothing of the letter was ever published; a letter that was withdrawn has its <see cref="CurrentRevision.Withdrawal"/>.</returns>
    Task<CurrentRevision?> FindCurrentAsync(Slug slug, CancellationToken cancellationToken);

    /// <summary>The current revision of every letter that is not withdrawn, in the order of their slugs.</summary>
    Task<IReadOnlyList<Revision>> ListCurrentAsync(CancellationToken cancellationToken);

    /// <summary>The whole letter of a revision, with its signatories.</summary>
    Task<Letter> ReadAsync(Revision revision, CancellationToken cancellationToken);

    /// <summary>
    /// Writes everything of a revision under keys of its own, where no reader sees it before <see cref="TryPointToAsync"/>.
    /// Can be repeated after any failure.
    /// </summary>
    /// <returns>The revision as stored: where another publisher wrote the same number and id first, that one's.</returns>
    Task<Revision> WriteAsync(RevisionContent content, CancellationToken cancellationToken);

    /// <summary>Makes a revision current, if the current one is still the one that was found. It ends a withdrawal.</summary>
    /// <param name="replaced">As found before the upload was read; null to publish a letter for the first time.</param>
    /// <returns>False when another publisher was faster.</returns>
    Task<bool> TryPointToAsync(Revision revision, CurrentRevision? replaced, CancellationToken cancellationToken);

    /// <summary>Withdraws a letter from readers or brings it back, if the current revision is still the one that was found.</summary>
    /// <param name="withdrawal">Null to bring it back.</param>
    /// <returns>False when another publisher was faster.</returns>
    Task<bool> TryWithdrawAsync(CurrentRevision current, Withdrawal? withdrawal, CancellationToken cancellationToken);

    /// <summary>Keeps in the publication log that a letter was withdrawn, or brought back, where the log does not say so yet.</summary>
    /// <param name="at">When it was withdrawn or brought back.</param>
    /// <param name="withdrawal">Null where it was brought back.</param>
    Task LogAsync(Revision revision, DateTimeOffset at, Withdrawal? withdrawal, CancellationToken cancellationToken);

    Task<bool> HasReportAsync(Upload upload, CancellationToken cancellationToken);

    /// <summary>Keeps a report of an upload, in place of an earlier one of the same upload unless nothing changed by it since.</summary>
    Task ReportAsync(UploadReport report, CancellationToken cancellationToken);
}

/// <param name="Version">Changes whenever another revision is made current; what a conditional write is conditional on.</param>
public sealed record CurrentRevision(Revision Revision, string Version)
{
    /// <summary>Null where readers see the revision.</summary>
    public Withdrawal? Withdrawal { get; init; }
}

/// <summary>All that is written of a revision.</summary>
/// <param name="Renditions">The bytes of the renditions in the revision's manifest, in its order.</param>
/// <param name="Sources">The bytes of the files in the revision's list of sources, in its order; empty where they are stored already.</param>
public sealed record RevisionContent(Revision Revision, Letter Letter, Sequence<ReadOnlyMemory<byte>> Renditions, Sequence<ReadOnlyMemory<byte>> Sources);
