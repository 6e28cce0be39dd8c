namespace Letters.Tests.Publishing.Interleavings;

/// <summary>
/// A process with a publisher or the timer in it, which stands still before each operation of storage until it is let go on: so a
/// test decides which process goes next, and the same decisions give the same run.
/// </summary>
internal sealed class SteppedProcess
{
    private TaskCompletionSource? _turn;
    private Task? _work;

    public bool IsDone => _work!.IsCompleted;

    /// <summary>Whether it has done all it was started for, and no other publisher was faster every time.</summary>
    public bool HasSucceeded => _work!.IsCompletedSuccessfully;

    /// <summary>The uploads that it has read files of.</summary>
    public HashSet<ContentHash> Read { get; } = [];

    /// <summary>Starts it; it stops before its first operation.</summary>
    public void Start(Func<Task> work) => _work = work();

    /// <summary>To be awaited before each operation.</summary>
    public Task TurnAsync()
    {
        _turn = new TaskCompletionSource();
        return _turn.Task;
    }

    /// <summary>Lets it do one operation, and all up to the next one, before this returns.</summary>
    public void Step()
    {
        var turn = _turn ?? throw new InvalidOperationException("The process waits for something else than its turn.");
        _turn = null;
        turn.SetResult();
        if (!IsDone && _turn is null) throw new InvalidOperationException("The process waits for something else than its turn.");
        if (_work is { IsFaulted: true, Exception.InnerException: not (InvalidOperationException or AggregateException) }) _work.GetAwaiter().GetResult();
    }
}
