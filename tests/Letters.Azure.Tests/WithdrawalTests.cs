using Letters.Publishing;

namespace Letters.Azure.Tests;

public class WithdrawalTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_withdrawn_letter_stays_withdrawn_whatever_triggers_come_late()
    {
        var store = await PublishedAsync();
        var withdrawal = await Withdrawals(store).WithdrawAsync(TestStore.Slug, "A mistake", Cancellation);
        Assert.Equal((store.Clock.GetUtcNow(), "A mistake"), (withdrawal!.At, withdrawal.Reason));

        Assert.Equal(UploadOutcome.Withdrawn, (await store.PublishAsync()).Outcome);
        Assert.Null(await store.NewPublisher().RenderAgainAsync(TestStore.Slug, Cancellation));
        Assert.Null(await store.NewPublisher().RebuildAsync(TestStore.Slug, Cancellation));
        var current = await store.Letters.FindCurrentAsync(TestStore.Slug, Cancellation);
        Assert.Equal(withdrawal, current!.Withdrawal);
        Assert.Empty(await store.Letters.ListCurrentAsync(Cancellation));

        // Its report still tells what became of the upload at the time.
        Assert.Equal(UploadOutcome.Published, Assert.Single(await store.Letters.ReadReportsAsync("a-letter", 10, Cancellation)).Outcome);
    }

    [Fact]
    public async Task The_same_words_uploaded_again_bring_the_letter_back()
    {
        var store = await PublishedAsync();
        await Withdrawals(store).WithdrawAsync(TestStore.Slug, null, Cancellation);
        await store.UploadAsync(TestStore.LetterText("one"));
        Assert.Equal((UploadOutcome.Published, 2), await OutcomeAsync(store));
        Assert.Null((await store.Letters.FindCurrentAsync(TestStore.Slug, Cancellation))!.Withdrawal);
        await store.AssertWholeAsync(await store.CurrentAsync(), "one");
    }

    [Fact]
    public async Task Taking_a_file_away_is_no_new_upload()
    {
        var store = await WithdrawnAndTranslationTakenAwayAsync();
        Assert.Equal(UploadOutcome.Withdrawn, (await store.PublishAsync()).Outcome);
    }

    [Fact]
    public async Task What_was_taken_away_meanwhile_is_taken_away_by_the_timer_when_the_letter_is_restored()
    {
        var store = await WithdrawnAndTranslationTakenAwayAsync();
        Assert.Equal(UploadOutcome.Withdrawn, (await store.PublishAsync()).Outcome);
        var reconciler = new LetterReconciler(store.Content, store.Letters, store.NewPublisher(), store.Clock);
        Assert.Empty(await reconciler.ReconcileAsync(Cancellation).ToListAsync(Cancellation));

        await Withdrawals(store).RestoreAsync(TestStore.Slug, Cancellation);
        Assert.Equal(UploadOutcome.Published, Assert.Single(await reconciler.ReconcileAsync(Cancellation).ToListAsync(Cancellation)).Outcome);
        Assert.Empty((await store.CurrentAsync()).Translations);
    }

    [Fact]
    public async Task A_file_beside_those_that_were_there_brings_the_letter_back()
    {
        var store = await PublishedAsync();
        await Withdrawals(store).WithdrawAsync(TestStore.Slug, null, Cancellation);
        await store.UploadAsync("Un título\n\nEstimado ministro:\n\nLa palabra es uno.\n", "a-letter/letter.es.txt");
        Assert.Equal((UploadOutcome.Published, 2), await OutcomeAsync(store));
        Assert.Null((await store.Letters.FindCurrentAsync(TestStore.Slug, Cancellation))!.Withdrawal);
    }

    /// <summary>What was uploaded and published before the letter was withdrawn does not end that, whichever operation it came after.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_publisher_that_is_faster_is_withdrawn_or_restored_with_the_letter(bool restores)
    {
        var store = await TestStore.CreateAsync(azurite);
        var operations = await ChangeBesideAsync(store, 0, restores);
        Assert.InRange(operations, 4, 20);
        foreach (var operation in Enumerable.Range(1, operations)) await ChangeBesideAsync(store, operation, restores);
    }

    [Fact]
    public async Task The_first_withdrawal_stays_and_the_letter_comes_back_as_it_was()
    {
        var store = await PublishedAsync();
        var before = await store.CurrentAsync();
        var first = await Withdrawals(store).WithdrawAsync(TestStore.Slug, "First", Cancellation);
        store.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(first, await Withdrawals(store).WithdrawAsync(TestStore.Slug, "Second", Cancellation));

        Assert.Equal(before, await Withdrawals(store).RestoreAsync(TestStore.Slug, Cancellation));
        Assert.Equal(UploadOutcome.Unchanged, (await store.PublishAsync()).Outcome);
        Assert.Null(await Withdrawals(store).WithdrawAsync(Slug.Parse("no-letter"), null, Cancellation));
        Assert.Null(await Withdrawals(store).RestoreAsync(Slug.Parse("no-letter"), Cancellation));
    }

    [Fact]
    public async Task The_log_tells_of_all_that_happened_and_of_nothing_else()
    {
        var store = await PublishedAsync();
        store.Clock.Advance(TimeSpan.FromMinutes(1));
        await store.UploadAsync(TestStore.LetterText("two"));
        await store.PublishAsync();
        store.Clock.Advance(TimeSpan.FromMinutes(1));

        // One that was too slow to be seen.
        await store.UploadAsync(TestStore.LetterText("slow"));
        var dying = new StorageFaults(await PointerWriteAsync(), afterEffect: false);
        await Assert.ThrowsAsync<ProcessDiedException>(() => store.NewPublisher(dying).PublishAsync("a-letter", Cancellation));
        store.Clock.Advance(TimeSpan.FromMinutes(1));
        await store.UploadAsync(TestStore.LetterText("three"));
        await store.PublishAsync();
        store.Clock.Advance(TimeSpan.FromMinutes(1));
        await Withdrawals(store).WithdrawAsync(TestStore.Slug, "Why", Cancellation);
        store.Clock.Advance(TimeSpan.FromMinutes(1));
        await Withdrawals(store).RestoreAsync(TestStore.Slug, Cancellation);

        var log = await store.Letters.ReadLogAsync(null, 100, Cancellation);
        Assert.Equal(
            [(PublicationEvent.Restored, 3), (PublicationEvent.Withdrawn, 3), (PublicationEvent.Published, 3), (PublicationEvent.Published, 2), (PublicationEvent.Published, 1)],
            log.Select(entry => (entry.Event, entry.Number)));
        Assert.Equal("Why", log[1].Reason);
        Assert.Equal(log[2].Previous, log[3].Hash);
        Assert.Equal(log[3].Previous, log[4].Hash);

        var pages = new List<Publication>();
        for (IReadOnlyList<Publication> page = []; pages.Count == 0 || page.Count > 0; pages.AddRange(page)) page = await store.Letters.ReadLogAsync(pages.Count == 0 ? null : pages[^1].Key, 1, Cancellation);
        Assert.Equal(log, pages);
    }

    [Fact]
    public async Task The_log_tells_no_title_of_a_letter_while_it_is_withdrawn()
    {
        var store = await PublishedAsync();
        await Withdrawals(store).WithdrawAsync(TestStore.Slug, null, Cancellation);
        Assert.All(await store.Letters.ReadLogAsync(null, 10, Cancellation), entry => Assert.Null(entry.Title));
        store.Clock.Advance(TimeSpan.FromMinutes(1));
        await Withdrawals(store).RestoreAsync(TestStore.Slug, Cancellation);
        Assert.All(await store.Letters.ReadLogAsync(null, 10, Cancellation), entry => Assert.Equal("A title", entry.Title));
    }

    [Fact]
    public async Task Rebuilding_writes_again_what_storage_has_lost()
    {
        var store = await PublishedAsync();
        var revision = await store.CurrentAsync();
        await store.Renditions.DeleteBlobAsync($"a-letter/{revision.Renditions[0].Sha256}.{revision.Renditions[0].Format}", cancellationToken: Cancellation);
        Assert.Equal(revision, await store.NewPublisher().RebuildAsync(TestStore.Slug, Cancellation));
        await store.AssertWholeAsync(await store.CurrentAsync(), "one");
        Assert.Single(await store.Letters.ListRevisionsAsync(TestStore.Slug, Cancellation));
    }

    /// <summary>Withdraws or restores a letter, of which something new is published after one of the operations of that; then the triggers are repeated.</summary>
    private static async Task<int> ChangeBesideAsync(TestStore store, int operation, bool restores)
    {
        var slug = Slug.Parse($"letter-{operation}");
        await store.UploadAsync(TestStore.LetterText("one"), $"{slug}/letter.txt");
        await store.PublishAsync($"{slug}");
        if (restores) await Withdrawals(store).WithdrawAsync(slug, null, Cancellation);

        var (count, wasChanged) = (0, false);
        var beside = new Crashes.FaultyTransport(0, default, async () =>
        {
            if (Interlocked.Increment(ref count) != operation) return;
            wasChanged = (await store.Letters.FindCurrentAsync(slug, Cancellation))!.Withdrawal is null == restores;
            await store.UploadAsync(TestStore.LetterText("two"), $"{slug}/letter.txt");
            Assert.Equal(UploadOutcome.Published, (await store.PublishAsync($"{slug}")).Outcome);
        });
        var storage = store.NewStorage(beside);
        var withdrawals = new LetterWithdrawal(new BlobContentContainer(storage), new TableLetterStore(storage), store.Clock);
        var restored = restores ? await withdrawals.RestoreAsync(slug, Cancellation) : null;
        if (!restores) Assert.NotNull(await withdrawals.WithdrawAsync(slug, "Why", Cancellation));

        var current = (await store.Letters.FindCurrentAsync(slug, Cancellation))!;
        Assert.Equal(!restores && !(operation > 0 && wasChanged), current.Withdrawal is not null);
        if (restores && !wasChanged) Assert.Equal(current.Revision, restored);
        Assert.Equal(current.Withdrawal is null ? UploadOutcome.Unchanged : UploadOutcome.Withdrawn, (await store.PublishAsync($"{slug}")).Outcome);
        return beside.Sent.Count;
    }

    /// <summary>Which operation of a publish makes its revision current: the last but the mark that it did, and the report.</summary>
    private async Task<int> PointerWriteAsync()
    {
        var (store, counting) = (await PublishedAsync(), new StorageFaults(0, afterEffect: false));
        await store.UploadAsync(TestStore.LetterText("slow"));
        await store.NewPublisher(counting).PublishAsync("a-letter", Cancellation);
        return counting.Operations - 2;
    }

    private async Task<TestStore> PublishedAsync()
    {
        var store = await TestStore.CreateAsync(azurite);
        await store.UploadAsync(TestStore.LetterText("one"));
        await store.PublishAsync();
        return store;
    }

    private static async Task<(UploadOutcome, int)> OutcomeAsync(TestStore store) => await store.PublishAsync() is var report ? (report.Outcome, report.RevisionNumber ?? 0) : default;

    private async Task<TestStore> WithdrawnAndTranslationTakenAwayAsync()
    {
        var store = await TestStore.CreateAsync(azurite);
        await store.UploadAsync(TestStore.LetterText("one"));
        await store.UploadAsync("Un título\n\nEstimado ministro:\n\nLa palabra es uno.\n", "a-letter/letter.es.txt");
        await store.PublishAsync();
        await Withdrawals(store).WithdrawAsync(TestStore.Slug, null, Cancellation);
        await store.Uploads.DeleteBlobAsync("a-letter/letter.es.txt", cancellationToken: Cancellation);
        return store;
    }

    private static LetterWithdrawal Withdrawals(TestStore store) => new(store.Content, store.Letters, store.Clock);
}
