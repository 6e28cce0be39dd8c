using Letters.Azure.Tests.Crashes;
using Letters.Publishing;

namespace Letters.Azure.Tests.Ordering;

/// <summary>Uploads and publishers beside each other against real storage: whatever the order, what was uploaded last is served.</summary>
public class OrderingTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Triggers_that_are_late_repeated_missed_or_out_of_order_publish_the_last_upload()
    {
        var store = await TestStore.CreateAsync(azurite);
        var random = new Random(4);
        var publishing = new List<Task<UploadReport?>>();
        for (var number = 1; number <= 20; number++)
        {
            // Some uploads return to what was there before.
            await store.UploadAsync(TestStore.LetterText($"number {(number % 5 == 0 ? number - 3 : number)}"));
            for (var trigger = random.Next(3); trigger > 0; trigger--) publishing.Add(PublishAfterAsync(store, random.Next(150)));
            await Task.Delay(random.Next(40), Cancellation);
        }

        await store.UploadAsync(TestStore.LetterText("last"));
        var reports = await Task.WhenAll(publishing);
        await new LetterReconciler(store.Content, store.Letters, store.NewPublisher(), store.Clock).ReconcileAsync(Cancellation).ToListAsync(Cancellation);

        await CheckServedAsync(store);
        var kept = (await store.Letters.ReadReportsAsync("a-letter", 100, Cancellation)).ToDictionary(report => report.Upload.Version, report => report.Outcome);
        Assert.NotEmpty(reports);
        Assert.All(reports, report => Assert.True(kept[report!.Upload.Version] is UploadOutcome.Published or UploadOutcome.Unchanged or UploadOutcome.Superseded));
    }

    [Fact]
    public async Task Processes_that_publish_beside_each_other_and_are_killed_leave_the_last_upload_whole()
    {
        var store = await TestStore.CreateAsync(azurite);
        await store.UploadAsync(TestStore.LetterText("first"));
        await using var first = PublisherInProcess.Start(store);
        await using var second = PublisherInProcess.Start(store);
        await using var doomed = PublisherInProcess.Start(store);
        await WaitAsync(store);
        for (var number = 1; number <= 15; number++)
        {
            await store.UploadAsync(TestStore.LetterText($"number {number}"));
            await Task.Delay(60, Cancellation);
            if (number == 8) await doomed.KillAsync();
        }

        await store.UploadAsync(TestStore.LetterText("last"));
        await WaitAsync(store);
        await CheckServedAsync(store);
        Assert.All(new[] { first, second }, publisher => Assert.NotEmpty(publisher.Output));
    }

    private static async Task<UploadReport?> PublishAfterAsync(TestStore store, int milliseconds)
    {
        await Task.Delay(milliseconds, Cancellation);
        return await store.NewPublisher().PublishAsync("a-letter", Cancellation);
    }

    private static async Task CheckServedAsync(TestStore store)
    {
        var revisions = await new WholeRevisions(store, TestStore.Slug).ReadHistoryAsync();
        var letter = await store.Letters.ReadTextAsync(revisions[0], Cancellation);
        Assert.Equal("The word is last.", Assert.Single(letter.Body).Text.Text);
    }

    /// <summary>Until the upload that is there is the one that is served.</summary>
    private static async Task WaitAsync(TestStore store)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        patience.CancelAfter(Patience);
        var upload = (await store.Content.FindAsync("a-letter", patience.Token))!;
        while ((await store.Letters.FindCurrentAsync(TestStore.Slug, patience.Token))?.Upload != upload.Version) await Task.Delay(50, patience.Token);
    }
}
