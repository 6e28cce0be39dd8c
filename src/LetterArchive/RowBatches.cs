using Azure.Data.Tables;

namespace LetterArchive;

/// <summary>Writes rows in transactions that Table Storage takes: at most 100 of one partition, and 4 MiB.</summary>
internal static class RowBatches
{
    private const int MostRows = 100;
    private const int MostCharacters = 1_000_000;

    /// <param name="rows">All of one partition.</param>
    public static async Task UpsertRowsAsync(this TableClient table, IEnumerable<TableEntity> rows, CancellationToken cancellationToken)
    {
        var (batch, size) = (new List<TableTransactionAction>(), 0);
        foreach (var row in rows)
        {
            var characters = row.Sum(property => property.Value switch { string text => text.Length, byte[] bytes => bytes.Length, _ => 16 });
            if (batch.Count == MostRows || (batch.Count > 0 && size + characters > MostCharacters))
            {
                await table.SubmitTransactionAsync(batch, cancellationToken);
                (batch, size) = ([], 0);
            }

            batch.Add(new TableTransactionAction(TableTransactionActionType.UpsertReplace, row));
            size += characters;
        }

        if (batch.Count > 0) await table.SubmitTransactionAsync(batch, cancellationToken);
    }
}
