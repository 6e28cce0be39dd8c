using System.Globalization;
using Letters.Publishing;
using Letters.Rendering.Text;

namespace Letters.Azure.Tests.Crashes;

/// <summary>A publish that ends in the middle goes on from there.</summary>
public class ResumeTests(AzuriteFixture azurite, ITestOutputHelper output) : IClassFixture<AzuriteFixture>
{
    private const string SignatoriesSetting = "LETTERS_RESUME_SIGNATORIES";

    /// <summary>Batches that may have been on their way, and partitions of one batch, which are written without a look.</summary>
    private const int Slack = 60;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>LETTERS_RESUME_SIGNATORIES says how many signatories; without it some thousands.</summary>
    [Theory]
    [InlineData(0.3)]
    [InlineData(0.6)]
    public async Task The_second_try_writes_only_what_the_first_did_not(double diedAfter)
    {
        var signatories = int.TryParse(Environment.GetEnvironmentVariable(SignatoriesSetting), CultureInfo.InvariantCulture, out var asked) ? asked : 7_000;
        var whole = await PublishAsync(await PreparedAsync(signatories), new FaultyTransport(0, default));

        var store = await PreparedAsync(signatories);
        var died = new FaultyTransport((int)(whole.Sent.Count * diedAfter), Fault.GoneBefore);
        await Assert.ThrowsAsync<ProcessDiedException>(() => PublishAsync(store, died));
        var before = died.Sent.Take((int)(whole.Sent.Count * diedAfter) - 1).Count(IsBatch);
        var second = await PublishAsync(store, new FaultyTransport(0, default));

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{signatories:N0} signatories: a publish takes {whole.Sent.Count} operations, {whole.Sent.Count(IsBatch)} of them batches of rows; the first try died after {before} batches, the second wrote {second.Sent.Count(IsBatch)} and took {second.Sent.Count} operations."));
        Assert.True(before > 30, $"{before}");
        Assert.InRange(second.Sent.Count(IsBatch), 1, whole.Sent.Count(IsBatch) - before + Slack);
        await new WholeRevisions(store, TestStore.Slug).ReadHistoryAsync();
    }

    [Fact]
    public async Task What_takes_too_long_ends_and_goes_on_with_the_next_try()
    {
        var store = await PreparedAsync(3_000);
        var slow = new FaultyTransport(0, default, () =>
        {
            store.Clock.Advance(TimeSpan.FromSeconds(10));
            return Task.CompletedTask;
        });
        await Assert.ThrowsAsync<TimeoutException>(() => PublishAsync(store, slow));
        Assert.Null(await store.Letters.FindCurrentAsync(TestStore.Slug, Cancellation));
        await store.PublishAsync();
        await new WholeRevisions(store, TestStore.Slug).ReadHistoryAsync();
    }

    [Fact]
    public async Task A_publish_that_is_cancelled_stops_at_once()
    {
        var store = await PreparedAsync(3_000);
        using var cancellation = new CancellationTokenSource();
        var transport = new FaultyTransport(0, default, () => cancellation.CancelAsync());
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => store.NewPublisher(store.NewStorage(transport)).PublishAsync("a-letter", cancellation.Token));
        Assert.InRange(transport.Sent.Count, 1, 3);
    }

    private async Task<TestStore> PreparedAsync(int signatories)
    {
        var store = await TestStore.CreateAsync(azurite);
        await store.UploadAsync(TestStore.LetterText("one", signatories).Replace("Office", $"Office of {store.Names.Prefix}", StringComparison.Ordinal));
        return store;
    }

    private static async Task<FaultyTransport> PublishAsync(TestStore store, FaultyTransport transport)
    {
        var report = await store.NewPublisher(store.NewStorage(transport), renderers: [new TextLetterRenderer()]).PublishAsync("a-letter", Cancellation);
        Assert.Equal(UploadOutcome.Published, report!.Outcome);
        return transport;
    }

    private static bool IsBatch(string request) => request.EndsWith("$batch", StringComparison.Ordinal);
}
