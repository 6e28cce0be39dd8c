using System.Globalization;
using Azure.Data.Tables;
using Azure.Storage.Blobs.Models;
using Letters.Publishing;

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
            needed.UnionWith(await RecordsAsync(current));
            foreach (var revision in await store.Letters.ListRevisionsAsync(current.Revision, TestContext.Current.CancellationToken)) needed.UnionWith(NeededBy(revision));
        }

        return [.. (await ListAsync()).Where(name => !needed.Contains(name))];
    }

    /// <summary>The records of the changes that led to what the pointer says, link by link, and the marks of those that are marked.</summary>
    private async Task<IReadOnlyList<string>> RecordsAsync(CurrentRevision current)
    {
        var folder = $"{current.Revision.Slug}/changes/";
        var files = (await store.Sources.GetBlobsAsync(new GetBlobsOptions { Prefix = folder }, TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken)).ConvertAll(blob => blob.Name[folder.Length..]);
        var needed = new List<string>();
        for (var change = current.Change; change is not null;)
        {
            var record = Assert.Single(files, file => file.StartsWith(change, StringComparison.Ordinal) && file.EndsWith(".json", StringComparison.Ordinal));
            needed.Add($"source {folder}{record}");
            needed.Add($"source {folder}{change}.made");
            change = record[..^".json".Length].Split('-') is [var number, _, var previous] ? $"{int.Parse(number, CultureInfo.InvariantCulture) - 1:D8}-{previous}" : null;
        }

        return needed;
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
