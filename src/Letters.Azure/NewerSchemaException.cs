namespace Letters.Azure;

/// <summary>
/// Something in storage was written by a later version of the app, which runs beside this one or was rolled back. It is left alone: the
/// later version goes on with it.
/// </summary>
/// <param name="place">The table, or the container.</param>
/// <param name="partition">The row's partition; of a blob the letter's slug.</param>
/// <param name="row">The row's key; of a blob its name.</param>
/// <param name="schema">In which it is written.</param>
/// <param name="known">The latest that this app knows.</param>
public sealed class NewerSchemaException(string place, string partition, string row, int schema, int known)
    : Exception($"“{partition}” / “{row}” in {place} is of schema {schema}; this app knows schemas up to {known}, and leaves it alone.")
{
    public string Place { get; } = place;

    public string Partition { get; } = partition;

    public string Row { get; } = row;

    public int Schema { get; } = schema;

    public int Known { get; } = known;
}
