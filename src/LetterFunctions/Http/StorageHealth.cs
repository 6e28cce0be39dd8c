using System.Diagnostics;
using Azure;
using Letters.Azure;

namespace LetterFunctions.Http;

/// <summary>Asks each part of storage for something small.</summary>
public sealed class StorageHealth(LetterStorage storage, ReadersStorage readers)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>Whether readers are served from memory at the moment, since storage did not answer them.</summary>
    internal bool IsDegraded => readers.Tables.IsOpen || readers.Blobs.IsOpen;

    internal async Task<IReadOnlyList<DependencyHealth>> AskAsync(CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        return await Task.WhenAll(storage.Dependencies.Select(dependency => AskAsync(dependency, patience.Token, cancellationToken)));
    }

    private static async Task<DependencyHealth> AskAsync(StorageDependency dependency, CancellationToken patience, CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        try
        {
            await dependency.AskAsync(patience);
            return new DependencyHealth(dependency.Name, true, Stopwatch.GetElapsedTime(started));
        }
        catch (Exception fault) when (fault is RequestFailedException or AggregateException or OperationCanceledException && !cancellationToken.IsCancellationRequested)
        {
            return new DependencyHealth(dependency.Name, false, Stopwatch.GetElapsedTime(started));
        }
    }
}

/// <param name="Took">Until it answered, or was given up.</param>
internal sealed record DependencyHealth(string Name, bool IsHealthy, TimeSpan Took);
