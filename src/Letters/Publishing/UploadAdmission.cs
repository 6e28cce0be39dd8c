namespace Letters.Publishing;

/// <summary>
/// Bounds how much is published at once in this process, and with it the memory that publishing takes: what does not fit waits, and
/// gets in in the order in which it came. An upload that is larger than all that fits is published alone.
/// </summary>
/// <param name="most">In bytes as uploaded.</param>
internal sealed class UploadAdmission(long most)
{
    private readonly Lock _lock = new();
    private readonly LinkedList<Waiting> _queue = [];
    private long _inside;

    /// <returns>To be disposed of when the upload is dealt with.</returns>
    public async Task<IDisposable> EnterAsync(long bytes, CancellationToken cancellationToken)
    {
        var waiting = new Waiting(Math.Clamp(bytes, 1, most));
        LinkedListNode<Waiting> node;
        lock (_lock)
        {
            node = _queue.AddLast(waiting);
            LetIn();
        }

        await using var giveUp = cancellationToken.Register(() => GiveUp(node, cancellationToken));
        await waiting.Entered.Task;
        return new Place(this, waiting.Bytes);
    }

    private void LetIn()
    {
        while (_queue.First is { } first && _inside + first.Value.Bytes <= most)
        {
            _queue.RemoveFirst();
            _inside += first.Value.Bytes;
            first.Value.Entered.TrySetResult();
        }
    }

    private void GiveUp(LinkedListNode<Waiting> node, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            // One that is in already is no longer in the queue, and leaves by itself.
            if (node.List is null) return;
            _queue.Remove(node);
            node.Value.Entered.TrySetCanceled(cancellationToken);
            LetIn();
        }
    }

    private void Leave(long bytes)
    {
        lock (_lock)
        {
            _inside -= bytes;
            LetIn();
        }
    }

    private sealed record Waiting(long Bytes)
    {
        public TaskCompletionSource Entered { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    private sealed class Place(UploadAdmission admission, long bytes) : IDisposable
    {
        private int _left;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _left, 1) == 0) admission.Leave(bytes);
        }
    }
}
