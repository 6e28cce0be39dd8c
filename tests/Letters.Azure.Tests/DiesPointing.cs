using Letters.Publishing;

namespace Letters.Azure.Tests;

/// <summary>A store whose process dies when all of a revision is written and it is about to become current.</summary>
internal sealed class DiesPointing(ILetterStore letters) : ILetterStore
{
    public Task<CurrentRevision?> FindCurrentAsync(Slug slug, CancellationToken cancellationToken) => letters.FindCurrentAsync(slug, cancellationToken);

    public Task<IReadOnlyList<Revision>> ListCurrentAsync(CancellationToken cancellationToken) => letters.ListCurrentAsync(cancellationToken);

    public IAsyncEnumerable<CurrentRevision> ListAsync(Slug? after, CancellationToken cancellationToken) => letters.ListAsync(after, cancellationToken);

    public Task<Letter> ReadAsync(Revision revision, CancellationToken cancellationToken) => letters.ReadAsync(revision, cancellationToken);

    public Task WriteRenditionAsync(Slug slug, Rendition rendition, ReadOnlyMemory<byte> content, CancellationToken cancellationToken) => letters.WriteRenditionAsync(slug, rendition, content, cancellationToken);

    public Task<Revision> WriteAsync(RevisionContent content, CancellationToken cancellationToken) => letters.WriteAsync(content, cancellationToken);

    public Task<bool> TryPointToAsync(Revision revision, ContentHash? upload, CurrentRevision? replaced, CancellationToken cancellationToken) => throw new ProcessDiedException();

    public Task<bool> TryWithdrawAsync(CurrentRevision current, Withdrawal? withdrawal, DateTimeOffset at, CancellationToken cancellationToken) => letters.TryWithdrawAsync(current, withdrawal, at, cancellationToken);

    public Task CompleteAsync(CurrentRevision current, CancellationToken cancellationToken) => letters.CompleteAsync(current, cancellationToken);

    public Task<UploadOutcome?> FindOutcomeAsync(Upload upload, CancellationToken cancellationToken) => letters.FindOutcomeAsync(upload, cancellationToken);

    public Task ReportAsync(UploadReport report, CancellationToken cancellationToken) => letters.ReportAsync(report, cancellationToken);
}
