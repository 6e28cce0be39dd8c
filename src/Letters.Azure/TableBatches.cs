using Azure.Data.Tables;

namespace Letters.Azure;

/// <summary>Writes many rows of one partition in transactions that Table Storage takes: at most 100 entities and 4 MiB each.</summary>
internal static class TableBatches
{
    private const int MostEntities = 100;
    private const int MostCharacters = 1_000_000;

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
}
