using Azure.Data.Tables;
using Letters.Searching;

namespace Letters.Azure;

/// <summary>
/// Who signed what, by folded words of names and affiliations, in two layers. Across letters: under each word the letters that had
/// a revision with it, which grows neither with the signatories that share it nor with the revisions; whether the current revision
/// has it, its list tells. Within a list that is longer than a page: under each word the positions of those who have it. A list
/// is indexed under its hash before it is pointed to, and rows that nothing points to are not looked at.
/// </summary>
internal sealed class SignatoryIndexTable(TableClient table, GracePeriod grace)
{
    private const int PartitionsAtOnce = 8;

    /// <summary>A property holds 64 KiB.</summary>
    private const int MostBytes = 60_000;

    /// <summary>Whether a list is too long to be read whole when somebody is looked for in it.</summary>
    public static bool Indexes(int listLength) => listLength > LetterKeys.SignatoriesPerPartition;

    public async Task WriteAsync(Slug slug, ContentHash list, Sequence<Signatory> signatories, CancellationToken cancellationToken)
    {
        // Both are asked for each time: each guards its own rows from the sweep.
        var ofLetter = await table.IsCompleteAsync(LetterKeys.IndexedLetter(slug), LetterKeys.SignatoryList(list), grace, cancellationToken);
        var ofList = !Indexes(signatories.Count) || await table.IsCompleteAsync(LetterKeys.IndexedList(list), LetterKeys.Complete, grace, cancellationToken);
        if (ofLetter && ofList) return;
        var words = SignatoryWords.Of(signatories);
        if (!ofList)
        {
            await WriteAsync(PositionRows(list, words), table.WriteMissingAsync, cancellationToken);
            await table.CompleteAsync(LetterKeys.IndexedList(list), LetterKeys.Complete, cancellationToken);
        }

        if (ofLetter) return;
        await WriteAsync(LetterRows(slug, words), table.WriteSharedAsync, cancellationToken);
        await table.CompleteAsync(LetterKeys.IndexedLetter(slug), LetterKeys.SignatoryList(list), cancellationToken);
    }

    /// <summary>The letters that had a revision with signatories whose words begin so, each of the words; in the order of their slugs.</summary>
    /// <param name="words">Folded; at least one.</param>
    public async Task<IReadOnlyList<Slug>> FindLettersAsync(IReadOnlyList<string> words, CancellationToken cancellationToken)
    {
        HashSet<string>? common = null;
        foreach (var word in words)
        {
            var slugs = new HashSet<string>(StringComparer.Ordinal);
            await foreach (var row in QueryAsync(LetterKeys.Word(word), word, cancellationToken)) slugs.Add(LetterKeys.OfRow(row.RowKey));
            if (common is null) common = slugs;
            else common.IntersectWith(slugs);
            if (common.Count == 0) break;
        }

        return [.. (common ?? []).Order(StringComparer.Ordinal).Select(Slug.Parse)];
    }

    /// <summary>The positions in a list of those whom a query finds: a look into the index for each of its words, however long the list is.</summary>
    /// <param name="list">One that <see cref="Indexes"/>.</param>
    public async Task<PositionSet> FindAsync(ContentHash list, SignatoryQuery query, CancellationToken cancellationToken)
    {
        if (query.FindsNobody) return PositionSet.Empty;
        var looks = query.Words.Select(word => ReadAsync(QueryAsync(LetterKeys.WordOfList(list, word), word, cancellationToken), cancellationToken)).ToList();
        if (query.Kind is { } kind) looks.Add(ReadTraitAsync(list, SignatoryWords.Kind(kind), cancellationToken));
        if (query.Group is { } group) looks.Add(ReadTraitAsync(list, SignatoryWords.Group(group), cancellationToken));
        return (await Task.WhenAll(looks)).Aggregate((found, next) => found.Intersect(next));
    }

    private Task<PositionSet> ReadTraitAsync(ContentHash list, string trait, CancellationToken cancellationToken)
    {
        var (partition, (from, below)) = (LetterKeys.WordOfList(list, trait), LetterKeys.BeginningsFrom(trait));
        return ReadAsync(QueryAsync(partition, from, below, cancellationToken), cancellationToken);
    }

    private static async Task<PositionSet> ReadAsync(IAsyncEnumerable<TableEntity> rows, CancellationToken cancellationToken)
    {
        var sets = new List<PositionSet>();
        await foreach (var row in rows.WithCancellation(cancellationToken)) sets.Add(PositionSet.Read(row.GetBinary(nameof(PositionSet))));
        return PositionSet.Union(sets);
    }

    private IAsyncEnumerable<TableEntity> QueryAsync(string partition, string word, CancellationToken cancellationToken)
    {
        var (from, below) = SignatoryWords.IsShort(word) ? LetterKeys.BeginningsFrom(word) : LetterKeys.WordsFrom(word);
        return QueryAsync(partition, from, below, cancellationToken);
    }

    private IAsyncEnumerable<TableEntity> QueryAsync(string partition, string from, string below, CancellationToken cancellationToken) =>
        table.ReadRowsAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey ge {from} and RowKey lt {below}"), cancellationToken);

    private static IEnumerable<TableEntity> LetterRows(Slug slug, SignatoryWords words) =>
        words.Words.Keys.Select(word => StoredSchema.NewRow(LetterKeys.Word(word), LetterKeys.WordRow(word, slug.ToString())))
            .Concat(words.Beginnings.Keys.Select(beginning => StoredSchema.NewRow(LetterKeys.Word(beginning), LetterKeys.BeginningRow(beginning, slug.ToString()))));

    private static IEnumerable<TableEntity> PositionRows(ContentHash list, SignatoryWords words) =>
        words.Words.SelectMany(word => word.Value.Write(MostBytes).Select((bytes, part) => PositionRow(list, word.Key, LetterKeys.WordRow(word.Key, LetterKeys.Part(part)), bytes)))
            .Concat(words.Beginnings.Concat(words.Traits).SelectMany(word => word.Value.Write(MostBytes).Select((bytes, part) => PositionRow(list, word.Key, LetterKeys.BeginningRow(word.Key, LetterKeys.Part(part)), bytes))));

    private static TableEntity PositionRow(ContentHash list, string word, string row, byte[] positions)
    {
        var entity = StoredSchema.NewRow(LetterKeys.WordOfList(list, word), row);
        entity[nameof(PositionSet)] = positions;
        return entity;
    }

    private Task WriteAsync(IEnumerable<TableEntity> rows, Func<IReadOnlyList<(ITableEntity, int)>, GracePeriod, CancellationToken, Task> write, CancellationToken cancellationToken) => Parallel.ForEachAsync(
        rows.GroupBy(row => row.PartitionKey, StringComparer.Ordinal),
        new ParallelOptions { MaxDegreeOfParallelism = PartitionsAtOnce, CancellationToken = cancellationToken },
        async (partition, cancellation) => await write([.. partition.OrderBy(row => row.RowKey, StringComparer.Ordinal).Select(row => ((ITableEntity)row, Size(row)))], grace, cancellation));

    private static int Size(TableEntity row) => row.RowKey.Length + ((row.TryGetValue(nameof(PositionSet), out var positions) ? ((byte[])positions).Length : 0) * 4 / 3);
}
