using System.Threading.Channels;
using Azure;
using LocalFunctions.Blobs;
using LocalFunctions.Triggers;

namespace LocalFunctions.Events;

/// <summary>
/// Runs a function for each event of a blob that it watches: as often as it is told, and in the order in which it is, since neither is sure to be
/// right. One blob is never run beside itself. What is told and not yet run when the host stops is lost, where the real host keeps it in a queue.
/// </summary>
internal sealed class BlobEventListener(BlobRun run, BlobTries tries) : ITriggerListener, IDisposable
{
    private readonly Channel<WatchedBlob> _told = Channel.CreateUnbounded<WatchedBlob>();
    private readonly Dictionary<string, Task> _runs = new(StringComparer.Ordinal);

    public BlobRun Run => run;

    /// <summary>Takes an event, if it is of a blob that the function watches.</summary>
    public void Tell(BlobCreated told)
    {
        if (told.Container != run.Container.Name || run.Path.Match(told.BlobName) is not { } tokens)
            return;

        var blob = new WatchedBlob(told.BlobName, tokens);
        blob.Saw(told.ETag is { } etag ? new ETag(etag) : default, type: null);
        _told.Writer.TryWrite(blob);
    }

    public Task PrepareAsync(CancellationToken cancellation) => run.Container.CreateIfNotExistsAsync(cancellationToken: cancellation);

    public async Task ListenAsync(CancellationToken stopping, CancellationToken abort)
    {
        try
        {
            await foreach (var blob in _told.Reader.ReadAllAsync(stopping))
            {
                foreach (var (name, _) in _runs.Where(ended => ended.Value.IsCompleted).ToList())
                    _runs.Remove(name);
                _runs[blob.Name] = RunAsync(blob, _runs.GetValueOrDefault(blob.Name, Task.CompletedTask), stopping, abort);
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // What runs is waited for.
        }

        await Task.WhenAll(_runs.Values);
    }

    public void Dispose() => tries.Dispose();

    private async Task RunAsync(WatchedBlob blob, Task before, CancellationToken stopping, CancellationToken abort)
    {
        await before;
        while (!blob.IsSettled && !stopping.IsCancellationRequested)
        {
            if (blob.DueAt - TimeProvider.System.GetUtcNow() is { Ticks: > 0 } wait)
                await Pause.ForAsync(wait, TimeProvider.System, stopping);
            else
                await tries.TryAsync(blob, stopping, abort);
        }
    }
}
