using Azure;
using Azure.Data.Tables;

namespace Letters.Azure;

/// <summary>
/// A row that is written when many others are complete, so that they need not be looked at. It guards them from the sweep, which
/// removes the mark first: whoever finds the mark, and touches it where it is old, may count on the rows.
/// </summary>
internal static class CompletionMark
{
    /// <summary>Whether the mark is there and will stay. One of an earlier schema does not count: what it stands for is to be written again.</summary>
    public static async Task<bool> IsCompleteAsync(this TableClient table, string partition, string row, GracePeriod grace, CancellationToken cancellationToken)
    {
        if (await table.FindRowAsync<TableEntity>(partition, row, cancellationToken) is not { } mark || StoredSchema.IsEarlier(mark)) return false;
        return !grace.NeedsRenewal(mark.Timestamp) || await TryTouchAsync(table, mark, cancellationToken);
    }

    public static Task CompleteAsync(this TableClient table, string partition, string row, CancellationToken cancellationToken) =>
        table.UpsertEntityAsync(StoredSchema.NewRow(partition, row), TableUpdateMode.Replace, cancellationToken);

    /// <returns>False where a sweep was faster; then what the mark stood for is to be written again.</returns>
    private static async Task<bool> TryTouchAsync(TableClient table, TableEntity mark, CancellationToken cancellationToken)
    {
        try
        {
            await table.UpdateEntityAsync(StoredSchema.NewRow(mark.PartitionKey, mark.RowKey), ETag.All, TableUpdateMode.Replace, cancellationToken);
            return true;
        }
        catch (RequestFailedException removed) when (removed.Status == 404)
        {
            return false;
        }
    }
}
