using Azure.Data.Tables;
using Letters.Azure.Sweeping;
using Letters.Azure.Tests.Recovery;
using Letters.Publishing;
using Letters.Searching;

namespace Letters.Azure.Tests;

/// <summary>Rows of earlier versions of the app are read as they are and written anew; those of later ones are left alone.</summary>
public class SchemaTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<string> Tables { get; } = [.. StoredRows.All];

    [Fact]
    public async Task All_rows_tell_their_schema()
    {
        var (_, rows) = await PublishedAsync();
        await AssertCurrentAsync(rows);
    }

    [Fact]
    public async Task Rows_without_a_schema_are_read_as_they_are_and_rebuilding_writes_them_anew()
    {
        var (store, rows) = await PublishedAsync();
        var before = await ReadAllAsync(store);
        await rows.MakeEarlierAsync(StoredRows.All);
        Assert.Equal(before, await ReadAllAsync(store));

        // What has not changed is told to be so, and its pointer is of the current schema from then on.
        await store.UploadAsync(TestStore.LetterText("two", 1_200));
        Assert.Equal(UploadOutcome.Unchanged, (await store.PublishAsync()).Outcome);
        await foreach (var pointer in rows.Table("Letters").QueryAsync<TableEntity>(cancellationToken: Cancellation)) Assert.Equal(2, pointer.GetInt32("Schema"));

        // A new revision writes all rows that it shares with others.
        await store.UploadAsync(TestStore.LetterText("three", 1_200));
        Assert.Equal(UploadOutcome.Published, (await store.PublishAsync()).Outcome);
        await foreach (var signatory in rows.Table("Signatories").QueryAsync<TableEntity>(row => row.PartitionKey.CompareTo($"{before.Revisions[0].SignatoryList}") >= 0 && row.PartitionKey.CompareTo($"{before.Revisions[0].SignatoryList}~") < 0, cancellationToken: Cancellation)) Assert.Equal(2, signatory.GetInt32("Schema"));
        Assert.Equal(before.Revisions, (await store.Letters.ListRevisionsAsync(TestStore.Slug, Cancellation)).Skip(1));
    }

    [Fact]
    public async Task Rebuilding_writes_all_rows_of_the_current_revision_in_the_current_schema()
    {
        var store = await TestStore.CreateAsync(azurite);
        await store.UploadAsync(TestStore.LetterText("one", 1_200));
        await store.PublishAsync();
        var rows = new StoredRows(store);
        await rows.MakeEarlierAsync(StoredRows.All);
        await store.NewPublisher().RebuildAsync(TestStore.Slug, Cancellation);
        await new LetterReconciler(store.Content, store.Letters, store.NewPublisher(), store.Clock).ReconcileAsync(Cancellation).ToListAsync(Cancellation);
        await AssertCurrentAsync(rows, except: "UploadReports");
    }

    /// <summary>An older version of the app beside a newer one.</summary>
    [Theory]
    [MemberData(nameof(Tables))]
    public async Task Rows_of_a_later_schema_are_neither_read_nor_written_over(string table)
    {
        var (store, rows) = await PublishedAsync();
        await rows.MakeLaterAsync(table);
        var before = await LinesAsync(rows, table);
        await store.UploadAsync(TestStore.LetterText("two", 1_200));
        var fault = await Assert.ThrowsAsync<NewerSchemaException>(() => UseAsync(store));
        Assert.Equal((store.Names.Prefix + table, 3, 2), (fault.Place, fault.Schema, fault.Known));
        Assert.Contains(fault.Row, fault.Message, StringComparison.Ordinal);
        Assert.Equal(before, (await LinesAsync(rows, table)).Where(before.Contains));
    }

    [Fact]
    public async Task The_sweep_stops_where_rows_are_of_a_later_schema()
    {
        var (store, rows) = await PublishedAsync();
        await rows.MakeLaterAsync("Revisions");
        await Assert.ThrowsAsync<NewerSchemaException>(() => new StorageSweep(store.Storage).SweepAsync(Cancellation));
    }

    [Fact]
    public async Task A_revision_that_a_later_version_is_writing_is_not_written_over()
    {
        var store = await TestStore.CreateAsync(azurite);
        await store.UploadAsync(TestStore.LetterText("one"));
        var dying = new Crashes.FaultyTransport(14, Crashes.Fault.GoneBefore);
        await Assert.ThrowsAsync<ProcessDiedException>(() => store.NewPublisher(store.NewStorage(dying)).PublishAsync("a-letter", Cancellation));
        var rows = new StoredRows(store);
        Assert.NotEmpty(await LinesAsync(rows, "LetterText"));
        await rows.MakeLaterAsync("LetterText");
        await Assert.ThrowsAsync<NewerSchemaException>(() => store.PublishAsync());
        Assert.Null(await store.Letters.FindCurrentAsync(TestStore.Slug, Cancellation));
    }

    /// <summary>All that reads and writes rows.</summary>
    private static async Task UseAsync(TestStore store)
    {
        await ReadAllAsync(store);
        await store.PublishAsync();
    }

    private static async Task<All> ReadAllAsync(TestStore store)
    {
        var revisions = await store.Letters.ListRevisionsAsync(TestStore.Slug, Cancellation);
        Assert.True(SignatoryQuery.TryParse("Signatory", null, null, out var query, out _));
        var letters = new List<Letter>();
        foreach (var revision in revisions) letters.Add(await store.Letters.ReadAsync(revision, Cancellation));
        return new All(
            revisions.ToSequence(),
            letters.ToSequence(),
            (await store.Letters.FindLettersSignedByAsync(query!, Cancellation)).ToSequence(),
            (await store.Letters.FindSignatoriesAsync(revisions[0], query!, 1, 20, Cancellation)).Signatories.ToSequence(),
            (await store.Letters.ReadLogAsync(null, 100, Cancellation)).ToSequence(),
            (await store.Letters.ReadReportsAsync("a-letter", 100, Cancellation)).ToSequence());
    }

    private static async Task AssertCurrentAsync(StoredRows rows, string? except = null)
    {
        foreach (var table in StoredRows.All.Where(table => table != except))
        {
            var found = await rows.Table(table).QueryAsync<TableEntity>(cancellationToken: Cancellation).ToListAsync(Cancellation);
            Assert.NotEmpty(found);
            Assert.All(found, row => Assert.True(row.GetInt32("Schema") == 2, $"{table} {row.PartitionKey} {row.RowKey}"));
        }
    }

    private static async Task<IReadOnlyList<string>> LinesAsync(StoredRows rows, string table) =>
        await rows.Table(table).QueryAsync<TableEntity>(cancellationToken: Cancellation).Select(row => $"{row.PartitionKey} {row.RowKey} {row.GetInt32("Schema")} {row.ETag}").ToListAsync(Cancellation);

    private async Task<(TestStore Store, StoredRows Rows)> PublishedAsync()
    {
        var store = await TestStore.CreateAsync(azurite);
        await store.UploadAsync(TestStore.LetterText("one"));
        await store.PublishAsync();
        store.Clock.Advance(TimeSpan.FromMinutes(1));
        await store.UploadAsync(TestStore.LetterText("two", 1_200));
        await store.PublishAsync();
        return (store, new StoredRows(store));
    }

    private sealed record All(Sequence<Revision> Revisions, Sequence<Letter> Letters, Sequence<Slug> Signed, Sequence<Signatory> Found, Sequence<Publication> Log, Sequence<UploadReport> Reports);
}
