using Azure.Data.Tables;

namespace Letters.Azure.Tests.Crashes;

/// <summary>Everything that lies in storage, and what of it the histories of letters need: told from the outside, by names.</summary>
public sealed class StoredThings(TestStore store)
{
    /// <summary>What nothing that readers can reach refers to. Upload reports and words of the index, which are kept, are not looked at.</summary>
    public async Task<IReadOnlyList<string>> FindUnreachableAsync()
    {
        var needed = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var current in store.Letters.ListAsync(null, TestContext.Current.CancellationToken))
        {
            foreach (var revision in await store.Letters.ListRevisionsAsync(current.Revision, TestContext.Current.CancellationToken)) needed.UnionWith(NeededBy(revision));
        }

        return [.. (await ListAsync()).Where(name => !needed.Contains(name))];
    }

    private static IEnumerable<string> NeededBy(Revision revision) =>
    [
        $"revision {revision.Slug} {revision.Number:D8}-{revision.Id}",
        $"log {revision.Hash}",
        $"text {revision.Id}",
        $"list {revision.SignatoryList}",
        $"index of {revision.Slug} {revision.SignatoryList}",
        $"index list-{revision.SignatoryList}",
        .. revision.Renditions.Select(rendition => $"rendition {revision.Slug}/{rendition.Sha256}.{rendition.Format}"),
        .. revision.Sources.Select(source => $"source {revision.Slug}/{source.Sha256}/{source.Name}"),
    ];

    private async Task<IReadOnlyList<string>> ListAsync()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var tables = new TableServiceClient(store.ConnectionString);
        var names = new List<string>();
        names.AddRange((await RowsAsync(store.Names.Revisions)).Select(row => $"revision {row.PartitionKey} {row.RowKey}"));
        names.AddRange((await RowsAsync(store.Names.Publications)).Select(row => $"log {row.GetString("Hash")}"));
        names.AddRange((await RowsAsync(store.Names.LetterText)).Select(row => $"text {row.PartitionKey}"));
        names.AddRange((await RowsAsync(store.Names.Signatories)).Select(row => $"list {row.PartitionKey[..64]}"));
        foreach (var row in await RowsAsync(store.Names.SignatoryNames))
        {
            if (row.PartitionKey.StartsWith("letter-", StringComparison.Ordinal)) names.Add($"index of {row.PartitionKey["letter-".Length..]} {row.RowKey}");
            if (row.PartitionKey.StartsWith("list-", StringComparison.Ordinal)) names.Add($"index {row.PartitionKey[..("list-".Length + 64)]}");
        }

        await foreach (var blob in store.Renditions.GetBlobsAsync(cancellationToken: cancellation)) names.Add($"rendition {blob.Name}");
        await foreach (var blob in store.Sources.GetBlobsAsync(cancellationToken: cancellation)) names.Add($"source {blob.Name}");
        return names;

        ValueTask<List<TableEntity>> RowsAsync(string table) => tables.GetTableClient(table).QueryAsync<TableEntity>(cancellationToken: cancellation).ToListAsync(cancellation);
    }
}
