using Azure;
using Azure.Storage.Blobs.Models;
using LocalFunctions.Configuration;
using LocalFunctions.Triggers;
using Microsoft.Extensions.Logging;

namespace LocalFunctions.Blobs;

/// <summary>
/// Polls a container and runs a function for each blob that is new or has changed; when the host starts, for every blob. Different
/// blobs run side by side, one blob never beside itself. A blob that fails waits for its next try without holding up others.
/// </summary>
internal sealed class BlobListener(BlobRun run, BlobTries tries, LocalFunctionsOptions options, ILogger logger) : ITriggerListener, IDisposable
{
    private readonly Dictionary<string, WatchedBlob> _blobs = new(StringComparer.Ordinal);
    private readonly Outage _outage = new($"The container {run.Container.Name}", logger);

    public Task PrepareAsync(CancellationToken cancellation) => run.Container.CreateIfNotExistsAsync(cancellationToken: cancellation);

    public async Task ListenAsync(CancellationToken stopping, CancellationToken abort)
    {
        while (!stopping.IsCancellationRequested)
        {
            await PollAsync(stopping, abort);

            // Not the app's clock: a test that holds that still must not hold up its blobs.
            await Pause.ForAsync(options.PollingInterval, TimeProvider.System, stopping);
        }

        await Task.WhenAll(_blobs.Values.Select(blob => blob.Run));
    }

    public void Dispose() => tries.Dispose();

    private async Task PollAsync(CancellationToken stopping, CancellationToken abort)
    {
        try
        {
            var listed = new HashSet<string>(StringComparer.Ordinal);
            var request = new GetBlobsOptions { Prefix = run.Path.Prefix };
            await foreach (var item in run.Container.GetBlobsAsync(request, stopping))
            {
                if (Watch(item) is not { } blob)
                    continue;

                listed.Add(blob.Name);
                if (blob.IsDue(TimeProvider.System.GetUtcNow()))
                    blob.Begin(tries.TryAsync(blob, stopping, abort));
            }

            foreach (var gone in _blobs.Values.Where(blob => !listed.Contains(blob.Name) && !blob.IsRunning).ToList())
                _blobs.Remove(gone.Name);
            _outage.End();
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            return;
        }
        catch (Exception problem) when (problem is RequestFailedException or AggregateException or IOException or OperationCanceledException)
        {
            _outage.Begin(problem);
        }
    }

    private WatchedBlob? Watch(BlobItem item)
    {
        if (!_blobs.TryGetValue(item.Name, out var blob))
        {
            if (run.Path.Match(item.Name) is not { } tokens)
                return null;
            _blobs.Add(item.Name, blob = new WatchedBlob(item.Name, tokens));
        }

        blob.Saw(item);
        return blob;
    }
}
