using System.Diagnostics;
using Azure.Storage.Blobs;
using Letters.Azure.Tests.Crashes;
using Letters.Azure.Tests.Recovery;
using Letters.Publishing;

namespace Letters.Azure.Tests.Archive;

/// <summary>The scripts copy an account to a folder and back.</summary>
public sealed class ArchiveTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>, IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("letter-archive-").FullName;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string Archive => Path.Combine(_folder, "archive");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task An_account_comes_back_as_it_was()
    {
        var store = await PublishedAsync();
        Assert.Equal((0, "Copied"), await RunAsync(store, "backup"));
        using (var check = Process.Start(new ProcessStartInfo("sha256sum", ["--check", "--quiet", "SHA256SUMS"]) { WorkingDirectory = Archive })!)
        {
            await check.WaitForExitAsync(Cancellation);
            Assert.Equal(0, check.ExitCode);
        }

        var other = await TestStore.CreateAsync(azurite);
        Assert.Equal((0, "Restored"), await RunAsync(other, "restore"));
        Assert.Equal(await RowsAsync(store), await RowsAsync(other));
        foreach (var (before, after) in new[] { (store.Sources, other.Sources), (store.Renditions, other.Renditions), (store.Uploads, other.Uploads) }) Assert.Equal(await BlobsAsync(before), await BlobsAsync(after));
        foreach (var slug in new[] { "a-letter", "long-list" }) await new WholeRevisions(other, Slug.Parse(slug)).ReadHistoryAsync();

        // What lies in the content container is what is shown; nothing is published anew, and what is withdrawn stays so.
        foreach (var slug in new[] { "a-letter", "long-list", "was-withdrawn" })
        {
            var upload = await other.Content.FindAsync(slug, Cancellation);
            Assert.Equal(upload!.Version, (await other.Letters.FindCurrentAsync(Slug.Parse(slug), Cancellation))!.Upload);
        }

        Assert.Equal(UploadOutcome.Withdrawn, (await other.PublishAsync("is-withdrawn")).Outcome);
        await new StoredRows(other).ClearAsync(StoredRows.All);
        Assert.Empty(RecoveryScenario.Losses(await new RecoveryScenario(other).RecoverAsync()));
        Assert.Equal(UploadOutcome.Withdrawn, (await other.PublishAsync("is-withdrawn")).Outcome);
    }

    [Fact]
    public async Task What_is_there_is_replaced_only_where_that_is_asked_for()
    {
        var store = await TestStore.CreateAsync(azurite);
        await store.UploadAsync(TestStore.LetterText("one"));
        await store.PublishAsync();
        Assert.Equal((0, "Copied"), await RunAsync(store, "backup"));
        Assert.Equal((1, $"“{Archive}” is not empty; a backup needs a folder of its own."), await RunAsync(store, "backup"));
        await store.UploadAsync(TestStore.LetterText("two"));
        await store.PublishAsync();

        var (code, said) = await RunAsync(store, "restore");
        Assert.Equal(1, code);
        Assert.Contains("is not empty; --replace", said, StringComparison.Ordinal);
        Assert.Equal(2, (await store.CurrentAsync()).Number);
        Assert.Equal((0, "Restored"), await RunAsync(store, "restore", "--replace"));
        await store.AssertWholeAsync(await store.CurrentAsync(), "one");
    }

    [Fact]
    public async Task A_copy_that_was_changed_is_not_restored()
    {
        var store = await TestStore.CreateAsync(azurite);
        await store.UploadAsync(TestStore.LetterText("one"));
        await store.PublishAsync();
        await RunAsync(store, "backup");
        await File.AppendAllTextAsync(Path.Combine(Archive, "tables", "Letters.jsonl"), "{}\n", Cancellation);
        var other = await TestStore.CreateAsync(azurite);
        Assert.Equal((1, "“tables/Letters.jsonl” is not what was copied: its hash differs."), await RunAsync(other, "restore"));
        Assert.Empty(await new StoredRows(other).ReadAsync());
    }

    /// <returns>The exit code, and the first word of what it said where it succeeded.</returns>
    private async Task<(int, string)> RunAsync(TestStore store, string script, params IEnumerable<string> more)
    {
        var (code, said) = await ArchiveScript.RunAsync(store, script, [Archive, .. more]);
        return (code, code == 0 ? said.Split(' ')[0] : said.Trim());
    }

    /// <summary>Without what tells of uploads by their ETags, which cannot be given back.</summary>
    private static async Task<IReadOnlyList<string>> RowsAsync(TestStore store) =>
        [.. (await new StoredRows(store).ReadAsync()).Select(row => string.Join(" | ", row.Split(" | ").Where(property => !property.StartsWith("Upload=", StringComparison.Ordinal) && !property.StartsWith("WithdrawnFiles=", StringComparison.Ordinal) && !property.Contains("Change=", StringComparison.Ordinal)))).Order(StringComparer.Ordinal)];

    private static async Task<IReadOnlyList<string>> BlobsAsync(BlobContainerClient container)
    {
        var blobs = new List<string>();
        await foreach (var blob in container.GetBlobsAsync(cancellationToken: Cancellation))
        {
            // A letter that is withdrawn has a record of that more, which names the files as they are now.
            if (blob.Name.StartsWith("is-withdrawn/changes/", StringComparison.Ordinal)) continue;
            var content = await container.GetBlobClient(blob.Name).DownloadContentAsync(Cancellation);
            blobs.Add($"{blob.Name} {blob.Properties.ContentType} {ContentHash.Of(content.Value.Content)}");
        }

        return blobs;
    }

    private async Task<TestStore> PublishedAsync()
    {
        var store = await TestStore.CreateAsync(azurite);
        await new RecoveryScenario(store).PublishAsync();
        return store;
    }
}
