using Azure.Data.Tables;
using Letters.Azure.Recovery;
using Letters.Azure.Sweeping;
using Letters.Azure.Tests.Crashes;
using Letters.Publishing;

namespace Letters.Azure.Tests.Recovery;

/// <summary>The records of changes are in step with the pointer, wherever a process dies and whoever is faster.</summary>
public class ChangeRecordTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_new_revision_costs_two_operations_more_and_an_unchanged_one_none()
    {
        var store = await TestStore.CreateAsync(azurite);
        await store.UploadAsync(TestStore.LetterText("one"));
        await store.PublishAsync();
        await store.UploadAsync(TestStore.LetterText("two"));
        var changed = await PublishAsync(store);
        Assert.Equal(["PUT", "PUT"], changed.Sent.Where(IsRecord).Select(request => request.Split(' ')[0]));
        Assert.DoesNotContain((await PublishAsync(store)).Sent, IsRecord);

        // The same words uploaded again.
        await store.UploadAsync(TestStore.LetterText("two"));
        Assert.DoesNotContain((await PublishAsync(store)).Sent, IsRecord);
    }

    /// <summary>Whatever operation of a publish or a withdrawal is its last: what readers saw then is what recovery brings back, or what was about to be.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_readers_saw_when_a_process_died_is_what_is_recovered(bool withdraws)
    {
        var operations = (await DieAsync(0, withdraws)).Operations;
        await Parallel.ForEachAsync(Enumerable.Range(1, operations), new ParallelOptions { MaxDegreeOfParallelism = 6 }, async (operation, _) =>
        {
            var (store, _) = await DieAsync(operation, withdraws);
            var scenario = new RecoveryScenario(store);
            var seen = await store.Letters.FindCurrentAsync(TestStore.Slug, Cancellation);
            await scenario.Rows.ClearAsync(StoredRows.All);
            var recovered = Assert.Single(await scenario.RecoverAsync());
            var current = await store.Letters.FindCurrentAsync(TestStore.Slug, Cancellation);

            // What is only recorded was about to be made: the next try would have made it.
            var isMade = (current!.Revision, current.Withdrawal) == (seen!.Revision, seen.Withdrawal);
            if (!isMade) Assert.Equal(LossKind.LastChangeInDoubt, Assert.Single(recovered.Losses).Kind);
            if (!isMade) Assert.Equal((withdraws ? 1 : 2, withdraws), (current.Revision.Number, current.Withdrawal is not null));
            Assert.Equal(seen.Revision.Number, isMade ? current.Revision.Number : seen.Revision.Number);
            await new WholeRevisions(store, TestStore.Slug).ReadHistoryAsync();
        });
    }

    [Fact]
    public async Task The_timer_marks_what_a_process_died_before_marking()
    {
        var (store, count) = (await PublishedAsync(), await CountAsync());
        await store.UploadAsync(TestStore.LetterText("two"));

        // The last three operations are the pointer, the mark and the report.
        await Assert.ThrowsAsync<ProcessDiedException>(() => PublishAsync(store, new FaultyTransport(count - 1, Fault.GoneBefore)));
        Assert.Equal(2, (await store.CurrentAsync()).Number);
        Assert.Single(await MarksAsync(store));
        await new LetterReconciler(store.Content, store.Letters, store.NewPublisher(), store.Clock).ReconcileAsync(Cancellation).ToListAsync(Cancellation);
        Assert.Equal(2, (await MarksAsync(store)).Count);
    }

    [Fact]
    public async Task The_timer_tells_the_log_of_a_withdrawal_that_a_process_died_of()
    {
        // The last three operations are the pointer, the log and the mark.
        var (_, count) = await DieAsync(0, withdraws: true);
        var (store, _) = await DieAsync(count - 2, withdraws: true);
        Assert.NotNull((await store.Letters.FindCurrentAsync(TestStore.Slug, Cancellation))!.Withdrawal);
        Assert.Single(await store.Letters.ReadLogAsync(null, 10, Cancellation));
        await new LetterReconciler(store.Content, store.Letters, store.NewPublisher(), store.Clock).ReconcileAsync(Cancellation).ToListAsync(Cancellation);
        Assert.Equal([PublicationEvent.Withdrawn, PublicationEvent.Published], (await store.Letters.ReadLogAsync(null, 10, Cancellation)).Select(entry => entry.Event));
        Assert.Equal(2, (await MarksAsync(store)).Count);
    }

    [Fact]
    public async Task Of_several_that_died_with_their_change_begun_the_last_is_taken_for_made()
    {
        var (store, count) = (await PublishedAsync(), await CountAsync());
        for (var number = 1; number <= 4; number++)
        {
            await store.UploadAsync(TestStore.LetterText($"slow {number}"));
            await Assert.ThrowsAsync<ProcessDiedException>(() => PublishAsync(store, new FaultyTransport(count - 2, Fault.GoneBefore)));
            store.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        await store.UploadAsync(TestStore.LetterText("fast"));
        await Assert.ThrowsAsync<ProcessDiedException>(() => PublishAsync(store, new FaultyTransport(count - 1, Fault.GoneBefore)));

        var scenario = new RecoveryScenario(store);
        await scenario.Rows.ClearAsync(StoredRows.All);
        Assert.Equal(["a-letter 2 LastChangeInDoubt"], RecoveryScenario.Losses(await scenario.RecoverAsync()));
        await store.AssertWholeAsync(await store.CurrentAsync(), "fast");

        // The doubt is settled with that.
        Assert.Empty(RecoveryScenario.Losses(await scenario.RecoverAsync()));
    }

    [Fact]
    public async Task What_an_earlier_version_of_the_app_publishes_beside_this_one_is_recorded_with_the_next_publish()
    {
        var store = await PublishedAsync();
        var recorded = await RecordsAsync(store);
        await store.UploadAsync(TestStore.LetterText("two"));
        await store.PublishAsync();
        store.Clock.Advance(TimeSpan.FromMinutes(1));
        foreach (var name in (await RecordsAsync(store)).Except(recorded)) await store.Sources.DeleteBlobAsync(name, cancellationToken: Cancellation);
        var scenario = new RecoveryScenario(store);
        await scenario.Rows.MakeEarlierAsync(["Letters"]);

        await store.UploadAsync(TestStore.LetterText("three"));
        await store.PublishAsync();
        var before = await scenario.Rows.ReadAsync();
        await scenario.Rows.ClearAsync(StoredRows.All);
        Assert.Empty(RecoveryScenario.Losses(await scenario.RecoverAsync()));
        Assert.Equal(before, await scenario.Rows.ReadAsync());
        Assert.Equal(3, (await new WholeRevisions(store, TestStore.Slug).ReadHistoryAsync()).Count);
    }

    [Fact]
    public async Task What_was_only_begun_is_not_taken_for_made_where_the_pointer_is_there()
    {
        var (store, count) = (await PublishedAsync(), await CountAsync());
        await store.UploadAsync(TestStore.LetterText("slow"));
        await Assert.ThrowsAsync<ProcessDiedException>(() => PublishAsync(store, new FaultyTransport(count - 2, Fault.GoneBefore)));
        var scenario = new RecoveryScenario(store);
        var before = await scenario.Rows.Table("Letters").QueryAsync<TableEntity>(cancellationToken: Cancellation).SingleAsync(Cancellation);
        Assert.Equal(RecoveryOutcome.Unchanged, Assert.Single(await scenario.RecoverAsync()).Outcome);
        var after = await scenario.Rows.Table("Letters").QueryAsync<TableEntity>(cancellationToken: Cancellation).SingleAsync(Cancellation);
        Assert.Equal(before.ETag, after.ETag);
    }

    [Fact]
    public async Task A_publisher_that_lost_to_one_that_died_unmarked_leaves_no_doubt()
    {
        var store = await PublishedAsync();
        await store.UploadAsync(TestStore.LetterText("slow"));
        var overtaken = new ContentAfterChecking(store.Content, async () =>
        {
            await store.UploadAsync(TestStore.LetterText("fast"));
            await Assert.ThrowsAsync<ProcessDiedException>(async () => await PublishAsync(store, new FaultyTransport(await CountAsync() - 1, Fault.GoneBefore)));
        });
        await store.NewPublisher(content: overtaken).PublishAsync("a-letter", Cancellation);

        var scenario = new RecoveryScenario(store);
        await scenario.Rows.ClearAsync(StoredRows.All);
        Assert.Empty(RecoveryScenario.Losses(await scenario.RecoverAsync()));
        await store.AssertWholeAsync(await store.CurrentAsync(), "fast");
    }

    [Fact]
    public async Task A_publisher_whose_author_went_back_leaves_no_record_that_could_be_taken_for_made()
    {
        var store = await PublishedAsync();
        await store.UploadAsync(TestStore.LetterText("two"));
        var overtaken = new ContentAfterChecking(store.Content, async () =>
        {
            await store.UploadAsync(TestStore.LetterText("one"));
            await store.PublishAsync();
        });
        await store.NewPublisher(content: overtaken).PublishAsync("a-letter", Cancellation);
        var before = (await store.Letters.FindCurrentAsync(TestStore.Slug, Cancellation))!;
        Assert.Equal(1, before.Revision.Number);

        var scenario = new RecoveryScenario(store);
        await scenario.Rows.ClearAsync(StoredRows.All);
        Assert.Empty(RecoveryScenario.Losses(await scenario.RecoverAsync()));
        Assert.Equal(before.Revision, await store.CurrentAsync());
    }

    /// <summary>The pointer is written, the answer is lost, and before the client tries again another publisher goes on from there.</summary>
    [Theory]
    [InlineData("three", UploadOutcome.Unchanged)]
    [InlineData("two", UploadOutcome.Published)]
    public async Task A_change_whose_answer_was_lost_keeps_its_record_whoever_goes_on_from_it(string next, UploadOutcome outcome)
    {
        var (store, pointer) = (await PublishedAsync(), await CountAsync() - 2);
        await store.UploadAsync(TestStore.LetterText("two"));
        var operations = 0;
        var losing = new FaultyTransport(pointer, Fault.ServerErrorAfter, async () =>
        {
            if (Interlocked.Increment(ref operations) != pointer) return;
            await store.UploadAsync(TestStore.LetterText(next));
            await store.PublishAsync();
        });
        Assert.Equal(outcome, (await store.NewPublisher(store.NewStorage(losing)).PublishAsync("a-letter", Cancellation))!.Outcome);

        var before = await store.CurrentAsync();
        var scenario = new RecoveryScenario(store);
        await scenario.Rows.ClearAsync(StoredRows.All);
        Assert.Empty(RecoveryScenario.Losses(await scenario.RecoverAsync()));
        Assert.Equal(before, await store.CurrentAsync());
        await new WholeRevisions(store, TestStore.Slug).ReadHistoryAsync();
    }

    [Fact]
    public async Task The_sweep_keeps_the_record_of_a_change_that_the_pointer_alone_tells_of()
    {
        var (store, count) = (await PublishedAsync(), await CountAsync());
        await store.UploadAsync(TestStore.LetterText("two"));
        await Assert.ThrowsAsync<ProcessDiedException>(() => PublishAsync(store, new FaultyTransport(count - 1, Fault.GoneBefore)));
        Assert.Equal((2, 1), ((await RecordsAsync(store)).Count(IsJson), (await MarksAsync(store)).Count));
        store.Clock.SetUtcNow(DateTimeOffset.UtcNow + TimeSpan.FromDays(2));
        await new StorageSweep(store.Storage).SweepAsync(Cancellation);
        Assert.Equal(2, (await RecordsAsync(store)).Count(IsJson));
    }

    [Fact]
    public async Task What_was_begun_before_another_change_was_made_is_not_taken_for_made()
    {
        var (store, count) = (await PublishedAsync(), await CountAsync());
        await store.UploadAsync(TestStore.LetterText("slow"));
        await Assert.ThrowsAsync<ProcessDiedException>(() => PublishAsync(store, new FaultyTransport(count - 2, Fault.GoneBefore)));
        await store.UploadAsync(TestStore.LetterText("two"));
        await store.PublishAsync();
        var scenario = new RecoveryScenario(store);
        await scenario.Rows.ClearAsync(StoredRows.All);
        Assert.Empty(RecoveryScenario.Losses(await scenario.RecoverAsync()));
        await store.AssertWholeAsync(await store.CurrentAsync(), "two");
    }

    /// <summary>The pointer is of an earlier day, and whether the last change was made nobody has noted.</summary>
    [Fact]
    public async Task What_was_begun_last_is_taken_for_made_where_the_pointer_is_behind_and_the_doubt_is_settled_for_good()
    {
        var (store, count) = (await PublishedAsync(), await CountAsync());
        var scenario = new RecoveryScenario(store);
        var earlier = await scenario.Rows.Table("Letters").QueryAsync<TableEntity>(cancellationToken: Cancellation).SingleAsync(Cancellation);
        await store.UploadAsync(TestStore.LetterText("two"));
        await store.PublishAsync();
        store.Clock.Advance(TimeSpan.FromMinutes(1));
        await store.UploadAsync(TestStore.LetterText("three"));
        await Assert.ThrowsAsync<ProcessDiedException>(() => PublishAsync(store, new FaultyTransport(count - 1, Fault.GoneBefore)));
        await scenario.Rows.Table("Letters").UpsertEntityAsync(earlier, TableUpdateMode.Replace, Cancellation);

        Assert.Equal(["a-letter 3 LastChangeInDoubt"], RecoveryScenario.Losses(await scenario.RecoverAsync()));
        await store.AssertWholeAsync(await store.CurrentAsync(), "three");
        await scenario.Rows.ClearAsync(StoredRows.All);
        Assert.Empty(RecoveryScenario.Losses(await scenario.RecoverAsync()));
        await store.AssertWholeAsync(await store.CurrentAsync(), "three");
    }

    [Fact]
    public async Task However_long_ago_an_earlier_version_of_the_app_published_the_timer_records_it()
    {
        var store = await PublishedAsync();
        foreach (var record in await RecordsAsync(store)) await store.Sources.DeleteBlobAsync(record, cancellationToken: Cancellation);
        await new StoredRows(store).MakeEarlierAsync(["Letters"]);
        store.Clock.SetUtcNow(DateTimeOffset.UtcNow + TimeSpan.FromDays(2));
        await new LetterReconciler(store.Content, store.Letters, store.NewPublisher(), store.Clock).ReconcileAsync(Cancellation).ToListAsync(Cancellation);
        Assert.Equal((1, 1), ((await RecordsAsync(store)).Count(IsJson), (await MarksAsync(store)).Count));
        Assert.NotNull((await store.Letters.FindCurrentAsync(TestStore.Slug, Cancellation))!.Change);
    }

    [Fact]
    public async Task Where_nothing_is_left_to_do_of_a_change_it_costs_one_look()
    {
        var store = await PublishedAsync();
        var counting = new FaultyTransport(0, default);
        await new TableLetterStore(store.NewStorage(counting)).CompleteAsync((await store.Letters.FindCurrentAsync(TestStore.Slug, Cancellation))!, Cancellation);
        Assert.Single(counting.Sent);
    }

    [Fact]
    public async Task What_a_process_died_of_recording_is_recorded_once()
    {
        var store = await PublishedAsync();
        await store.UploadAsync(TestStore.LetterText("two"));
        await store.PublishAsync();
        foreach (var record in await RecordsAsync(store)) await store.Sources.DeleteBlobAsync(record, cancellationToken: Cancellation);
        var scenario = new RecoveryScenario(store);
        await scenario.Rows.MakeEarlierAsync(["Letters"]);
        for (var (operation, died) = (1, true); died; operation++)
        {
            var transport = new FaultyTransport(operation, Fault.GoneAfter);
            try
            {
                await new TableLetterStore(store.NewStorage(transport)).CompleteAsync((await store.Letters.FindCurrentAsync(TestStore.Slug, Cancellation))!, Cancellation);
                died = false;
            }
            catch (ProcessDiedException)
            {
                Assert.InRange(operation, 1, 20);
            }
        }

        Assert.Equal(2, (await RecordsAsync(store)).Count(IsJson));
        Assert.Single(await MarksAsync(store));
        await scenario.Rows.ClearAsync(StoredRows.All);
        Assert.Empty(RecoveryScenario.Losses(await scenario.RecoverAsync()));
    }

    [Theory]
    [InlineData(false, PublicationEvent.Withdrawn)]
    [InlineData(true, PublicationEvent.Restored)]
    public async Task Withdrawing_or_restoring_again_tells_the_log_what_a_process_died_of_telling(bool restores, PublicationEvent told)
    {
        var store = await PublishedAsync();
        if (restores) await ChangeAsync(store.Storage, restores: false);
        store.Clock.Advance(TimeSpan.FromMinutes(1));
        var counting = await PublishedAsync();
        if (restores) await ChangeAsync(counting.Storage, restores: false);
        var all = new FaultyTransport(0, default);
        await ChangeAsync(counting.NewStorage(all), restores);

        // The last three operations are the pointer, the log and the mark.
        await Assert.ThrowsAsync<ProcessDiedException>(() => ChangeAsync(store.NewStorage(new FaultyTransport(all.Sent.Count - 2, Fault.GoneAfter)), restores));
        Assert.Equal(!restores, (await store.Letters.FindCurrentAsync(TestStore.Slug, Cancellation))!.Withdrawal is not null);
        Assert.DoesNotContain(told, (await store.Letters.ReadLogAsync(null, 10, Cancellation)).Select(entry => entry.Event));
        await ChangeAsync(store.Storage, restores);
        Assert.Equal(told, (await store.Letters.ReadLogAsync(null, 10, Cancellation))[0].Event);

        async Task ChangeAsync(LetterStorage storage, bool restores)
        {
            var withdrawals = new LetterWithdrawal(new BlobContentContainer(storage), new TableLetterStore(storage), store.Clock);
            if (restores) await withdrawals.RestoreAsync(TestStore.Slug, Cancellation);
            else await withdrawals.WithdrawAsync(TestStore.Slug, "Why", Cancellation);
        }
    }

    [Fact]
    public async Task The_sweep_removes_records_of_what_was_never_made_and_no_others()
    {
        var store = await PublishedAsync();
        var count = await CountAsync();
        await store.UploadAsync(TestStore.LetterText("slow"));
        await Assert.ThrowsAsync<ProcessDiedException>(() => PublishAsync(store, new FaultyTransport(count - 2, Fault.GoneBefore)));
        await store.UploadAsync(TestStore.LetterText("two"));
        await store.PublishAsync();
        Assert.Equal(3, (await RecordsAsync(store)).Count(IsJson));

        store.Clock.SetUtcNow(DateTimeOffset.UtcNow + TimeSpan.FromDays(2));
        await new StorageSweep(store.Storage).SweepAsync(Cancellation);
        Assert.Equal(2, (await RecordsAsync(store)).Count(IsJson));
        Assert.Equal(2, (await MarksAsync(store)).Count);
        Assert.Empty(await new StoredThings(store).FindUnreachableAsync());
    }

    [Fact]
    public async Task What_an_earlier_version_of_the_app_published_is_recorded_by_the_timer()
    {
        var store = await TestStore.CreateAsync(azurite);
        var scenario = new RecoveryScenario(store);
        await scenario.PublishAsync();
        var before = await scenario.Rows.ReadAsync();
        await scenario.Rows.MakeEarlierAsync(StoredRows.All);
        foreach (var record in await RecordsAsync(store, "")) await store.Sources.DeleteBlobAsync(record, cancellationToken: Cancellation);
        var reconciler = new LetterReconciler(store.Content, store.Letters, store.NewPublisher(), store.Clock);
        Assert.Empty(await reconciler.ReconcileAsync(Cancellation).ToListAsync(Cancellation));

        await scenario.Rows.ClearAsync(StoredRows.All);
        Assert.Empty(RecoveryScenario.Losses(await scenario.RecoverAsync()));
        Assert.Equal(before.Select(WithoutChange).Order(StringComparer.Ordinal), (await scenario.Rows.ReadAsync()).Select(WithoutChange).Order(StringComparer.Ordinal));

        static string WithoutChange(string row) => row.Split("Change=") is [var beginning, var rest] ? beginning + rest[rest.IndexOf('|', StringComparison.Ordinal)..] : row;
    }

    private static bool IsRecord(string request) => request.Contains("/changes/", StringComparison.Ordinal) || request.Contains("%2Fchanges%2F", StringComparison.OrdinalIgnoreCase);

    private static bool IsJson(string name) => name.EndsWith(".json", StringComparison.Ordinal);

    private static async Task<IReadOnlyList<string>> MarksAsync(TestStore store) => [.. (await RecordsAsync(store)).Where(name => !IsJson(name))];

    private static async Task<IReadOnlyList<string>> RecordsAsync(TestStore store, string beginning = "a-letter/") =>
        [.. (await store.Sources.GetBlobsAsync(cancellationToken: Cancellation).ToListAsync(Cancellation)).Select(blob => blob.Name).Where(name => name.StartsWith(beginning, StringComparison.Ordinal) && name.Contains("/changes/", StringComparison.Ordinal))];

    private static async Task<FaultyTransport> PublishAsync(TestStore store, FaultyTransport? transport = null)
    {
        transport ??= new FaultyTransport(0, default);
        await store.NewPublisher(store.NewStorage(transport)).PublishAsync("a-letter", Cancellation);
        return transport;
    }

    /// <summary>How many operations a second revision takes.</summary>
    private async Task<int> CountAsync()
    {
        var store = await PublishedAsync();
        await store.UploadAsync(TestStore.LetterText("two"));
        return (await PublishAsync(store)).Sent.Count;
    }

    private async Task<(TestStore Store, int Operations)> DieAsync(int operation, bool withdraws)
    {
        var store = await PublishedAsync();
        var transport = new FaultyTransport(operation, Fault.GoneAfter);
        var storage = store.NewStorage(transport);
        try
        {
            if (withdraws)
            {
                await new LetterWithdrawal(new BlobContentContainer(storage), new TableLetterStore(storage), store.Clock).WithdrawAsync(TestStore.Slug, "Why", Cancellation);
            }
            else
            {
                await store.UploadAsync(TestStore.LetterText("two"));
                await store.NewPublisher(storage).PublishAsync("a-letter", Cancellation);
            }

            Assert.Equal(0, operation);
        }
        catch (ProcessDiedException)
        {
            // As it was to.
        }

        return (store, transport.Sent.Count);
    }

    private async Task<TestStore> PublishedAsync()
    {
        var store = await TestStore.CreateAsync(azurite);
        await store.UploadAsync(TestStore.LetterText("one"));
        await store.PublishAsync();
        store.Clock.Advance(TimeSpan.FromMinutes(1));
        return store;
    }
}
