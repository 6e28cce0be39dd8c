using Letters.Publishing;

namespace Letters.Azure.Recording;

/// <summary>Keeps the records of a letter's changes in step with its pointer, whoever dies or is faster.</summary>
internal sealed class ChangeJournal(ChangeRecords records, PublicationTable publications, Func<Revision, CancellationToken, Task<IReadOnlyList<Revision>>> readChain)
{
    private readonly UnrecordedHistory _unrecorded = new(records, publications);

    /// <summary>Records a change that is about to be made.</summary>
    /// <param name="replaced">What the pointer says; null where there is none.</param>
    public async Task<ChangeName> BeginAsync(LetterChange change, CurrentRevision? replaced, CancellationToken cancellationToken)
    {
        var previous = replaced is null ? null : await LastOfAsync(replaced, cancellationToken);
        var name = ChangeName.Next(previous, Guid.NewGuid().ToString("n"));
        await records.WriteAsync(name, change, cancellationToken);
        return name;
    }

    /// <summary>The change is made: whoever has only the records is told, and the publication log, where it was not told before.</summary>
    public async Task CompleteAsync(ChangeName name, LetterChange change, CancellationToken cancellationToken)
    {
        if (change.Event != PublicationEvent.Published) await publications.WriteAsync(change.ToPublication(), cancellationToken);
        await records.MarkAsync(change.Revision.Slug, name, cancellationToken);
    }

    /// <summary>As <see cref="CompleteAsync(ChangeName, LetterChange, CancellationToken)"/>, for a process that died before it had.</summary>
    /// <param name="reference">The change that the pointer names.</param>
    public async Task CompleteAsync(Slug slug, string reference, CancellationToken cancellationToken)
    {
        var found = await records.ListOneAsync(slug, reference, cancellationToken);
        if (found.Contains(reference) || found.Find(reference) is not { } name) return;
        await CompleteAsync(name, await records.ReadAsync(slug, name, cancellationToken), cancellationToken);
    }

    /// <summary>
    /// Another was faster. Where the pointer still is at, or came only as far as, the place that the change was begun for, the change was certainly
    /// not made, and its record goes; that of the faster one is marked, lest both look alike.
    /// </summary>
    /// <param name="pointed">The change that the pointer names now; null where that is not known.</param>
    public async Task GiveUpAsync(Slug slug, ChangeName name, string? pointed, CancellationToken cancellationToken)
    {
        if (pointed is null || ChangeName.OfReference(pointed) is not { } made || made.Number > name.Number) return;
        if (made.Number == name.Number) await records.MarkAsync(slug, made, cancellationToken);
        await records.ForgetAsync(slug, name, cancellationToken);
    }

    /// <summary>The change that the pointer names, or is to name where it names none.</summary>
    public async Task<ChangeName> LastOfAsync(CurrentRevision current, CancellationToken cancellationToken) =>
        current.Change is { } reference ? ChangeName.OfReference(reference) : await _unrecorded.RecordAsync(current, await readChain(current.Revision, cancellationToken), cancellationToken);
}
