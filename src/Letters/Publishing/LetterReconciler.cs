using System.Runtime.CompilerServices;

namespace Letters.Publishing;

/// <summary>
/// Publishes what the triggers missed: triggers may be late, and have been seen to miss a blob; and none tells of a file that was
/// removed. Where nothing changed for a day it costs two lists, whatever the number of letters. A letter that fails keeps no other from
/// being dealt with.
/// </summary>
public sealed class LetterReconciler(IContentContainer content, ILetterStore letters, LetterPublisher publisher, TimeProvider? clock = null)
{
    /// <summary>For so long it is looked whether the publisher, after it had made a revision current, lived to report it.</summary>
    private static readonly TimeSpan Recent = TimeSpan.FromDays(1);

    private readonly TimeProvider _clock = clock ?? TimeProvider.System;

    /// <summary>Renders again what an older template rendered.</summary>
    /// <returns>The revisions that are current now.</returns>
    /// <exception cref="AggregateException">Some letters failed; all others were dealt with.</exception>
    public async IAsyncEnumerable<Revision> RenderAgainAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var faults = new List<Exception>();
        foreach (var current in await letters.ListCurrentAsync(cancellationToken))
        {
            if (await TryAsync(() => publisher.RenderAgainAsync(current.Slug, cancellationToken), faults, cancellationToken) is { } revision) yield return revision;
        }

        if (faults.Count > 0) throw new AggregateException("Some letters could not be rendered again.", faults);
    }

    /// <returns>The reports of the uploads that were not dealt with before.</returns>
    /// <exception cref="AggregateException">Some uploads failed, and are reported as that; all others were dealt with.</exception>
    public async IAsyncEnumerable<UploadReport> ReconcileAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var shown = await ListShownAsync(cancellationToken);
        var failedBefore = new List<string>();
        var faults = new List<Exception>();
        await foreach (var upload in content.ListAsync(cancellationToken))
        {
            var current = shown.GetValueOrDefault(upload.Folder);
            if (IsShown(upload, current) && !IsRecent(current)) continue;
            var outcome = await letters.FindOutcomeAsync(upload, cancellationToken);
            if (IsSettled(upload, current, outcome)) continue;
            if (outcome == UploadOutcome.Failed) failedBefore.Add(upload.Folder);
            else if (await PublishAsync(upload.Folder, faults, cancellationToken) is { } report) yield return report;
        }

        // Last, so that they keep nobody waiting.
        foreach (var folder in failedBefore)
        {
            if (await PublishAsync(folder, faults, cancellationToken) is { } report) yield return report;
        }

        await CompleteAsync(shown.Values, faults, cancellationToken);
        if (faults.Count > 0) throw new AggregateException("Some uploads could not be published.", faults);
    }

    /// <summary>Does what processes left that died when they had made a revision current, or withdrawn a letter.</summary>
    private async Task CompleteAsync(IEnumerable<Shown> shown, List<Exception> faults, CancellationToken cancellationToken)
    {
        foreach (var current in shown.Select(letter => letter.Unsettled).OfType<CurrentRevision>())
        {
            await TryAsync(
                async () =>
                {
                    await letters.CompleteAsync(current, cancellationToken);
                    return current;
                },
                faults,
                cancellationToken);
        }
    }

    private static bool IsShown(Upload upload, Shown? current) => current?.Version == upload.Version;

    private bool IsRecent(Shown? current) => IsRecent(current?.At);

    private bool IsRecent(DateTimeOffset? at) => at is { } time && _clock.GetUtcNow() - time < Recent;

    private static bool IsSettled(Upload upload, Shown? current, UploadOutcome? outcome) => outcome switch
    {
        null or UploadOutcome.Failed => false,
        UploadOutcome.Rejected => true,
        UploadOutcome.Withdrawn => IsShown(upload, current) || current?.Withdrawal?.Covers(upload) == true,
        _ => IsShown(upload, current),
    };

    /// <summary>Which upload each letter shows, as far as that is known.</summary>
    private async Task<Dictionary<string, Shown>> ListShownAsync(CancellationToken cancellationToken)
    {
        var shown = new Dictionary<string, Shown>(StringComparer.Ordinal);
        await foreach (var current in letters.ListAsync(null, cancellationToken)) shown[current.Revision.Slug.ToString()] = new Shown(current.Upload, current.PointedAt, current.Withdrawal, current.Change is null || IsRecent(current.PointedAt) ? current : null);
        return shown;
    }

    private async Task<UploadReport?> PublishAsync(string folder, List<Exception> faults, CancellationToken cancellationToken)
    {
        var before = faults.Count;
        var report = await TryAsync(() => publisher.PublishAsync(folder, cancellationToken), faults, cancellationToken);
        return faults.Count == before ? report : await TryAsync(() => publisher.ReportFailureAsync(folder, cancellationToken), faults, cancellationToken);
    }

    private static async Task<T?> TryAsync<T>(Func<Task<T?>> action, List<Exception> faults, CancellationToken cancellationToken)
        where T : class
    {
        try
        {
            return await action();
        }
        // Whatever it is, it is thrown in the end: only not before the other letters had their turn.
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            faults.Add(fault);
            return null;
        }
    }

    /// <param name="Unsettled">Null where all that belongs to the last change was done long ago.</param>
    private sealed record Shown(ContentHash? Version, DateTimeOffset? At, Withdrawal? Withdrawal, CurrentRevision? Unsettled);
}
