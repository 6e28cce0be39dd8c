using Azure.Data.Tables;

namespace Letters.Azure;

/// <summary>
/// The version that rows are written in, told in each of them. Rows that tell none are of the first. What an app finds of an earlier version
/// it reads as it is, and writes again in its own whenever it writes there; what it finds of a later one it neither reads nor replaces.
/// </summary>
internal static class StoredSchema
{
    public const int First = 1;

    /// <summary>2: pointers name the last change of the letter that is recorded beside the sources.</summary>
    public const int Current = 2;

    public const string Property = nameof(StoredRow.Schema);

    /// <summary>A row that has no type of its own.</summary>
    public static TableEntity NewRow(string partition, string row) => new(partition, row) { [Property] = Current };

    public static bool IsEarlier(ITableEntity row) => Of(row) < Current;

    /// <exception cref="NewerSchemaException">The row is of a later version.</exception>
    public static T Check<T>(this TableClient table, T row)
        where T : ITableEntity
    {
        var schema = Of(row);
        return schema <= Current ? row : throw new NewerSchemaException(table.Name, row.PartitionKey, row.RowKey, schema, Current);
    }

    private static int Of(ITableEntity row) => (row is TableEntity entity ? entity.GetInt32(Property) : ((StoredRow)row).ReadSchema) ?? First;
}
