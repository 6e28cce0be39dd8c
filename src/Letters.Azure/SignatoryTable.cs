using System.Globalization;
using Azure.Data.Tables;

namespace Letters.Azure;

/// <summary>
/// Signatory lists under their content hash, so that revisions that share a list share its rows. A thousand signatories are a
/// partition: a page of them is one query, and a long list is written many partitions at a time.
/// </summary>
internal sealed class SignatoryTable(TableClient table, GracePeriod grace)
{
    private const int PartitionsAtOnce = 8;
    private const int ReadsAtOnce = 16;

    /// <summary>Reading so many rows in one query is as fast as reading one by itself.</summary>
    private const int RowsForOneWanted = 20;

    public async Task WriteAsync(ContentHash list, Sequence<Signatory> signatories, CancellationToken cancellationToken)
    {
        if (await table.IsCompleteAsync(LetterKeys.SignatoryList(list), LetterKeys.Complete, grace, cancellationToken)) return;
        await Parallel.ForEachAsync(
            signatories.Chunk(LetterKeys.SignatoriesPerPartition),
            new ParallelOptions { MaxDegreeOfParallelism = PartitionsAtOnce, CancellationToken = cancellationToken },
            async (partition, cancellation) => await table.WriteMissingAsync([.. partition.Select(signatory => ToRow(list, signatory))], grace, cancellation));
        await table.CompleteAsync(LetterKeys.SignatoryList(list), LetterKeys.Complete, cancellationToken);
    }

    /// <param name="list">The list's content hash.</param>
    /// <param name="first">The first position wanted, from 1.</param>
    /// <param name="count">How many are wanted; fewer come where the list ends.</param>
    public async Task<IReadOnlyList<Signatory>> ReadAsync(ContentHash list, int first, int count, CancellationToken cancellationToken)
    {
        var signatories = new List<Signatory>(Math.Min(count, LetterKeys.SignatoriesPerPartition));
        var last = first + count - 1;
        for (var position = first; position <= last;)
        {
            var partition = LetterKeys.SignatoryPartition(list, position);
            var endOfPartition = ((position - 1) / LetterKeys.SignatoriesPerPartition + 1) * LetterKeys.SignatoriesPerPartition;
            var (from, to) = (LetterKeys.Signatory(position), LetterKeys.Signatory(Math.Min(last, endOfPartition)));
            var filter = TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey ge {from} and RowKey le {to}");
            var before = signatories.Count;
            await foreach (var row in table.ReadRowsAsync<Row>(filter, cancellationToken)) signatories.Add(row.ToSignatory());
            if (signatories.Count == before) break;
            position = endOfPartition + 1;
        }

        return signatories;
    }

    /// <summary>The signatories at some positions, in the order of the list: a query where many of a partition are wanted, else one row each.</summary>
    /// <param name="positions">In ascending order.</param>
    public async Task<IReadOnlyList<Signatory>> ReadAsync(ContentHash list, IReadOnlyList<int> positions, CancellationToken cancellationToken)
    {
        var reads = positions.GroupBy(position => LetterKeys.SignatoryPartition(list, position), StringComparer.Ordinal).SelectMany(Plan).ToList();
        var signatories = new Signatory[positions.Count];
        var places = positions.Index().ToDictionary(place => place.Item, place => place.Index);
        await Parallel.ForEachAsync(reads, new ParallelOptions { MaxDegreeOfParallelism = ReadsAtOnce, CancellationToken = cancellationToken }, async (read, cancellation) =>
        {
            foreach (var signatory in read.Count == 1 ? await ReadOneAsync(list, read.First, cancellation) : await ReadAsync(list, read.First, read.Count, cancellation))
            {
                if (places.TryGetValue(signatory.Position, out var place)) signatories[place] = signatory;
            }
        });
        return signatories;
    }

    /// <summary>By its key, which is the cheapest question there is.</summary>
    private async Task<IReadOnlyList<Signatory>> ReadOneAsync(ContentHash list, int position, CancellationToken cancellationToken) =>
        await table.FindRowAsync<Row>(LetterKeys.SignatoryPartition(list, position), LetterKeys.Signatory(position), cancellationToken) is { } row ? [row.ToSignatory()] : [];

    /// <summary>The stretches of a partition to read for some of its positions.</summary>
    private static IEnumerable<(int First, int Count)> Plan(IEnumerable<int> positions)
    {
        var wanted = positions.ToList();
        var stretch = wanted[^1] - wanted[0] + 1;
        return stretch <= wanted.Count * RowsForOneWanted ? [(wanted[0], stretch)] : wanted.Select(position => (position, 1));
    }

    private static (ITableEntity Row, int Characters) ToRow(ContentHash list, Signatory signatory)
    {
        var row = new Row
        {
            PartitionKey = LetterKeys.SignatoryPartition(list, signatory.Position),
            RowKey = LetterKeys.Signatory(signatory.Position),
            Name = signatory.Name.Text,
            NameMarks = signatory.Name.Marks.Count == 0 ? null : StoredJson.Write(signatory.Name.Marks),
            Affiliations = StoredJson.Write(signatory.Affiliations.Select(affiliation => affiliation.Text.Text).ToSequence()),
            AffiliationMarks = signatory.Affiliations.Any(affiliation => affiliation.Text.Marks.Count > 0)
                ? StoredJson.Write(signatory.Affiliations.Select(affiliation => affiliation.Text.Marks.ToArray()).ToSequence())
                : null,
            Kind = signatory.Kind == SignatoryKind.Person ? null : signatory.Kind.ToString(),
            Group = signatory.Group,
            SortName = signatory.SortName,
            Count = signatory.Count == 1 ? null : signatory.Count,
        };
        return (row, row.Name.Length + row.Affiliations.Length);
    }

    private sealed class Row : StoredRow
    {
        public string Name { get; set; } = "";

        public string Affiliations { get; set; } = "[]";

        public string? NameMarks { get; set; }

        /// <summary>A list for each affiliation; null where none has any.</summary>
        public string? AffiliationMarks { get; set; }

        /// <summary>Null for a person.</summary>
        public string? Kind { get; set; }

        public string? Group { get; set; }

        public string? SortName { get; set; }

        /// <summary>Null for 1.</summary>
        public int? Count { get; set; }

        public Signatory ToSignatory()
        {
            var marks = AffiliationMarks is null ? [] : StoredJson.Read<Mark[]>(AffiliationMarks);
            var affiliations = StoredJson.Read<string>(Affiliations).Select((text, index) => new Affiliation(new Passage(text) { Marks = index < marks.Count ? [.. marks[index]] : [] }));
            var name = new Passage(Name) { Marks = NameMarks is null ? [] : StoredJson.Read<Mark>(NameMarks) };
            return new Signatory(int.Parse(RowKey, CultureInfo.InvariantCulture), name, affiliations.ToSequence())
            {
                Kind = Kind is null ? SignatoryKind.Person : Enum.Parse<SignatoryKind>(Kind),
                Group = Group,
                SortName = SortName,
                Count = Count ?? 1,
            };
        }
    }
}
