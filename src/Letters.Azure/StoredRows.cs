using Azure;
using Azure.Data.Tables;

namespace Letters.Azure;

/// <summary>Reads rows whose content is looked at: none of a later schema gets past here.</summary>
internal static class StoredRows
{
    /// <param name="select">The properties that are wanted beside keys and schema; null for all.</param>
    /// <returns>Null where there is none.</returns>
    /// <exception cref="NewerSchemaException">The row is of a later schema.</exception>
    public static async Task<T?> FindRowAsync<T>(this TableClient table, string partition, string row, CancellationToken cancellationToken, IEnumerable<string>? select = null)
        where T : class, ITableEntity
    {
        var found = await table.GetEntityIfExistsAsync<T>(partition, row, WithSchema(select), cancellationToken);
        return found is { HasValue: true, Value: { } value } ? table.Check(value) : null;
    }

    /// <param name="filter">Null for all rows.</param>
    /// <param name="select">As of <see cref="FindRowAsync"/>.</param>
    /// <exception cref="NewerSchemaException">A row is of a later schema.</exception>
    public static IAsyncEnumerable<T> ReadRowsAsync<T>(this TableClient table, string? filter, CancellationToken cancellationToken, int? maxPerPage = null, IEnumerable<string>? select = null)
        where T : class, ITableEntity =>
        table.QueryAsync<T>(filter, maxPerPage, WithSchema(select), cancellationToken).Select(row => table.Check(row));

    /// <summary>Adds a row, or replaces it as <paramref name="mayReplace"/> says; one of a later schema is not replaced.</summary>
    /// <param name="mayReplace">Whether what is there is to be replaced.</param>
    /// <returns>False where it was to be left as it is.</returns>
    /// <exception cref="NewerSchemaException">The row is there in a later schema.</exception>
    public static async Task<bool> AddOrReplaceAsync<T>(this TableClient table, T row, Func<T, bool> mayReplace, CancellationToken cancellationToken)
        where T : class, ITableEntity
    {
        try
        {
            await table.AddEntityAsync(row, cancellationToken);
            return true;
        }
        catch (RequestFailedException exists) when (exists.Status == 409)
        {
            if (await table.FindRowAsync<T>(row.PartitionKey, row.RowKey, cancellationToken) is { } there && !mayReplace(there)) return false;
            await table.UpsertEntityAsync(row, TableUpdateMode.Replace, cancellationToken);
            return true;
        }
    }

    private static IEnumerable<string>? WithSchema(IEnumerable<string>? select) =>
        select?.Concat([nameof(ITableEntity.PartitionKey), nameof(ITableEntity.RowKey), nameof(ITableEntity.Timestamp), StoredSchema.Property]).Distinct(StringComparer.Ordinal);
}
