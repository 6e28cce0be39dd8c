using Azure;
using Azure.Data.Tables;

namespace Letters.Azure;

/// <summary>What the rows of all tables have.</summary>
internal abstract class StoredRow : ITableEntity
{
    public string PartitionKey { get; set; } = "";

    public string RowKey { get; set; } = "";

    public DateTimeOffset? Timestamp { get; set; }

    public ETag ETag { get; set; }

    /// <summary>What is written is of the current schema, also where it was read in an earlier one.</summary>
    public int Schema
    {
        get => StoredSchema.Current;
        set => ReadSchema = value;
    }

    /// <summary>In which the row was read; null where it told none, or was not read.</summary>
    internal int? ReadSchema { get; private set; }
}
