using Letters.Azure.Tests.Crashes;
using Letters.Publishing;
using Letters.Rendering;
using Letters.Rendering.Html;
using Letters.Rendering.Text;

namespace Letters.Azure.Tests;

public class ConcurrencyTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Many_publishers_at_once_leave_the_last_upload_whole()
    {
        var store = await TestStore.CreateAsync(azurite);
        var publishing = new List<Task<UploadReport?>>();
        for (var number = 1; number <= 8; number++)
        {
            await store.UploadAsync(TestStore.LetterText($"number {number}"));
            publishing.Add(store.NewPublisher().PublishAsync("a-letter", Cancellation));
            publishing.Add(store.NewPublisher().PublishAsync("a-letter", Cancellation));
        }

        var reports = await Task.WhenAll(publishing);
        await store.AssertWholeAsync(await store.CurrentAsync(), "number 8");
        var revisions = await store.Letters.ListRevisionsAsync(TestStore.Slug, Cancellation);
        Assert.Equal(Enumerable.Range(1, revisions.Count).Reverse(), revisions.Select(revision => revision.Number));
        Assert.Equal(revisions.Count, reports.Count(report => report!.Outcome == UploadOutcome.Published));
    }

    [Fact]
    public async Task A_publisher_stops_when_a_newer_upload_came_before_it_pointed()
    {
        var store = await TestStore.CreateAsync(azurite);
        await store.UploadAsync(TestStore.LetterText("old"));
        var late = new ContentAfterReading(store.Content, () => store.UploadAsync(TestStore.LetterText("new")));

        Assert.Equal(UploadOutcome.Superseded, (await store.NewPublisher(content: late).PublishAsync("a-letter", Cancellation))!.Outcome);
        Assert.Null(await store.Letters.FindCurrentAsync(TestStore.Slug, Cancellation));
        Assert.Equal(1, (await store.PublishAsync()).RevisionNumber);
        await store.AssertWholeAsync(await store.CurrentAsync(), "new");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task A_publisher_that_was_overtaken_after_its_last_look_publishes_the_newer_upload(int revisionNumber)
    {
        var store = await TestStore.CreateAsync(azurite);
        if (revisionNumber > 1)
        {
            await store.UploadAsync(TestStore.LetterText("first"));
            await store.PublishAsync();
        }

        await store.UploadAsync(TestStore.LetterText("old"));
        var overtaken = new ContentAfterChecking(store.Content, async () =>
        {
            await store.UploadAsync(TestStore.LetterText("new"));
            await store.PublishAsync();
        });

        var report = await store.NewPublisher(content: overtaken).PublishAsync("a-letter", Cancellation);
        Assert.Equal((UploadOutcome.Unchanged, revisionNumber), (report!.Outcome, report.RevisionNumber));
        await store.AssertWholeAsync(await store.CurrentAsync(), "new");
    }

    /// <summary>After any operation of a publisher that finds its letter unchanged, something is uploaded beside it, and another publisher deals with that.</summary>
    [Fact]
    public async Task An_unchanged_letter_is_said_to_show_the_last_upload_whoever_is_faster()
    {
        var store = await TestStore.CreateAsync(azurite);
        for (var operation = 1; operation <= 8; operation++)
        {
            var folder = $"letter-{operation}";
            await store.UploadAsync(TestStore.LetterText("one"), $"{folder}/letter.txt");
            await store.PublishAsync(folder);
            await store.UploadAsync(TestStore.LetterText("one").ReplaceLineEndings("\r\n"), $"{folder}/letter.txt");
            var (count, at) = (0, operation);
            var beside = new FaultyTransport(0, default, async () =>
            {
                if (Interlocked.Increment(ref count) != at) return;
                await store.UploadAsync("?", $"{folder}/notes.txt");
                Assert.Equal(UploadOutcome.Unchanged, (await store.PublishAsync(folder)).Outcome);
            });
            Assert.Equal(UploadOutcome.Unchanged, (await store.NewPublisher(store.NewStorage(beside)).PublishAsync(folder, Cancellation))!.Outcome);
            var current = (await store.Letters.FindCurrentAsync(Slug.Parse(folder), Cancellation))!;
            Assert.Equal(((await store.Content.FindAsync(folder, Cancellation))!.Version, 1), (current.Upload!.Value, current.Revision.Number));
        }
    }

    [Fact]
    public async Task The_row_of_a_publisher_that_was_too_slow_is_never_shown()
    {
        var store = await TestStore.CreateAsync(azurite);
        await store.UploadAsync(TestStore.LetterText("slow"));
        var late = new ContentAfterReading(store.Content, () => store.UploadAsync(TestStore.LetterText("fast")));
        await store.NewPublisher(content: late).PublishAsync("a-letter", Cancellation);
        await store.PublishAsync();
        await store.UploadAsync(TestStore.LetterText("later"));
        await store.PublishAsync();

        Assert.Equal(3, await store.Revisions.QueryAsync<global::Azure.Data.Tables.TableEntity>(cancellationToken: Cancellation).CountAsync(Cancellation));
        await store.AssertWholeAsync((await store.Letters.FindRevisionAsync(TestStore.Slug, 1, Cancellation))!, "fast");
        Assert.Equal(2, (await store.Letters.ListRevisionsAsync(TestStore.Slug, Cancellation)).Count);
        Assert.Null(await store.Letters.FindRevisionAsync(TestStore.Slug, 3, Cancellation));
    }

    [Fact]
    public async Task What_another_publisher_wrote_and_did_not_point_to_is_pointed_to_as_it_was_written()
    {
        var store = await TestStore.CreateAsync(azurite);
        await store.UploadAsync(TestStore.LetterText("one"));
        var dying = new LetterPublisher(store.Content, new DiesPointing(store.Letters), [new HtmlLetterRenderer(), new TextLetterRenderer()], Template.Current, RenderingSettings.Default, new PublishingLimits(), store.Clock);
        await Assert.ThrowsAsync<ProcessDiedException>(() => dying.PublishAsync("a-letter", Cancellation));
        var written = store.Clock.GetUtcNow();
        store.Clock.Advance(TimeSpan.FromMinutes(1));
        await store.PublishAsync();
        Assert.Equal(written, (await store.CurrentAsync()).PublishedAt);

        // The next one goes on from the row that is there.
        await store.UploadAsync(TestStore.LetterText("two"));
        await store.PublishAsync();
        Assert.Equal(2, (await new WholeRevisions(store, TestStore.Slug).ReadHistoryAsync()).Count);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_process_killed_at_any_storage_operation_leaves_what_the_next_trigger_completes(bool afterEffect)
    {
        var whole = await TestStore.CreateAsync(azurite);
        var counting = new StorageFaults(0, afterEffect);
        await PublishOneThenAsync(whole, counting);
        Assert.InRange(counting.Operations, 10, 100);

        for (var operation = 1; operation <= counting.Operations; operation++)
        {
            var store = await TestStore.CreateAsync(azurite);
            await Assert.ThrowsAsync<ProcessDiedException>(() => PublishOneThenAsync(store, new StorageFaults(operation, afterEffect)));

            var left = await store.CurrentAsync();
            await store.AssertWholeAsync(left, left.Number == 1 ? "one" : "two");

            await store.PublishAsync();
            Assert.Equal(2, (await store.CurrentAsync()).Number);
            await store.AssertWholeAsync(await store.CurrentAsync(), "two");
            await store.AssertWholeAsync((await store.Letters.FindRevisionAsync(TestStore.Slug, 1, Cancellation))!, "one");
            Assert.NotNull(await store.Letters.FindOutcomeAsync((await store.Content.FindAsync("a-letter", Cancellation))!, Cancellation));
        }
    }

    private static async Task PublishOneThenAsync(TestStore store, StorageFaults faults)
    {
        await store.UploadAsync(TestStore.LetterText("one"));
        await store.PublishAsync();
        await store.UploadAsync(TestStore.LetterText("two"));
        await store.NewPublisher(faults).PublishAsync("a-letter", Cancellation);
    }
}
