using Letters.Azure.Tests.Crashes;
using Letters.Publishing;
using Letters.Rendering;
using Letters.Rendering.Text;

namespace Letters.Azure.Tests;

public class ReconcilerTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_letter_that_fails_every_time_keeps_no_other_waiting()
    {
        var store = await TestStore.CreateAsync(azurite);
        foreach (var folder in new[] { "bad-letter", "a-letter", "c-letter", "d-letter" }) await store.UploadAsync(TestStore.LetterText("one"), $"{folder}/letter.txt");
        var failing = new FailingRenderer("bad-letter");

        var (first, fault) = await ReconcileAsync(store, failing);
        Assert.Equal([("a-letter", UploadOutcome.Published), ("bad-letter", UploadOutcome.Failed), ("c-letter", UploadOutcome.Published), ("d-letter", UploadOutcome.Published)], first);
        Assert.Equal("It fails.", Assert.Single(Assert.IsType<AggregateException>(fault).InnerExceptions).Message);

        // From then on it comes last.
        await store.UploadAsync(TestStore.LetterText("two"), "d-letter/letter.txt");
        var (second, _) = await ReconcileAsync(store, failing);
        Assert.Equal([("d-letter", UploadOutcome.Published), ("bad-letter", UploadOutcome.Failed)], second);

        var (mended, none) = await ReconcileAsync(store, new TextLetterRenderer());
        Assert.Equal([("bad-letter", UploadOutcome.Published)], mended);
        Assert.Null(none);
    }

    [Fact]
    public async Task A_letter_that_cannot_be_rendered_again_keeps_no_other_from_it()
    {
        var store = await TestStore.CreateAsync(azurite);
        foreach (var folder in new[] { "a-letter", "bad-letter", "c-letter" })
        {
            await store.UploadAsync(TestStore.LetterText("one"), $"{folder}/letter.txt");
            await store.NewPublisher(template: new Template(1)).PublishAsync(folder, Cancellation);
        }

        var reconciler = new LetterReconciler(store.Content, store.Letters, store.NewPublisher(store.Storage, renderers: [new FailingRenderer("bad-letter")]), store.Clock);
        var again = new List<string>();
        var fault = await Assert.ThrowsAsync<AggregateException>(async () =>
        {
            await foreach (var revision in reconciler.RenderAgainAsync(Cancellation)) again.Add($"{revision.Slug} {revision.Number}");
        });
        Assert.Equal("It fails.", Assert.Single(fault.InnerExceptions).Message);
        Assert.Equal(["a-letter 2", "c-letter 2"], again);
    }

    [Fact]
    public async Task What_is_served_and_was_never_reported_is_reported_by_the_timer()
    {
        var counting = new FaultyTransport(0, default);
        await PublishAsync(counting);
        var store = await PublishAsync(new FaultyTransport(counting.Sent.Count, Fault.GoneBefore));
        Assert.Equal(1, (await store.CurrentAsync()).Number);
        Assert.Empty(await store.Letters.ReadReportsAsync("a-letter", 10, Cancellation));
        Assert.Equal([("a-letter", UploadOutcome.Unchanged)], (await ReconcileAsync(store, new TextLetterRenderer())).Reports);
        Assert.Equal(UploadOutcome.Unchanged, Assert.Single(await store.Letters.ReadReportsAsync("a-letter", 10, Cancellation)).Outcome);

        async Task<TestStore> PublishAsync(FaultyTransport transport)
        {
            var uploaded = await TestStore.CreateAsync(azurite);
            await uploaded.UploadAsync(TestStore.LetterText("one"));
            await Record.ExceptionAsync(() => uploaded.NewPublisher(uploaded.NewStorage(transport)).PublishAsync("a-letter", Cancellation));
            return uploaded;
        }
    }

    [Fact]
    public async Task One_that_is_cancelled_stops_and_reports_no_failure()
    {
        var store = await TestStore.CreateAsync(azurite);
        await store.UploadAsync(TestStore.LetterText("one"));
        using var cancellation = new CancellationTokenSource();
        var operations = 0;
        var storage = store.NewStorage(new FaultyTransport(0, default, () => Interlocked.Increment(ref operations) == 10 ? cancellation.CancelAsync() : Task.CompletedTask));
        var reconciler = new LetterReconciler(store.Content, store.Letters, store.NewPublisher(storage, renderers: [new TextLetterRenderer()]), store.Clock);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await reconciler.ReconcileAsync(cancellation.Token).ToListAsync(Cancellation));
        Assert.Empty(await store.Letters.ReadReportsAsync("a-letter", 10, Cancellation));
    }

    [Fact]
    public async Task A_publisher_of_an_unchanged_letter_that_was_overtaken_tells_what_is_served()
    {
        var store = await TestStore.CreateAsync(azurite);
        await store.UploadAsync(TestStore.LetterText("one"));
        await store.PublishAsync();
        await store.UploadAsync(TestStore.LetterText("one").ReplaceLineEndings("\r\n"));
        var overtaken = new ContentAfterReading(store.Content, async () =>
        {
            await store.UploadAsync(TestStore.LetterText("two"));
            await store.PublishAsync();
        });
        var report = await store.NewPublisher(content: overtaken).PublishAsync("a-letter", Cancellation);
        Assert.Equal((UploadOutcome.Unchanged, 2), (report!.Outcome, report.RevisionNumber));
        Assert.Contains(UploadOutcome.Superseded, (await store.Letters.ReadReportsAsync("a-letter", 10, Cancellation)).Select(kept => kept.Outcome));
    }

    [Fact]
    public async Task A_file_that_is_removed_again_takes_the_letter_back_without_a_trigger()
    {
        var store = await TestStore.CreateAsync(azurite);
        await store.UploadAsync(TestStore.LetterText("one"));
        await store.PublishAsync();
        await store.UploadAsync("Un título\n\nEstimado ministro:\n\nLa palabra es uno.\n", "a-letter/letter.es.txt");
        Assert.Equal(2, (await store.PublishAsync()).RevisionNumber);

        await store.Uploads.DeleteBlobAsync("a-letter/letter.es.txt", cancellationToken: Cancellation);
        var (reports, _) = await ReconcileAsync(store, new TextLetterRenderer());
        Assert.Equal([("a-letter", UploadOutcome.Published)], reports);
        Assert.Empty((await store.CurrentAsync()).Translations);
        Assert.Equal(3, (await store.CurrentAsync()).Number);
    }

    [Fact]
    public async Task A_publisher_of_what_was_there_in_between_does_not_replace_what_the_author_went_back_to()
    {
        var store = await TestStore.CreateAsync(azurite);
        await store.UploadAsync(TestStore.LetterText("one"));
        await store.PublishAsync();
        await store.UploadAsync(TestStore.LetterText("two"));
        var overtaken = new ContentAfterChecking(store.Content, async () =>
        {
            await store.UploadAsync(TestStore.LetterText("one"));
            Assert.Equal(UploadOutcome.Unchanged, (await store.PublishAsync()).Outcome);
        });

        await store.NewPublisher(content: overtaken).PublishAsync("a-letter", Cancellation);
        await store.AssertWholeAsync(await store.CurrentAsync(), "one");
        var outcomes = (await store.Letters.ReadReportsAsync("a-letter", 10, Cancellation)).Select(report => report.Outcome).Order();
        Assert.Equal([UploadOutcome.Published, UploadOutcome.Unchanged, UploadOutcome.Superseded], outcomes);
    }

    [Fact]
    public async Task A_trigger_that_comes_late_does_not_hide_that_its_upload_was_published()
    {
        var store = await TestStore.CreateAsync(azurite);
        await store.UploadAsync(TestStore.LetterText("one"));
        var late = new ContentAfterReading(store.Content, async () =>
        {
            await store.PublishAsync();
            await store.UploadAsync(TestStore.LetterText("two"));
        });
        Assert.Equal(UploadOutcome.Superseded, (await store.NewPublisher(content: late).PublishAsync("a-letter", Cancellation))!.Outcome);
        await store.PublishAsync();
        Assert.All(await store.Letters.ReadReportsAsync("a-letter", 10, Cancellation), report => Assert.Equal(UploadOutcome.Published, report.Outcome));
    }

    [Fact]
    public async Task Where_nothing_changed_for_a_day_it_costs_two_lists()
    {
        var store = await TestStore.CreateAsync(azurite);
        foreach (var number in Enumerable.Range(1, 6))
        {
            await store.UploadAsync(TestStore.LetterText("one"), $"letter-{number}/letter.txt");
            await store.PublishAsync($"letter-{number}");
        }

        store.Clock.SetUtcNow(DateTimeOffset.UtcNow + TimeSpan.FromDays(2));
        var counting = new FaultyTransport(0, default);
        var storage = store.NewStorage(counting);
        var reconciler = new LetterReconciler(new BlobContentContainer(storage), new TableLetterStore(storage), store.NewPublisher(storage), store.Clock);
        Assert.Empty(await reconciler.ReconcileAsync(Cancellation).ToListAsync(Cancellation));
        Assert.Equal(2, counting.Sent.Count);
    }

    [Fact]
    public async Task A_rejected_upload_is_not_tried_again_before_it_changes()
    {
        var store = await TestStore.CreateAsync(azurite);
        await store.UploadAsync("?", "a-letter/notes.txt");
        Assert.Equal(UploadOutcome.Rejected, (await store.PublishAsync()).Outcome);
        Assert.Empty((await ReconcileAsync(store, new TextLetterRenderer())).Reports);
        await store.UploadAsync(TestStore.LetterText("one"));
        Assert.Equal([("a-letter", UploadOutcome.Published)], (await ReconcileAsync(store, new TextLetterRenderer())).Reports);
    }

    private static async Task<(IReadOnlyList<(string, UploadOutcome)> Reports, Exception? Fault)> ReconcileAsync(TestStore store, ILetterRenderer renderer)
    {
        var reconciler = new LetterReconciler(store.Content, store.Letters, store.NewPublisher(store.Storage, renderers: [renderer]), store.Clock);
        var reports = new List<(string, UploadOutcome)>();
        try
        {
            await foreach (var report in reconciler.ReconcileAsync(Cancellation)) reports.Add((report.Upload.Folder, report.Outcome));
            return (reports, null);
        }
        catch (AggregateException fault)
        {
            return (reports, fault);
        }
    }

    private sealed class FailingRenderer(string slug) : ILetterRenderer
    {
        private readonly TextLetterRenderer _text = new();

        public RenditionFormat Format => _text.Format;

        public void Render(Letter letter, RenderingContext context, Stream output)
        {
            if (letter.Slug.ToString() == slug) throw new NotSupportedException("It fails.");
            _text.Render(letter, context, output);
        }
    }
}
