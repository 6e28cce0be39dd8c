using Azure;
using Azure.Data.Tables;

namespace Letters.Azure;

/// <summary>Writes many rows of one partition in transactions that Table Storage takes: at most 100 entities and 4 MiB each.</summary>
internal static class TableBatches
{
    public const int MostEntities = 100;

    private const int MostCharacters = 1_000_000;

    /// <summary>
    /// Writes rows whose content follows from their keys, those of them that an earlier try has not written: where they are more than a
    /// transaction, they are looked for first, else where some turn out to be there. Those that are old, or of an earlier schema, are written again.
    /// When this returns, no sweep removes them before a publisher can point to them.
    /// </summary>
    /// <param name="rows">All of one partition, in the order of their keys, each with its size in characters.</param>
    /// <exception cref="NewerSchemaException">A row is there in a later schema.</exception>
    public static async Task WriteMissingAsync(this TableClient table, IReadOnlyList<(ITableEntity Row, int Characters)> rows, GracePeriod grace, CancellationToken cancellationToken)
    {
        if (FitsOneBatch(rows) && await TryAddAsync(table, rows, cancellationToken)) return;
        var written = await FindWrittenAsync(table, rows, grace, cancellationToken);
        await table.UpsertBatchesAsync(rows.Where(row => !written.Contains(row.Row.RowKey)), cancellationToken);
    }

    /// <summary>
    /// As <see cref="WriteMissingAsync"/>, for rows that are mostly there already and hold nothing but their keys: where they are not more than a
    /// transaction, they are written without a look.
    /// </summary>
    /// <param name="rows">As there.</param>
    public static Task WriteSharedAsync(this TableClient table, IReadOnlyList<(ITableEntity Row, int Characters)> rows, GracePeriod grace, CancellationToken cancellationToken) =>
        FitsOneBatch(rows) ? table.UpsertBatchesAsync(rows, cancellationToken) : table.WriteMissingAsync(rows, grace, cancellationToken);

    /// <summary>Inserts rows or replaces them whole; all of one partition.</summary>
    /// <param name="rows">Each with its size in characters.</param>
    public static async Task UpsertBatchesAsync(this TableClient table, IEnumerable<(ITableEntity Row, int Characters)> rows, CancellationToken cancellationToken)
    {
        var batch = new List<TableTransactionAction>(MostEntities);
        var size = 0;
        foreach (var (row, characters) in rows)
        {
            if (batch.Count == MostEntities || size + characters > MostCharacters)
            {
                await table.SubmitTransactionAsync(batch, cancellationToken);
                batch.Clear();
                size = 0;
            }

            batch.Add(new TableTransactionAction(TableTransactionActionType.UpsertReplace, row));
            size += characters;
        }

        if (batch.Count > 0) await table.SubmitTransactionAsync(batch, cancellationToken);
    }

    private static bool FitsOneBatch(IReadOnlyList<(ITableEntity Row, int Characters)> rows) => rows.Count <= MostEntities && rows.Sum(row => (long)row.Characters) <= MostCharacters;

    /// <returns>False where one of them is there.</returns>
    private static async Task<bool> TryAddAsync(TableClient table, IReadOnlyList<(ITableEntity Row, int Characters)> rows, CancellationToken cancellationToken)
    {
        if (rows.Count == 0) return true;
        try
        {
            await table.SubmitTransactionAsync(rows.Select(row => new TableTransactionAction(TableTransactionActionType.Add, row.Row)), cancellationToken);
            return true;
        }
        catch (RequestFailedException exists) when (exists.Status == 409)
        {
            return false;
        }
    }

    private static async Task<HashSet<string>> FindWrittenAsync(TableClient table, IReadOnlyList<(ITableEntity Row, int Characters)> rows, GracePeriod grace, CancellationToken cancellationToken)
    {
        var (partition, first, last) = (rows[0].Row.PartitionKey, rows[0].Row.RowKey, rows[^1].Row.RowKey);
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey ge {first} and RowKey le {last}");
        var written = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var row in table.ReadRowsAsync<TableEntity>(filter, cancellationToken, select: []))
        {
            if (!StoredSchema.IsEarlier(row) && !grace.NeedsRenewal(row.Timestamp)) written.Add(row.RowKey);
        }

        return written;
    }
}
