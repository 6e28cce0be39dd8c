using Azure;
using Azure.Data.Tables;

namespace Letters.Azure.Sweeping;

/// <summary>Removes rows that have not been written for the grace period, each only if it is still as it was read.</summary>
internal sealed class OldRows(GracePeriod grace)
{
    public bool IsOld(DateTimeOffset? written) => written < grace.SweptBefore;

    /// <returns>False where the row was written again since it was read, or is gone.</returns>
    public static async Task<bool> TryRemoveAsync(TableClient table, ITableEntity row, CancellationToken cancellationToken)
    {
        try
        {
            // A row that is gone is answered with success by the client; it was not this sweep's, and counting it does no harm.
            await table.DeleteEntityAsync(row.PartitionKey, row.RowKey, row.ETag, cancellationToken);
            return true;
        }
        catch (RequestFailedException written) when (written.Status == 412)
        {
            return false;
        }
    }

    /// <summary>Removes the old rows that a filter finds, of one or more partitions.</summary>
    /// <returns>How many were removed.</returns>
    public async Task<int> RemoveAsync(TableClient table, string filter, CancellationToken cancellationToken)
    {
        var (removed, batch) = (0, new List<TableEntity>());
        await foreach (var row in table.ReadRowsAsync<TableEntity>(filter, cancellationToken, select: []))
        {
            if (!IsOld(row.Timestamp)) continue;
            if (batch.Count == TableBatches.MostEntities || (batch.Count > 0 && batch[0].PartitionKey != row.PartitionKey)) removed += await RemoveAsync(table, batch, cancellationToken);
            batch.Add(row);
        }

        return removed + await RemoveAsync(table, batch, cancellationToken);
    }

    /// <summary>Those of one partition; empties the list. Where one of them was written again, all stay for another day.</summary>
    private static async Task<int> RemoveAsync(TableClient table, List<TableEntity> batch, CancellationToken cancellationToken)
    {
        if (batch.Count == 0) return 0;
        try
        {
            await table.SubmitTransactionAsync(batch.Select(row => new TableTransactionAction(TableTransactionActionType.Delete, row, row.ETag)), cancellationToken);
            return batch.Count;
        }
        catch (RequestFailedException written) when (written.Status is 404 or 412)
        {
            return 0;
        }
        finally
        {
            batch.Clear();
        }
    }
}
