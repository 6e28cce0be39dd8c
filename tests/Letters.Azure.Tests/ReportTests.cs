using Letters.Azure.Tests.Crashes;
using Letters.Publishing;

namespace Letters.Azure.Tests;

/// <summary>Of several reports of one upload the one stays that tells what became of it.</summary>
public class ReportTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(UploadOutcome.Failed, UploadOutcome.Superseded, UploadOutcome.Superseded)]
    [InlineData(UploadOutcome.Failed, UploadOutcome.Unchanged, UploadOutcome.Unchanged)]
    [InlineData(UploadOutcome.Superseded, UploadOutcome.Unchanged, UploadOutcome.Unchanged)]
    [InlineData(UploadOutcome.Superseded, UploadOutcome.Published, UploadOutcome.Published)]
    [InlineData(UploadOutcome.Superseded, UploadOutcome.Failed, UploadOutcome.Superseded)]
    [InlineData(UploadOutcome.Withdrawn, UploadOutcome.Unchanged, UploadOutcome.Unchanged)]
    [InlineData(UploadOutcome.Withdrawn, UploadOutcome.Superseded, UploadOutcome.Withdrawn)]
    [InlineData(UploadOutcome.Published, UploadOutcome.Failed, UploadOutcome.Published)]
    [InlineData(UploadOutcome.Published, UploadOutcome.Unchanged, UploadOutcome.Published)]
    [InlineData(UploadOutcome.Rejected, UploadOutcome.Withdrawn, UploadOutcome.Rejected)]
    [InlineData(UploadOutcome.Rejected, UploadOutcome.Published, UploadOutcome.Published)]
    public async Task A_later_report_takes_the_place_of_an_earlier_one_only_if_it_tells_more(UploadOutcome earlier, UploadOutcome later, UploadOutcome kept)
    {
        var (store, upload) = await UploadedAsync();
        await ReportAsync(store.Letters, upload, earlier);
        await ReportAsync(store.Letters, upload, later);
        Assert.Equal(kept, await store.Letters.FindOutcomeAsync(upload, Cancellation));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(UploadOutcome.Failed)]
    public async Task That_it_was_published_stays_where_another_report_was_on_its_way(UploadOutcome? earlier)
    {
        var (store, upload) = await UploadedAsync();
        if (earlier is { } outcome) await ReportAsync(store.Letters, upload, outcome);
        var operations = 0;
        var beside = new FaultyTransport(0, default, async () =>
        {
            if (Interlocked.Increment(ref operations) == 1) await ReportAsync(store.Letters, upload, UploadOutcome.Published);
        });
        await ReportAsync(new TableLetterStore(store.NewStorage(beside)), upload, UploadOutcome.Superseded);
        Assert.Equal(UploadOutcome.Published, await store.Letters.FindOutcomeAsync(upload, Cancellation));
    }

    private static Task ReportAsync(TableLetterStore letters, Upload upload, UploadOutcome outcome) =>
        letters.ReportAsync(new UploadReport(upload, outcome, upload.UploadedAt, null, []), Cancellation);

    private async Task<(TestStore Store, Upload Upload)> UploadedAsync()
    {
        var store = await TestStore.CreateAsync(azurite);
        await store.UploadAsync(TestStore.LetterText("one"));
        return (store, (await store.Content.FindAsync("a-letter", Cancellation))!);
    }
}
