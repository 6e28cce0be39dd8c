using Azure.Data.Tables;

namespace Letters.Azure.Sweeping;

/// <summary>
/// Removes what no revision refers to, once it is older than the grace period: what publishers left that died, or were too slow.
/// Revisions that are or were current are never touched, nor what is theirs; upload reports are kept. A sweep can be
/// ended at any moment and run beside publishers and other sweeps: everything is removed only if it is still as it was read,
/// and <see cref="GracePeriod"/> says why no publisher can count on what a sweep removes.
/// </summary>
public sealed class StorageSweep(LetterStorage storage)
{
    private readonly OldRows _old = new(storage.Grace);

    public async Task<SweptStorage> SweepAsync(CancellationToken cancellationToken)
    {
        // Rows of revisions first: what they refer to is swept when they are gone.
        var revisions = new RevisionSweep(storage, _old);
        var removed = await revisions.SweepAsync(cancellationToken);
        var referenced = revisions.Referenced;
        var rows = await SweepTextsAsync(referenced, cancellationToken);
        rows += await SweepIndexAsync(referenced, cancellationToken);
        rows += await SweepListsAsync(storage.Signatories, "", referenced, cancellationToken);
        rows += await SweepLogAsync(referenced, cancellationToken);
        var blobs = await new BlobSweep(storage, revisions, _old).SweepAsync(cancellationToken);
        return new SweptStorage(removed, rows, blobs);
    }

    private async Task<int> SweepTextsAsync(ReferencedNames referenced, CancellationToken cancellationToken)
    {
        var removed = 0;
        await foreach (var partition in PartitionsAsync(storage.LetterText, "", partition => partition, cancellationToken))
        {
            if (!referenced.Contains(partition)) removed += await _old.RemoveAsync(storage.LetterText, TableClient.CreateQueryFilter($"PartitionKey eq {partition}"), cancellationToken);
        }

        return removed;
    }

    /// <summary>
    /// That a letter's words are indexed for a list is forgotten; the words stay, of which searches look at those only that the
    /// letter's list has, too. Then the indexes of long lists go as the lists themselves.
    /// </summary>
    private async Task<int> SweepIndexAsync(ReferencedNames referenced, CancellationToken cancellationToken)
    {
        var removed = 0;
        var ofLetters = TableClient.CreateQueryFilter($"PartitionKey ge {LetterKeys.IndexedLetters} and PartitionKey lt {Below(LetterKeys.IndexedLetters)}");
        await foreach (var mark in storage.SignatoryNames.ReadRowsAsync<TableEntity>(ofLetters, cancellationToken, select: []))
        {
            if (!referenced.Contains(mark.RowKey) && _old.IsOld(mark.Timestamp) && await OldRows.TryRemoveAsync(storage.SignatoryNames, mark, cancellationToken)) removed++;
        }

        return removed + await SweepListsAsync(storage.SignatoryNames, LetterKeys.IndexedLists, referenced, cancellationToken);
    }

    /// <summary>Lists have a partition with the mark that they are complete, and partitions that go on from its name.</summary>
    private async Task<int> SweepListsAsync(TableClient table, string prefix, ReferencedNames referenced, CancellationToken cancellationToken)
    {
        var removed = 0;
        await foreach (var list in PartitionsAsync(table, prefix, partition => partition[..(prefix.Length + LetterKeys.HashLength)], cancellationToken))
        {
            if (referenced.Contains(list[prefix.Length..])) continue;
            if (await table.FindRowAsync<TableEntity>(list, LetterKeys.Complete, cancellationToken) is { } complete)
            {
                if (!_old.IsOld(complete.Timestamp) || !await OldRows.TryRemoveAsync(table, complete, cancellationToken)) continue;
                removed++;
            }

            removed += await _old.RemoveAsync(table, TableClient.CreateQueryFilter($"PartitionKey gt {list} and PartitionKey lt {Below(list)}"), cancellationToken);
        }

        return removed;
    }

    private async Task<int> SweepLogAsync(ReferencedNames referenced, CancellationToken cancellationToken)
    {
        var removed = 0;
        var log = TableClient.CreateQueryFilter($"PartitionKey eq {LetterKeys.Log}");
        await foreach (var entry in storage.Publications.ReadRowsAsync<TableEntity>(log, cancellationToken, select: [nameof(RevisionRow.Hash)]))
        {
            if (!referenced.Contains(entry.GetString(nameof(RevisionRow.Hash))) && _old.IsOld(entry.Timestamp) && await OldRows.TryRemoveAsync(storage.Publications, entry, cancellationToken)) removed++;
        }

        return removed;
    }

    /// <summary>The names that partitions begin with, one query for each, however many rows they have.</summary>
    private static async IAsyncEnumerable<string> PartitionsAsync(TableClient table, string prefix, Func<string, string> nameOf, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var (after, below) = (prefix, Below(prefix));
        while (await FirstAsync(after) is { } partition)
        {
            var name = nameOf(partition);
            yield return name;
            after = Below(name);
        }

        async Task<string?> FirstAsync(string from)
        {
            var filter = TableClient.CreateQueryFilter($"PartitionKey ge {from} and PartitionKey lt {below}");
            await foreach (var row in table.QueryAsync<TableEntity>(filter, maxPerPage: 1, [nameof(ITableEntity.PartitionKey)], cancellationToken)) return row.PartitionKey;
            return null;
        }
    }

    /// <summary>Comes after all that begins so: keys are of ASCII, and have no tilde.</summary>
    private static string Below(string prefix) => prefix + '~';
}
