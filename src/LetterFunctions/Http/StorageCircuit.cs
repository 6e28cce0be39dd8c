using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using Microsoft.Extensions.Logging;

namespace LetterFunctions.Http;

/// <summary>
/// Keeps readers from waiting for storage that does not answer: after a few failures in a row it is open, and nothing is asked of storage for
/// a while; then one request tries, and its outcome closes it or leaves it open for longer.
/// </summary>
/// <param name="service">What it leads to, for the log: "Table Storage".</param>
internal sealed partial class StorageCircuit(string service, TimeProvider clock, ILogger<StorageCircuit> logger) : HttpPipelinePolicy
{
    private const int FailuresToOpen = 3;

    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(15);

    private readonly Lock _lock = new();
    private int _failures;
    private long? _openedAt;
    private long _pausedAt;
    private TimeSpan _pause;
    private int _refused;

    public string Service => service;

    /// <summary>Whether storage did not answer when it was asked last.</summary>
    public bool IsOpen
    {
        get
        {
            lock (_lock) return _openedAt is not null;
        }
    }

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        ArgumentNullException.ThrowIfNull(message);
        Enter();
        try
        {
            await ProcessNextAsync(message, pipeline);
        }
        catch (Exception fault)
        {
            Leave(message, fault);
            throw;
        }

        Leave(message, null);
    }

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        ArgumentNullException.ThrowIfNull(message);
        Enter();
        try
        {
            ProcessNext(message, pipeline);
        }
        catch (Exception fault)
        {
            Leave(message, fault);
            throw;
        }

        Leave(message, null);
    }

    /// <exception cref="RequestFailedException">It is open, and somebody else tries or has just tried; of status 0, as where there is no answer.</exception>
    private void Enter()
    {
        lock (_lock)
        {
            if (_openedAt is null) return;
            if (clock.GetElapsedTime(_pausedAt) < _pause)
            {
                _refused++;
                throw new RequestFailedException($"{service} did not answer a moment ago, and is left alone until it is tried again.");
            }

            // This one tries; the others are refused meanwhile.
            Pause();
        }
    }

    private void Leave(HttpMessage message, Exception? fault)
    {
        // Whoever gives up waiting says nothing of storage.
        if (fault is OperationCanceledException && message.CancellationToken.IsCancellationRequested) return;
        var failed = fault is not null ? StorageFault.IsOutage(fault) : StorageFault.IsOutage(message.Response.Status);
        lock (_lock)
        {
            if (failed) Fail();
            else Succeed();
        }
    }

    private void Fail()
    {
        _failures++;
        if (_openedAt is not null || _failures < FailuresToOpen) return;
        _openedAt = clock.GetTimestamp();
        _pause = FirstPause / 2;
        Pause();
        Log.Opened(logger, service, _failures);
    }

    private void Succeed()
    {
        _failures = 0;
        if (_openedAt is not { } openedAt) return;
        _openedAt = null;
        Log.Closed(logger, service, clock.GetElapsedTime(openedAt).TotalSeconds, _refused);
        _refused = 0;
    }

    private void Pause()
    {
        _pausedAt = clock.GetTimestamp();
        _pause = _pause * 2 < LongestPause ? _pause * 2 : LongestPause;
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "{Service} did not answer {Failures} times in a row: readers are served from memory until it does.")]
        public static partial void Opened(ILogger logger, string service, int failures);

        [LoggerMessage(LogLevel.Warning, "{Service} answers again after {Seconds:F1} s; {Refused} operations were spared it.")]
        public static partial void Closed(ILogger logger, string service, double seconds, int refused);
    }
}
