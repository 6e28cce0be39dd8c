using Azure.Data.Tables;
using Letters.Publishing;

namespace Letters.Azure;

/// <summary>
/// The publication log, one partition, the newest entry first. A revision is logged before it is pointed to, so that no publication
/// can be missing; of entries whose revision never became current readers are not told.
/// </summary>
internal sealed class PublicationTable(TableClient table, GracePeriod grace)
{
    /// <summary>Writes an entry where it is not there, and again where it is old: no sweep removes it before a publisher can point to its revision.</summary>
    public Task WriteAsync(Publication publication, CancellationToken cancellationToken) =>
        table.AddOrReplaceAsync(ToRow(publication), there => StoredSchema.IsEarlier(there) || grace.NeedsRenewal(there.Timestamp), cancellationToken);

    /// <summary>The entries of one letter, the last first; looks at those of all letters.</summary>
    public IAsyncEnumerable<Publication> ReadAsync(Slug slug, CancellationToken cancellationToken)
    {
        var (letter, log) = (slug.ToString(), LetterKeys.Log);
        return table.ReadRowsAsync<Row>(TableClient.CreateQueryFilter($"PartitionKey eq {log} and Slug eq {letter}"), cancellationToken).Select(row => row.ToPublication());
    }

    public async Task<IReadOnlyList<Publication>> ReadAsync(string? after, int count, CancellationToken cancellationToken)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {LetterKeys.Log} and RowKey gt {after ?? ""}");
        var publications = new List<Publication>();
        await foreach (var row in table.ReadRowsAsync<Row>(filter, cancellationToken, maxPerPage: Math.Min(count, 1_000)))
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

    private sealed class Row : StoredRow
    {
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
