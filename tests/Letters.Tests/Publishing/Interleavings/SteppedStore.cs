using Letters.Publishing;

namespace Letters.Tests.Publishing.Interleavings;

/// <summary>Storage as one process has it: before each operation it waits for its turn.</summary>
internal sealed class SteppedStore(StoredState state, SteppedProcess process) : ILetterStore, IContentContainer
{
    private Upload? _found;

    public async Task<CurrentRevision?> FindCurrentAsync(Slug slug, CancellationToken cancellationToken)
    {
        await process.TurnAsync();
        return state.Pointer;
    }

    public async Task<IReadOnlyList<Revision>> ListCurrentAsync(CancellationToken cancellationToken)
    {
        await process.TurnAsync();
        return state.Pointer is { } pointer ? [pointer.Revision] : [];
    }

    public async IAsyncEnumerable<CurrentRevision> ListAsync(Slug? after, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await process.TurnAsync();
        if (state.Pointer is { } pointer) yield return pointer;
    }

    public async Task<Letter> ReadAsync(Revision revision, CancellationToken cancellationToken)
    {
        await process.TurnAsync();
        return state.Texts[revision.Id];
    }

    public async Task WriteRenditionAsync(Slug slug, Rendition rendition, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        await process.TurnAsync();
        state.Renditions.Add(rendition.Sha256);
    }

    public async Task<Revision> WriteAsync(RevisionContent content, CancellationToken cancellationToken)
    {
        foreach (var source in content.Revision.Sources)
        {
            await process.TurnAsync();
            state.Sources.Add(source.Sha256);
        }

        await process.TurnAsync();
        state.Texts[content.Revision.Id] = content.Letter;
        await process.TurnAsync();
        var key = (content.Revision.Number, content.Revision.Id);
        state.Rows.TryAdd(key, content.Revision);
        return state.Rows[key];
    }

    public async Task<bool> TryPointToAsync(Revision revision, ContentHash? upload, CurrentRevision? replaced, CancellationToken cancellationToken)
    {
        await process.TurnAsync();
        return state.TryPoint(revision, upload, replaced);
    }

    public async Task<UploadOutcome?> FindOutcomeAsync(Upload upload, CancellationToken cancellationToken)
    {
        await process.TurnAsync();
        return state.Reports.TryGetValue(upload.Version, out var report) ? report.Outcome : null;
    }

    public async Task ReportAsync(UploadReport report, CancellationToken cancellationToken)
    {
        await process.TurnAsync();
        var isNews = report.Outcome is UploadOutcome.Published or UploadOutcome.Rejected;
        var earlier = state.Reports.GetValueOrDefault(report.Upload.Version);
        var givesWay = earlier is null or { Outcome: UploadOutcome.Failed } || (earlier.Outcome == UploadOutcome.Superseded && report.Outcome == UploadOutcome.Unchanged);
        if (isNews || givesWay) state.Reports[report.Upload.Version] = report;
    }

    public Task<bool> TryWithdrawAsync(CurrentRevision current, Withdrawal? withdrawal, DateTimeOffset at, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task CompleteAsync(CurrentRevision current, CancellationToken cancellationToken) => Task.CompletedTask;

    async IAsyncEnumerable<Upload> IContentContainer.ListAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await process.TurnAsync();
        if (state.Upload is { } upload) yield return upload;
    }

    public async Task<Upload?> FindAsync(string folder, CancellationToken cancellationToken)
    {
        await process.TurnAsync();
        return _found = state.Upload;
    }

    public async Task<byte[]?> ReadAsync(UploadedFile file, CancellationToken cancellationToken)
    {
        await process.TurnAsync();
        var content = state.Read(file);
        if (content is not null) process.Read.Add(_found!.Version);
        return content;
    }
}
