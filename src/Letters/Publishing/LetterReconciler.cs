namespace Letters.Publishing;

/// <summary>Publishes what the triggers missed: triggers may be late, and have been seen to miss a blob.</summary>
public sealed class LetterReconciler(IContentContainer content, ILetterStore letters, LetterPublisher publisher)
{
    /// <summary>Renders again what an older template rendered.</summary>
    /// <returns>The revisions that are current now.</returns>
    public async IAsyncEnumerable<Revision> RenderAgainAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var current in await letters.ListCurrentAsync(cancellationToken))
        {
            if (await publisher.RenderAgainAsync(current.Slug, cancellationToken) is { } revision) yield return revision;
        }
    }

    /// <returns>The reports of the uploads that had none.</returns>
    public async IAsyncEnumerable<UploadReport> ReconcileAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var upload in content.ListAsync(cancellationToken))
        {
            if (await letters.HasReportAsync(upload, cancellationToken)) continue;
            if (await publisher.PublishAsync(upload.Folder, cancellationToken) is { } report) yield return report;
        }
    }
}
