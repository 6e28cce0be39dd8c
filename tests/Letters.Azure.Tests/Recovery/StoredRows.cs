using System.Globalization;
using Azure.Data.Tables;

namespace Letters.Azure.Tests.Recovery;

/// <summary>All rows of a store, as lines that can be compared: without what storage sets itself and who wrote it.</summary>
internal sealed class StoredRows(TestStore store)
{
    private static readonly string[] NotCompared = ["odata.etag", "Timestamp", "WrittenBy"];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Those that are made again from the sources.</summary>
    public static IReadOnlyList<string> Recovered { get; } = ["Letters", "Revisions", "LetterText", "Signatories", "SignatoryNames", "Publications"];

    public static IReadOnlyList<string> All { get; } = [.. Recovered, "UploadReports"];

    public async Task<IReadOnlyList<string>> ReadAsync()
    {
        var lines = new List<string>();
        foreach (var table in Recovered)
        {
            await foreach (var row in Table(table).QueryAsync<TableEntity>(cancellationToken: Cancellation)) lines.Add($"{table} {Print(row)}");
        }

        return [.. lines.Order(StringComparer.Ordinal)];
    }

    public TableClient Table(string name) => new TableServiceClient(store.ConnectionString).GetTableClient(store.Names.Prefix + name);

    /// <summary>Takes the rows of a table away; the table stays.</summary>
    public async Task ClearAsync(IEnumerable<string> tables)
    {
        foreach (var table in tables) await ReplaceAsync(table, (client, row) => client.DeleteEntityAsync(row, cancellationToken: Cancellation));
    }

    /// <summary>Makes rows as an earlier version of the app wrote them.</summary>
    public async Task MakeEarlierAsync(IEnumerable<string> tables)
    {
        foreach (var table in tables)
        {
            await ReplaceAsync(table, (client, row) =>
            {
                row.Remove("Schema");
                row.Remove("Change");
                return client.UpdateEntityAsync(row, row.ETag, TableUpdateMode.Replace, Cancellation);
            });
        }
    }

    /// <summary>Makes rows as a later version of the app would write them.</summary>
    public Task MakeLaterAsync(string table) => ReplaceAsync(table, (client, row) =>
    {
        row["Schema"] = 3;
        return client.UpdateEntityAsync(row, row.ETag, TableUpdateMode.Replace, Cancellation);
    });

    private async Task ReplaceAsync(string table, Func<TableClient, TableEntity, Task> replace)
    {
        var client = Table(table);
        var rows = await client.QueryAsync<TableEntity>(cancellationToken: Cancellation).ToListAsync(Cancellation);
        await Parallel.ForEachAsync(rows, new ParallelOptions { MaxDegreeOfParallelism = 16 }, async (row, _) => await replace(client, row));
    }

    private static string Print(TableEntity row) => string.Join(" | ", row.Where(property => !NotCompared.Contains(property.Key)).OrderBy(property => property.Key, StringComparer.Ordinal).Select(property => $"{property.Key}={Print(property.Value)}"));

    private static string? Print(object? value) => value switch
    {
        byte[] bytes => Convert.ToHexString(bytes),
        DateTimeOffset time => time.UtcDateTime.ToString("O", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };
}
