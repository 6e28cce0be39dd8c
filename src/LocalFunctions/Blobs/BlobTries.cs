using Azure;
using LocalFunctions.Configuration;
using LocalFunctions.Triggers;
using Microsoft.Extensions.Logging;

namespace LocalFunctions.Blobs;

/// <summary>Runs a function for blobs, however the host has learned of them: so many side by side, each five times before it is given up.</summary>
internal sealed partial class BlobTries(BlobRun run, PoisonBlobs poison, LocalFunctionsOptions options, int concurrency, ILogger logger) : IDisposable
{
    private const int MaxTries = 5;

    private readonly SemaphoreSlim _slots = new(concurrency);
    private readonly Outage _outage = new($"The queue {PoisonBlobs.QueueName}", logger);

    /// <summary>Tries once, and leaves a message where that was in vain too often. What became of it, the blob knows.</summary>
    public async Task TryAsync(WatchedBlob blob, CancellationToken stopping, CancellationToken abort)
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

    public void Dispose() => _slots.Dispose();

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
