using System.Collections.Concurrent;
using Letters.Publishing;

namespace Letters.Azure;

/// <summary>Which revisions were current a moment ago, so that many readers of one letter at once cost one look into storage. The stores of a process share it.</summary>
public sealed class RecentPointers
{
    /// <summary>So that asking for letters that are not there fills no memory.</summary>
    private const int MostPointers = 10_000;

    private readonly ConcurrentDictionary<Slug, Pointer> _pointers = [];
    private readonly ConcurrentBag<Action<Slug>> _listeners = [];
    private long _changes;

    /// <summary>Has something done whenever this process has changed the pointer of a letter, or may have.</summary>
    public void OnChange(Action<Slug> act) => _listeners.Add(act);

    /// <summary>The pointer of a letter, if it was found not longer ago than that.</summary>
    public CurrentRevision? Find(Slug slug, TimeSpan age) =>
        _pointers.TryGetValue(slug, out var pointer) && TimeProvider.System.GetElapsedTime(pointer.FoundAt) < age ? pointer.Current : null;

    internal ValueTask<CurrentRevision?> FindAsync(Slug slug, TimeSpan age, Func<Slug, CancellationToken, Task<CurrentRevision?>> find, CancellationToken cancellationToken) =>
        Find(slug, age) is { } recent ? new(recent) : new(LookAsync(slug, age, find, cancellationToken));

    /// <summary>To be called after the pointer was changed, whether that is known to have succeeded or not.</summary>
    internal void Forget(Slug slug)
    {
        Interlocked.Increment(ref _changes);
        _pointers.TryRemove(slug, out _);
        foreach (var act in _listeners) act(slug);
    }

    private async Task<CurrentRevision?> LookAsync(Slug slug, TimeSpan age, Func<Slug, CancellationToken, Task<CurrentRevision?>> find, CancellationToken cancellationToken)
    {
        var (foundAt, changes) = (TimeProvider.System.GetTimestamp(), Interlocked.Read(ref _changes));
        var current = await find(slug, cancellationToken);
        if (age > TimeSpan.Zero && current is not null) Remember(slug, new Pointer(current, foundAt), changes);
        return current;
    }

    private void Remember(Slug slug, Pointer pointer, long changes)
    {
        if (_pointers.Count >= MostPointers) _pointers.Clear();
        _pointers[slug] = pointer;

        // What was found before a change must not be remembered after it.
        if (Interlocked.Read(ref _changes) != changes) _pointers.TryRemove(slug, out _);
    }

    private sealed record Pointer(CurrentRevision Current, long FoundAt);
}
