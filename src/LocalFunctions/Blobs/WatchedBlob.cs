using Azure;
using Azure.Storage.Blobs.Models;

namespace LocalFunctions.Blobs;

/// <summary>What became of one blob so far. Only its own run changes it while that is under way.</summary>
internal sealed class WatchedBlob(string name, IReadOnlyDictionary<string, string> tokens)
{
    private Task _run = Task.CompletedTask;

    public string Name { get; } = name;

    public IReadOnlyDictionary<string, string> Tokens { get; } = tokens;

    public ETag ETag { get; private set; }

    public BlobType Type { get; private set; }

    public int Failures { get; private set; }

    /// <summary>Whether this state of the blob needs no further run.</summary>
    public bool IsSettled { get; private set; }

    public DateTimeOffset DueAt { get; private set; }

    public bool IsRunning => !_run.IsCompleted;

    /// <summary>The run under way, or the last one.</summary>
    public Task Run => _run;

    public bool IsDue(DateTimeOffset now) => !IsRunning && !IsSettled && now >= DueAt;

    public void Saw(BlobItem blob)
    {
        if (IsRunning || blob.Properties.ETag is not { } etag || etag == ETag)
            return;

        Saw(etag, blob.Properties.BlobType);
    }

    public void Saw(ETag etag, BlobType? type)
    {
        // A changed blob starts afresh: what made it fail may be mended.
        ETag = etag;
        Type = type ?? BlobType.Block;
        Failures = 0;
        IsSettled = false;
        DueAt = DateTimeOffset.MinValue;
    }

    public void Begin(Task run) => _run = run;

    public void Settle() => IsSettled = true;

    public void Fail() => Failures++;

    public void WaitUntil(DateTimeOffset due) => DueAt = due;
}
