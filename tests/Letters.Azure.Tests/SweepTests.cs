using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Letters.Azure.Sweeping;
using Letters.Azure.Tests.Crashes;
using Letters.Publishing;
using Letters.Rendering;
using Letters.Rendering.Html;
using Letters.Rendering.Text;
using Microsoft.Extensions.Time.Testing;

namespace Letters.Azure.Tests;

/// <summary>The sweep beside publishers: what one counts on is never removed.</summary>
public class SweepTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>
    /// What a publisher left that died is half of the grace period old when another publisher of the same upload takes it up, and all of it
    /// when the sweep runs, after any of that one's operations. Storage's clock cannot be moved, so theirs are.
    /// </summary>
    [Theory]
    [InlineData(2)]
    [InlineData(1_100)]
    public async Task A_publisher_that_takes_up_what_is_old_has_it_still_when_it_points(int signatories)
    {
        var operations = (await TakeUpAsync(0, signatories)).Sent.Count;
        Assert.InRange(operations, 15, 200);
        await Parallel.ForEachAsync(Sample(operations), new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (operation, _) => await TakeUpAsync(operation, signatories));
    }

    /// <summary>The other way round: a publisher takes it up after any of the sweep's operations.</summary>
    [Fact]
    public async Task What_a_publisher_takes_up_while_the_sweep_runs_is_left_alone()
    {
        var operations = await SweepBesideAsync(0);
        Assert.InRange(operations, 15, 100);
        await Parallel.ForEachAsync(Enumerable.Range(1, operations), new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (operation, _) => await SweepBesideAsync(operation));
    }

    [Fact]
    public async Task What_is_young_or_referred_to_is_left_alone()
    {
        var store = await TestStore.CreateAsync(azurite);
        foreach (var word in new[] { "one", "two", "three" })
        {
            await store.UploadAsync(TestStore.LetterText(word, word == "two" ? 1_200 : 3));
            await store.PublishAsync();
        }

        await DieBeforePointingAsync(store, "four", 2);
        Assert.True((await SweepAsync(store, TimeSpan.Zero)).IsEmpty);
        var swept = await SweepAsync(store, TimeSpan.FromDays(2));
        Assert.Equal(1, swept.Revisions);
        Assert.InRange(swept.Blobs, 2, 3);
        Assert.InRange(swept.Rows, 3, 10);
        Assert.Equal(3, (await new WholeRevisions(store, TestStore.Slug).ReadHistoryAsync()).Count);
        Assert.Empty(await new StoredThings(store).FindUnreachableAsync());
    }

    /// <summary>Before the row of its revision is there, nothing refers to it.</summary>
    [Fact]
    public async Task What_a_publisher_has_written_so_far_is_left_alone()
    {
        var store = await TestStore.CreateAsync(azurite);
        store.Clock.SetUtcNow(DateTimeOffset.UtcNow);
        await store.UploadAsync(TestStore.LetterText("one"));
        var sweep = new StorageSweep(store.Storage);
        var beside = new FaultyTransport(0, default, async () => Assert.True((await sweep.SweepAsync(Cancellation)).IsEmpty));
        Assert.Equal(UploadOutcome.Published, (await store.NewPublisher(store.NewStorage(beside)).PublishAsync("a-letter", Cancellation))!.Outcome);
        Assert.Single(await new WholeRevisions(store, TestStore.Slug).ReadHistoryAsync());
    }

    [Fact]
    public async Task What_the_pointer_alone_refers_to_is_left_alone()
    {
        var store = await TestStore.CreateAsync(azurite);
        foreach (var signatories in new[] { 2, 3 })
        {
            await store.UploadAsync(TestStore.LetterText("one", signatories));
            await store.PublishAsync();
        }

        var row = await store.Revisions.QueryAsync<TableEntity>(row => row.RowKey.CompareTo("00000002") > 0, cancellationToken: Cancellation).SingleAsync(Cancellation);
        await store.Revisions.DeleteEntityAsync(row, cancellationToken: Cancellation);
        await SweepAsync(store, TimeSpan.FromDays(2));
        await store.AssertWholeAsync(await store.CurrentAsync(), "one", 3);
    }

    [Fact]
    public async Task Nothing_of_a_letter_is_removed_whose_history_has_a_gap()
    {
        var store = await PublishedThriceAsync();
        await DieBeforePointingAsync(store, "four", 2);
        await LoseSecondRevisionAsync(store);
        Assert.Equal(0, (await SweepAsync(store, TimeSpan.FromDays(2))).Revisions);
    }

    /// <summary>An earlier version of the app published it, so that no records tell of the gap.</summary>
    [Fact]
    public async Task No_blob_of_a_letter_is_removed_whose_history_has_a_gap_and_no_records()
    {
        var store = await PublishedThriceAsync();
        foreach (var name in (await NamesAsync(store.Sources)).Where(name => name.Contains("/changes/", StringComparison.Ordinal))) await store.Sources.DeleteBlobAsync(name, cancellationToken: Cancellation);
        await new Recovery.StoredRows(store).MakeEarlierAsync(["Letters"]);
        await LoseSecondRevisionAsync(store);
        var (sources, renditions) = (await NamesAsync(store.Sources), await NamesAsync(store.Renditions));
        Assert.Equal(0, (await SweepAsync(store, TimeSpan.FromDays(2))).Blobs);
        Assert.Equal((sources.ToSequence(), renditions.ToSequence()), ((await NamesAsync(store.Sources)).ToSequence(), (await NamesAsync(store.Renditions)).ToSequence()));
    }

    private async Task<TestStore> PublishedThriceAsync()
    {
        var store = await TestStore.CreateAsync(azurite);
        foreach (var word in new[] { "one", "two", "three" })
        {
            await store.UploadAsync(TestStore.LetterText(word));
            await store.PublishAsync();
        }

        return store;
    }

    private static async Task LoseSecondRevisionAsync(TestStore store)
    {
        var gap = await store.Revisions.QueryAsync<TableEntity>(row => row.RowKey.CompareTo("00000002") > 0 && row.RowKey.CompareTo("00000003") < 0, cancellationToken: Cancellation).SingleAsync(Cancellation);
        await store.Revisions.DeleteEntityAsync(gap, cancellationToken: Cancellation);
    }

    private async Task<FaultyTransport> TakeUpAsync(int operation, int signatories)
    {
        var store = await TestStore.CreateAsync(azurite);
        await DieBeforePointingAsync(store, "one", signatories);
        var old = await NextSecondAsync();

        var count = 0;
        var sweep = new StorageSweep(store.NewStorage(new FaultyTransport(0, default), new GracePeriod(new FakeTimeProvider(old + GracePeriod.Default), GracePeriod.Default)));
        var beside = new FaultyTransport(0, default, async () =>
        {
            if (Interlocked.Increment(ref count) == operation) await sweep.SweepAsync(Cancellation);
        });
        var grace = new GracePeriod(new FakeTimeProvider(old + (GracePeriod.Default / 2)), GracePeriod.Default);
        var report = await store.NewPublisher(store.NewStorage(beside, grace)).PublishAsync("a-letter", Cancellation);
        Assert.Equal(UploadOutcome.Published, report!.Outcome);
        await new WholeRevisions(store, TestStore.Slug).ReadHistoryAsync();
        Assert.Single(await store.Letters.ReadLogAsync(null, 10, Cancellation));
        return beside;
    }

    private async Task<int> SweepBesideAsync(int operation)
    {
        var store = await TestStore.CreateAsync(azurite);
        await DieBeforePointingAsync(store, "one", 2);
        var old = await NextSecondAsync();

        var count = 0;
        var grace = new GracePeriod(new FakeTimeProvider(old + (GracePeriod.Default / 2)), GracePeriod.Default);
        var publisher = store.NewPublisher(store.NewStorage(new FaultyTransport(0, default), grace));
        var beside = new FaultyTransport(0, default, async () =>
        {
            if (Interlocked.Increment(ref count) == operation) Assert.Equal(UploadOutcome.Published, (await publisher.PublishAsync("a-letter", Cancellation))!.Outcome);
        });
        await new StorageSweep(store.NewStorage(beside, new GracePeriod(new FakeTimeProvider(old + GracePeriod.Default), GracePeriod.Default))).SweepAsync(Cancellation);
        if (operation == 0) return beside.Sent.Count;
        Assert.Single(await new WholeRevisions(store, TestStore.Slug).ReadHistoryAsync());
        Assert.Single(await store.Letters.ReadLogAsync(null, 10, Cancellation));
        return beside.Sent.Count;
    }

    /// <summary>All of a revision is written when the process dies.</summary>
    private static async Task DieBeforePointingAsync(TestStore store, string word, int signatories)
    {
        await store.UploadAsync(TestStore.LetterText(word, signatories));
        var publisher = new LetterPublisher(store.Content, new DiesPointing(store.Letters), [new HtmlLetterRenderer(), new TextLetterRenderer()], Template.Current, RenderingSettings.Default, new PublishingLimits(), store.Clock);
        await Assert.ThrowsAsync<ProcessDiedException>(() => publisher.PublishAsync("a-letter", Cancellation));
    }

    private static async Task<IReadOnlyList<string>> NamesAsync(BlobContainerClient container) => await container.GetBlobsAsync(cancellationToken: Cancellation).Select(blob => blob.Name).ToListAsync(Cancellation);

    private static Task<SweptStorage> SweepAsync(TestStore store, TimeSpan later)
    {
        store.Clock.SetUtcNow(DateTimeOffset.UtcNow + later);
        return new StorageSweep(store.Storage).SweepAsync(Cancellation);
    }

    /// <summary>Storage tells the age of blobs in whole seconds: all that was written before is older than what this returns, and what is written from now on is not.</summary>
    private static async Task<DateTimeOffset> NextSecondAsync()
    {
        await Task.Delay(1_100, Cancellation);
        return DateTimeOffset.FromUnixTimeSeconds(DateTimeOffset.UtcNow.ToUnixTimeSeconds());
    }

    private static IEnumerable<int> Sample(int operations) => Enumerable.Range(1, operations).Where(operation => operations <= 40 || operation % 15 == 0);
}
