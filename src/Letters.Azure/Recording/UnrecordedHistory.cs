using Letters.Publishing;

namespace Letters.Azure.Recording;

/// <summary>
/// Records what happened to letters whose pointers name no change, because an earlier version of the app wrote them. The same rows give the
/// same records, so that this can be repeated, and by several at once.
/// </summary>
internal sealed class UnrecordedHistory(ChangeRecords records, PublicationTable publications)
{
    /// <param name="current">What the pointer says.</param>
    /// <param name="chain">The revisions up to the current one, that one first.</param>
    /// <returns>The change that the pointer is to name.</returns>
    public async Task<ChangeName> RecordAsync(CurrentRevision current, IReadOnlyList<Revision> chain, CancellationToken cancellationToken)
    {
        var slug = current.Revision.Slug;
        var history = await records.ListAsync(slug, cancellationToken);
        var last = history.Last is { } reference ? history.Find(reference) ?? ChangeName.OfReference(reference) : null;
        var known = new HashSet<(PublicationEvent, DateTimeOffset, ContentHash)>();
        foreach (var name in history.Made)
        {
            var change = await records.ReadAsync(slug, name, cancellationToken);
            known.Add((change.Event, change.At, change.Hash));
        }

        foreach (var change in await ListAsync(current, chain, cancellationToken))
        {
            if (known.Contains((change.Event, change.At, change.Hash))) continue;
            last = ChangeName.Next(last, IdOf(change, last));
            await records.WriteAsync(last, change, cancellationToken);
        }

        return last!;
    }

    /// <summary>What happened, in order, the last of it as the pointer says.</summary>
    private async Task<IReadOnlyList<LetterChange>> ListAsync(CurrentRevision current, IReadOnlyList<Revision> chain, CancellationToken cancellationToken)
    {
        var revisions = chain.ToDictionary(revision => revision.Hash);
        var changes = chain.Select(revision => LetterChange.Published(revision, null)).ToList();
        await foreach (var entry in publications.ReadAsync(current.Revision.Slug, cancellationToken))
        {
            if (entry.Event == PublicationEvent.Published || !revisions.TryGetValue(entry.Hash, out var revision)) continue;
            var withdrawal = entry.Event == PublicationEvent.Withdrawn ? new Withdrawal(entry.At, entry.Reason, []) : null;
            changes.Add(LetterChange.Withdrawn(new CurrentRevision(revision, ""), withdrawal, entry.At));
        }

        changes = [.. changes.OrderBy(change => change.Revision.Number).ThenBy(change => change.At).ThenBy(change => change.Event)];
        var last = changes[^1];
        var asPointed = current.Withdrawal is { } now ? LetterChange.Withdrawn(current, now, now.At) : last with { Upload = current.Upload, Withdrawal = null };
        if (current.Withdrawal is null && last.Event == PublicationEvent.Withdrawn) asPointed = LetterChange.Withdrawn(current, null, current.PointedAt ?? last.At);
        if (asPointed.Event == last.Event && asPointed.At == last.At) changes.RemoveAt(changes.Count - 1);
        return [.. changes, asPointed];
    }

    private static string IdOf(LetterChange change, ChangeName? previous) =>
        ContentHash.Of(System.Text.Encoding.UTF8.GetBytes($"{previous?.Reference}\n{change.Event}\n{change.At.UtcTicks}\n{change.Hash}\n{change.Upload}")).ToString()[..32];
}
