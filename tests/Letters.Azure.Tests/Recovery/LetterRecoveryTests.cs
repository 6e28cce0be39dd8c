using Azure.Data.Tables;
using Azure.Storage.Blobs.Models;
using Letters.Azure.Recovery;
using Letters.Azure.Sweeping;
using Letters.Azure.Tests.Crashes;
using Letters.Publishing;
using Letters.Rendering;
using Letters.Rendering.Html;
using Letters.Rendering.Text;

namespace Letters.Azure.Tests.Recovery;

/// <summary>Everything that the tables held is made again from what lies in the container of the sources.</summary>
public class LetterRecoveryTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private static readonly Slug LongList = Slug.Parse("long-list");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task All_rows_are_as_they_were()
    {
        var (store, scenario) = await PublishedAsync();
        var before = await scenario.Rows.ReadAsync();
        Assert.All(StoredRows.Recovered, table => Assert.Contains(before, row => row.StartsWith(table, StringComparison.Ordinal)));
        await scenario.Rows.ClearAsync(StoredRows.All);

        var recovered = await scenario.RecoverAsync();
        Assert.Equal(
            [("a-letter", RecoveryOutcome.Recovered, 3), ("is-withdrawn", RecoveryOutcome.Recovered, 1), ("long-list", RecoveryOutcome.Recovered, 1), ("was-withdrawn", RecoveryOutcome.Recovered, 1)],
            recovered.Select(letter => (letter.Slug.ToString(), letter.Outcome, letter.Number ?? 0)));
        Assert.Empty(RecoveryScenario.Losses(recovered));
        Assert.Equal(before, await scenario.Rows.ReadAsync());
        foreach (var slug in new[] { TestStore.Slug, LongList }) await new WholeRevisions(store, slug).ReadHistoryAsync();

        // Again, there is nothing to do.
        Assert.All(await scenario.RecoverAsync(), letter => Assert.Equal(RecoveryOutcome.Unchanged, letter.Outcome));
        Assert.Equal(before, await scenario.Rows.ReadAsync());

        // And publishing goes on as if nothing had happened.
        await scenario.PublishAsync("a-letter", ("letter.txt", TestStore.LetterText("three")));
        Assert.Equal(4, (await new WholeRevisions(store, TestStore.Slug).ReadHistoryAsync()).Count);
        Assert.Equal(UploadOutcome.Withdrawn, (await store.PublishAsync("is-withdrawn")).Outcome);
    }

    [Fact]
    public async Task Renditions_that_are_lost_are_made_again_and_kept_where_they_are_what_they_were()
    {
        var (store, scenario) = await PublishedAsync();
        var renditions = await NamesAsync(store);
        await scenario.Rows.ClearAsync(StoredRows.All);
        foreach (var name in renditions) await store.Renditions.DeleteBlobAsync(name, cancellationToken: Cancellation);

        // With a renderer that has changed since, and then with the one that made them.
        var losses = RecoveryScenario.Losses(await scenario.RecoverAsync([new OtherRenderer(), new HtmlLetterRenderer()])).ToList();
        Assert.Equal(["a-letter 1 RenditionLost", "a-letter 2 RenditionLost", "a-letter 2 RenditionLost", "a-letter 3 RenditionLost", "a-letter 3 RenditionLost", "is-withdrawn 1 RenditionLost", "long-list 1 RenditionLost", "was-withdrawn 1 RenditionLost"], losses);
        Assert.Empty(RecoveryScenario.Losses(await scenario.RecoverAsync()));
        Assert.Equal(renditions, await NamesAsync(store));
        await new WholeRevisions(store, TestStore.Slug).ReadHistoryAsync();
    }

    [Fact]
    public async Task A_recovery_that_dies_anywhere_goes_on_when_it_is_repeated()
    {
        var (store, scenario) = await PublishedAsync();
        var before = await scenario.Rows.ReadAsync();
        await scenario.Rows.ClearAsync(StoredRows.All);
        var died = 0;
        for (var operation = 8; ; operation += 41)
        {
            try
            {
                await RecoveryScenario.NewRecovery(store.NewStorage(new FaultyTransport(operation, Fault.GoneAfter))).RecoverAsync(null, Cancellation).ToListAsync(Cancellation);
                break;
            }
            catch (ProcessDiedException)
            {
                died++;
            }
        }

        Assert.InRange(died, 3, 100);
        Assert.Equal(before, await scenario.Rows.ReadAsync());
    }

    [Fact]
    public async Task A_revision_whose_source_is_lost_is_told_of_and_the_rest_goes_on()
    {
        var (store, scenario) = await PublishedAsync();
        var history = await store.Letters.ListRevisionsAsync(TestStore.Slug, Cancellation);
        var gone = await store.Letters.FindCurrentAsync(LongList, Cancellation);
        await scenario.Rows.ClearAsync(StoredRows.All);
        await store.Sources.DeleteBlobAsync($"a-letter/{history[2].Sources[0].Sha256}/letter.txt", cancellationToken: Cancellation);
        await store.Sources.GetBlobClient($"long-list/{gone!.Revision.Sources[0].Sha256}/letter.txt").UploadAsync(BinaryData.FromString("Damaged"), new BlobUploadOptions(), Cancellation);

        var recovered = await scenario.RecoverAsync();
        Assert.Equal(["a-letter 1 SourceMissing", "long-list 1 SourceDamaged"], RecoveryScenario.Losses(recovered));
        Assert.Equal(RecoveryOutcome.Recovered, recovered[0].Outcome);
        Assert.Equal((RecoveryOutcome.Lost, null), (recovered[2].Outcome, recovered[2].Number));
        Assert.Equal(history, await store.Letters.ListRevisionsAsync(TestStore.Slug, Cancellation));
        Assert.Null(await store.Letters.FindCurrentAsync(LongList, Cancellation));
    }

    [Fact]
    public async Task A_record_that_is_damaged_or_missing_is_told_of()
    {
        var (store, scenario) = await PublishedAsync();
        await scenario.Rows.ClearAsync(StoredRows.All);
        var records = await RecordsAsync(store, "a-letter");
        await store.Sources.DeleteBlobAsync(records[0], cancellationToken: Cancellation);
        var withdrawn = Assert.Single(await RecordsAsync(store, "is-withdrawn"), name => name.Contains("/00000002", StringComparison.Ordinal));
        await store.Sources.GetBlobClient(withdrawn).UploadAsync(BinaryData.FromString("{"), new BlobUploadOptions(), Cancellation);

        var recovered = await scenario.RecoverAsync();
        Assert.Equal(["a-letter  RecordMissing", "is-withdrawn  RecordDamaged"], RecoveryScenario.Losses(recovered));
        Assert.Equal((RecoveryOutcome.Recovered, 3), (recovered[0].Outcome, recovered[0].Number));

        // Nothing tells that it is not withdrawn.
        Assert.Equal(RecoveryOutcome.Lost, recovered[1].Outcome);
        Assert.Null(await store.Letters.FindCurrentAsync(Slug.Parse("is-withdrawn"), Cancellation));
    }

    [Fact]
    public async Task A_record_that_was_altered_or_is_another_letters_is_told_of()
    {
        var (store, scenario) = await PublishedAsync();
        var (own, others) = ((await RecordsAsync(store, "a-letter"))[0], (await RecordsAsync(store, "long-list"))[0]);
        var content = (await store.Sources.GetBlobClient(own).DownloadContentAsync(Cancellation)).Value.Content.ToString();
        Assert.Contains("\"number\":1,", content, StringComparison.Ordinal);
        await store.Sources.GetBlobClient(own).UploadAsync(BinaryData.FromString(content.Replace("\"number\":1,", "\"number\":7,", StringComparison.Ordinal)), new BlobUploadOptions(), Cancellation);
        await store.Sources.GetBlobClient(others).UploadAsync(BinaryData.FromString(content), new BlobUploadOptions(), Cancellation);
        Assert.Equal(["a-letter  RecordDamaged", "long-list  RecordDamaged"], RecoveryScenario.Losses(await scenario.RecoverAsync()));
    }

    [Fact]
    public async Task A_record_of_a_later_version_of_the_app_stops_the_recovery()
    {
        var (store, scenario) = await PublishedAsync();
        var record = (await RecordsAsync(store, "a-letter"))[0];
        var content = (await store.Sources.GetBlobClient(record).DownloadContentAsync(Cancellation)).Value.Content.ToString();
        Assert.Contains("\"schema\":2", content, StringComparison.Ordinal);
        await store.Sources.GetBlobClient(record).UploadAsync(BinaryData.FromString(content.Replace("\"schema\":2", "\"schema\":3", StringComparison.Ordinal)), new BlobUploadOptions(), Cancellation);
        var fault = await Assert.ThrowsAsync<NewerSchemaException>(() => scenario.RecoverAsync());
        Assert.Equal((3, 2), (fault.Schema, fault.Known));
    }

    [Fact]
    public async Task Sources_that_are_read_otherwise_than_when_they_were_published_are_told_of()
    {
        var store = await TestStore.CreateAsync(azurite);
        var scenario = new RecoveryScenario(store);
        await scenario.PublishAsync("a-letter", ("letter.txt", TestStore.LetterText("one")));
        var current = (await store.Letters.FindCurrentAsync(TestStore.Slug, Cancellation))!;
        var otherwise = await store.Letters.ReadAsync(current.Revision, Cancellation) with { Title = new Passage("Another title") };
        var revision = current.Revision with { Number = 2, Previous = current.Revision.Hash, Id = CanonicalLetter.HashOf(otherwise) };
        await store.Letters.WriteAsync(new RevisionContent(revision, otherwise, []), Cancellation);
        Assert.True(await store.Letters.TryPointToAsync(revision, null, current, Cancellation));

        await scenario.Rows.ClearAsync(StoredRows.All);
        var recovered = Assert.Single(await scenario.RecoverAsync());
        Assert.Equal(RecoveryOutcome.Lost, recovered.Outcome);
        Assert.Equal(["a-letter 2 ReadOtherwise"], RecoveryScenario.Losses([recovered]));
        Assert.Null(await store.Letters.FindCurrentAsync(TestStore.Slug, Cancellation));
    }

    [Fact]
    public async Task What_is_there_is_neither_written_nor_rendered_again()
    {
        var (_, scenario) = await PublishedAsync();
        var before = await TagsAsync(scenario);
        Assert.Empty(RecoveryScenario.Losses(await scenario.RecoverAsync([new OtherRenderer(), new HtmlLetterRenderer()])));
        Assert.Equal(before, await TagsAsync(scenario));
    }

    [Fact]
    public async Task Rows_of_an_earlier_version_of_the_app_are_written_in_the_current_schema()
    {
        var (_, scenario) = await PublishedAsync();
        await scenario.Rows.MakeEarlierAsync(["Revisions", "Publications"]);
        Assert.Empty(RecoveryScenario.Losses(await scenario.RecoverAsync()));
        foreach (var table in new[] { "Revisions", "Publications" })
        {
            Assert.All(await scenario.Rows.Table(table).QueryAsync<TableEntity>(cancellationToken: Cancellation).ToListAsync(Cancellation), row => Assert.Equal(2, row.GetInt32("Schema")));
        }
    }

    [Fact]
    public async Task A_recovery_that_does_not_hear_that_its_pointer_was_written_tells_of_it_nevertheless()
    {
        var store = await TestStore.CreateAsync(azurite);
        var scenario = new RecoveryScenario(store);
        await scenario.PublishAsync("a-letter", ("letter.txt", TestStore.LetterText("one")));
        await scenario.Rows.ClearAsync(StoredRows.All);
        var all = new FaultyTransport(0, default);
        await RecoveryScenario.NewRecovery(store.NewStorage(all)).RecoverAsync(TestStore.Slug, Cancellation);

        await scenario.Rows.ClearAsync(StoredRows.All);
        var pointer = all.Sent.Index().Single(request => request.Item.StartsWith("POST", StringComparison.Ordinal) && request.Item.EndsWith(store.Names.Letters, StringComparison.Ordinal)).Index + 1;
        var recovered = await RecoveryScenario.NewRecovery(store.NewStorage(new FaultyTransport(pointer, Fault.ServerErrorAfter))).RecoverAsync(TestStore.Slug, Cancellation);
        Assert.Equal(RecoveryOutcome.Recovered, recovered.Outcome);
        await store.AssertWholeAsync(await store.CurrentAsync(), "one");
    }

    /// <summary>A publisher goes on from the tables of an earlier day after any operation of the recovery: it is the one that is told of.</summary>
    [Fact]
    public async Task A_publisher_that_was_faster_is_told_of()
    {
        var store = await TestStore.CreateAsync(azurite);
        var scenario = new RecoveryScenario(store);
        await scenario.PublishAsync("a-letter", ("letter.txt", TestStore.LetterText("one")));
        var earlier = Assert.Single(await RowsAsync(scenario));
        await scenario.PublishAsync("a-letter", ("letter.txt", TestStore.LetterText("two")));
        await scenario.Rows.Table("Letters").UpsertEntityAsync(earlier, TableUpdateMode.Replace, Cancellation);

        var operations = 0;
        var beside = new FaultyTransport(0, default, async () =>
        {
            if (Interlocked.Increment(ref operations) != 3) return;
            await store.UploadAsync(TestStore.LetterText("three"));
            await store.PublishAsync();
        });
        var recovered = await RecoveryScenario.NewRecovery(store.NewStorage(beside)).RecoverAsync(TestStore.Slug, Cancellation);
        Assert.Equal(RecoveryOutcome.Newer, recovered.Outcome);
        await store.AssertWholeAsync(await store.CurrentAsync(), "three");
    }

    [Fact]
    public async Task It_points_on_where_the_tables_are_from_an_earlier_day_and_never_back()
    {
        var (store, scenario) = await PublishedAsync();
        var earlier = await store.Letters.FindCurrentAsync(TestStore.Slug, Cancellation);
        var (sources, rows) = (await SourcesAsync(store), await RowsAsync(scenario));
        await scenario.PublishAsync("a-letter", ("letter.txt", TestStore.LetterText("four")));
        var later = await store.Letters.FindCurrentAsync(TestStore.Slug, Cancellation);

        // The pointer of the day before, beside the sources of today.
        await scenario.Rows.Table("Letters").UpsertEntityAsync(rows.Single(row => row.PartitionKey == "a-letter"), TableUpdateMode.Replace, Cancellation);
        Assert.Equal(earlier!.Revision, await store.CurrentAsync());
        Assert.Equal(RecoveryOutcome.Recovered, (await scenario.RecoverAsync())[0].Outcome);
        Assert.Equal((later!.Revision, later.Change), ((await store.CurrentAsync()), (await store.Letters.FindCurrentAsync(TestStore.Slug, Cancellation))!.Change));

        // The sources of the day before, beside the tables of today.
        foreach (var name in (await SourcesAsync(store)).Except(sources)) await store.Sources.DeleteBlobAsync(name, cancellationToken: Cancellation);
        Assert.Equal(RecoveryOutcome.Newer, (await scenario.RecoverAsync())[0].Outcome);
        Assert.Equal(later.Revision, await store.CurrentAsync());
    }

    [Fact]
    public async Task Nothing_is_published_and_nothing_swept_of_a_letter_whose_tables_are_lost()
    {
        var (store, scenario) = await PublishedAsync();
        var before = await scenario.Rows.ReadAsync();
        var (sources, renditions) = (await SourcesAsync(store), await NamesAsync(store));
        await scenario.Rows.ClearAsync(["Letters", "Publications", "UploadReports"]);
        await store.UploadAsync(TestStore.LetterText("new"));
        var lost = await Assert.ThrowsAsync<HistoryNotRecoveredException>(() => store.PublishAsync());
        Assert.Equal(TestStore.Slug, lost.Slug);
        await Assert.ThrowsAsync<HistoryNotRecoveredException>(() => store.PublishAsync("is-withdrawn"));

        store.Clock.SetUtcNow(DateTimeOffset.UtcNow + TimeSpan.FromDays(2));
        await new StorageSweep(store.Storage).SweepAsync(Cancellation);
        Assert.Subset((await SourcesAsync(store)).ToHashSet(), sources.ToHashSet());
        Assert.Subset((await NamesAsync(store)).ToHashSet(), renditions.ToHashSet());
        await scenario.Rows.ClearAsync(["Revisions"]);
        await new StorageSweep(store.Storage).SweepAsync(Cancellation);
        Assert.Subset((await SourcesAsync(store)).ToHashSet(), sources.ToHashSet());
        Assert.Subset((await NamesAsync(store)).ToHashSet(), renditions.ToHashSet());

        Assert.Empty(RecoveryScenario.Losses(await scenario.RecoverAsync()));
        Assert.Equal(before.Where(row => !row.StartsWith("LetterText", StringComparison.Ordinal)), (await scenario.Rows.ReadAsync()).Where(row => !row.StartsWith("LetterText", StringComparison.Ordinal)));
        Assert.Equal((UploadOutcome.Published, 4), (await store.PublishAsync() is var report ? (report.Outcome, report.RevisionNumber) : default));
    }

    [Fact]
    public async Task No_rows_are_swept_of_a_letter_whose_pointer_alone_is_lost()
    {
        var store = await TestStore.CreateAsync(azurite);
        var scenario = new RecoveryScenario(store);
        await scenario.PublishAsync("a-letter", ("letter.txt", TestStore.LetterText("one")));
        await scenario.Rows.ClearAsync(["Letters"]);
        var before = await scenario.Rows.ReadAsync();
        store.Clock.SetUtcNow(DateTimeOffset.UtcNow + TimeSpan.FromDays(2));
        Assert.True((await new StorageSweep(store.Storage).SweepAsync(Cancellation)).IsEmpty);
        Assert.Equal(before, await scenario.Rows.ReadAsync());
    }

    [Fact]
    public async Task What_was_tried_before_the_recovery_does_no_harm()
    {
        var (store, scenario) = await PublishedAsync();
        var before = await scenario.Rows.ReadAsync();
        await scenario.Rows.ClearAsync(StoredRows.All);

        // The same letter as in its first revision, at another time.
        store.Clock.Advance(TimeSpan.FromDays(1));
        await Assert.ThrowsAsync<HistoryNotRecoveredException>(() => store.PublishAsync("long-list"));
        Assert.Empty(await scenario.Rows.ReadAsync());

        // A row that a publisher wrote who was too slow.
        var row = Assert.Single(before, row => row.StartsWith("Revisions", StringComparison.Ordinal) && row.Contains("PartitionKey=long-list", StringComparison.Ordinal)).Split("RowKey=")[1].Split(' ')[0];
        await scenario.Rows.Table("Revisions").AddEntityAsync(new TableEntity("long-list", row) { ["Schema"] = 2, ["Hash"] = "other" }, Cancellation);
        Assert.Empty(RecoveryScenario.Losses(await scenario.RecoverAsync()));
        Assert.Equal(before, await scenario.Rows.ReadAsync());
    }

    private static async Task<IReadOnlyList<string>> NamesAsync(TestStore store) => await store.Renditions.GetBlobsAsync(cancellationToken: Cancellation).Select(blob => blob.Name).ToListAsync(Cancellation);

    private static async Task<IReadOnlyList<string>> SourcesAsync(TestStore store) => await store.Sources.GetBlobsAsync(cancellationToken: Cancellation).Select(blob => blob.Name).ToListAsync(Cancellation);

    private static async Task<IReadOnlyList<string>> RecordsAsync(TestStore store, string slug) =>
        [.. (await SourcesAsync(store)).Where(name => name.StartsWith($"{slug}/changes/", StringComparison.Ordinal) && name.EndsWith(".json", StringComparison.Ordinal))];

    private static async Task<IReadOnlyList<TableEntity>> RowsAsync(RecoveryScenario scenario) =>
        await scenario.Rows.Table("Letters").QueryAsync<TableEntity>(cancellationToken: Cancellation).ToListAsync(Cancellation);

    /// <summary>The rows with what changes whenever one is written.</summary>
    private static async Task<IReadOnlyList<string>> TagsAsync(RecoveryScenario scenario)
    {
        var tags = new List<string>();
        foreach (var table in StoredRows.Recovered)
        {
            await foreach (var row in scenario.Rows.Table(table).QueryAsync<TableEntity>(cancellationToken: Cancellation)) tags.Add($"{table} {row.PartitionKey} {row.RowKey} {row.ETag}");
        }

        return tags;
    }

    private async Task<(TestStore Store, RecoveryScenario Scenario)> PublishedAsync()
    {
        var store = await TestStore.CreateAsync(azurite);
        var scenario = new RecoveryScenario(store);
        await scenario.PublishAsync();
        return (store, scenario);
    }

    /// <summary>Text as another template has it.</summary>
    private sealed class OtherRenderer : ILetterRenderer
    {
        private readonly TextLetterRenderer _text = new();

        public RenditionFormat Format => _text.Format;

        public void Render(Letter letter, RenderingContext context, Stream output)
        {
            output.Write("Another template\n"u8);
            _text.Render(letter, context, output);
        }
    }
}
