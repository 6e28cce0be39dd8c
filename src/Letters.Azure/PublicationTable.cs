using Azure;
using Azure.Data.Tables;
using Letters.Publishing;

namespace Letters.Azure;

/// <summary>
/// The publication log, one partition, the newest entry first. A revision is logged before it is pointed to, so that no publication
/// can be missing; of entries whose revision never became current readers are not told.
/// </summary>
internal sealed class PublicationTable(TableClient table)
{
    public Task WriteAsync(Publication publication, CancellationToken cancellationToken) => table.UpsertEntityAsync(ToRow(publication), TableUpdateMode.Replace, cancellationToken);

    public async Task<IReadOnlyList<Publication>> ReadAsync(string? after, int count, CancellationToken cancellationToken)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {LetterKeys.Log} and RowKey gt {after ?? ""}");
        var publications = new List<Publication>();
        await foreach (var row in table.QueryAsync<Row>(filter, maxPerPage: Math.Min(count, 1_000), cancellationToken: cancellationToken))
        {
            publications.Add(row.ToPublication());
            if (publications.Count == count) break;
        }

        return publications;
    }

    private static Row ToRow(Publication publication) => new()
    {
        PartitionKey = LetterKeys.Log,
        RowKey = LetterKeys.Publication(publication),
        Event = publication.Event.ToString(),
        At = publication.At,
        Slug = publication.Slug.ToString(),
        Number = publication.Number,
        Id = publication.Id.ToString(),
        Hash = publication.Hash.ToString(),
        Previous = publication.Previous?.ToString(),
        Reason = publication.Reason,
    };

    private sealed class Row : ITableEntity
    {
        public string PartitionKey { get; set; } = "";

        public string RowKey { get; set; } = "";

        public DateTimeOffset? Timestamp { get; set; }

        public ETag ETag { get; set; }

        public string Event { get; set; } = "";

        public DateTimeOffset At { get; set; }

        public string Slug { get; set; } = "";

        public int Number { get; set; }

        public string Id { get; set; } = "";

        public string Hash { get; set; } = "";

        public string? Previous { get; set; }

        public string? Reason { get; set; }

        public Publication ToPublication() => new(
            Enum.Parse<PublicationEvent>(Event),
            At,
            global::Letters.Slug.Parse(Slug),
            Number,
            ContentHash.Parse(Id),
            ContentHash.Parse(Hash),
            Previous is null ? null : ContentHash.Parse(Previous))
        {
            Reason = Reason,
            Key = RowKey,
        };
    }
}
