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
internal sealed partial class BlobListener(BlobRun run, PoisonBlobs poison, LocalFunctionsOptions options, int concurrency, ILogger logger) : ITriggerListener, IDisposable
{
    private const int MaxTries = 5;

    private readonly Dictionary<string, WatchedBlob> _blobs = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _slots = new(concurrency);
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

    public void Dispose() => _slots.Dispose();

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
                    blob.Begin(TryAsync(blob, stopping, abort));
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

    private async Task TryAsync(WatchedBlob blob, CancellationToken stopping, CancellationToken abort)
    {
        try
        {
            await _slots.WaitAsync(stopping);
        }
        catch (OperationCanceledException)
        {
            return;
        }

        try
        {
            if (blob.Failures < MaxTries)
                await run.RunAsync(blob.Name, blob.Tokens, abort);
            else
                await poison.AddAsync(blob, run.Container.Name, abort);
            blob.Settle();
        }
        catch (Exception) when (abort.IsCancellationRequested)
        {
            Log.Aborted(logger, run.Function.Name, run.PathOf(blob.Name));
        }
        catch (Exception fault)
        {
            await FailAsync(blob, fault, abort);
        }
        finally
        {
            _slots.Release();
        }
    }

    private async Task FailAsync(WatchedBlob blob, Exception fault, CancellationToken abort)
    {
        if (fault is RequestFailedException { Status: 404 } && await IsGoneAsync(blob, abort))
        {
            blob.Settle();
            return;
        }

        blob.Fail();
        var path = run.PathOf(blob.Name);
        if (blob.Failures < MaxTries)
        {
            var delay = options.RetryDelay * Math.Pow(2, blob.Failures - 1);
            blob.WaitUntil(TimeProvider.System.GetUtcNow() + delay);
            Log.Failed(logger, fault, run.Function.Name, path, blob.Failures, MaxTries, delay.TotalSeconds);
        }
        else if (blob.Failures == MaxTries)
        {
            // The next poll leaves the message: it is tried again, too, should the queue fail.
            Log.GaveUp(logger, fault, run.Function.Name, path, MaxTries, PoisonBlobs.QueueName);
        }
        else
        {
            _outage.Begin(fault);
            blob.WaitUntil(TimeProvider.System.GetUtcNow() + options.RetryDelay);
        }
    }

    private async Task<bool> IsGoneAsync(WatchedBlob blob, CancellationToken cancellation)
    {
        try
        {
            return !await run.Container.GetBlobClient(blob.Name).ExistsAsync(cancellation);
        }
        catch (Exception problem) when (problem is RequestFailedException or AggregateException or OperationCanceledException)
        {
            return false;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "{Function} failed on {Path}, try {Try} of {Tries}; again in {Seconds:0.##} s.")]
        public static partial void Failed(ILogger logger, Exception fault, string function, string path, int @try, int tries, double seconds);

        [LoggerMessage(LogLevel.Error, "{Function} failed on {Path} {Tries} times; a message in the queue {Queue} says so.")]
        public static partial void GaveUp(ILogger logger, Exception fault, string function, string path, int tries, string queue);

        [LoggerMessage(LogLevel.Warning, "{Function} was stopped while it ran on {Path}; it runs again when the host starts.")]
        public static partial void Aborted(ILogger logger, string function, string path);
    }
}
