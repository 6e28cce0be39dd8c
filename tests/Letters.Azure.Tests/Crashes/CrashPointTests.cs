using System.Globalization;
using Azure;
using Letters.Azure.Sweeping;
using Letters.Publishing;
using Letters.Rendering.Markdown;
using Letters.Rendering.Text;

namespace Letters.Azure.Tests.Crashes;

/// <summary>
/// A publish is repeated once for each of its storage operations and each fault, each time as a letter of its own; then the next
/// trigger or the timer runs. The invariants must hold, and the sweep must remove what is left over and nothing else.
/// </summary>
public class CrashPointTests(AzuriteFixture azurite, ITestOutputHelper output) : IClassFixture<AzuriteFixture>
{
    private const string ReplaysSetting = "LETTERS_CRASH_REPLAYS";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<int> Scenarios { get; } = [.. Enumerable.Range(0, CrashScenario.Small.Count)];

    [Theory]
    [MemberData(nameof(Scenarios))]
    public async Task Whatever_goes_wrong_at_whichever_operation_the_last_upload_is_served_whole(int number)
    {
        var scenario = CrashScenario.Small[number];
        var operations = await CountAsync(scenario);
        Assert.InRange(operations, 15, 60);
        var all = Enumerable.Range(1, operations).SelectMany(operation => Enum.GetValues<Fault>().Select(fault => (Operation: operation, Fault: fault)));

        // Later publishes have the operations of the first, and few others: one replay in four of them.
        await ReplayAsync(scenario, operations, all.Where(replay => number == 0 || (replay.Operation + (int)replay.Fault) % 4 == 0));
    }

    /// <summary>LETTERS_CRASH_REPLAYS says how many of the possible replays are drawn; without it a few.</summary>
    [Fact]
    public async Task A_long_list_of_signatories_is_published_whole_whatever_goes_wrong()
    {
        var scenario = CrashScenario.Large;
        var operations = await CountAsync(scenario);
        var replays = int.TryParse(Environment.GetEnvironmentVariable(ReplaysSetting), CultureInfo.InvariantCulture, out var asked) ? asked : 4;
        var random = new Random(20261124);
        await ReplayAsync(scenario, operations, Enumerable.Range(0, replays).Select(replay => (random.Next(1, operations + 1), (Fault)(replay % Enum.GetValues<Fault>().Length))), atOnce: 2);
    }

    private async Task ReplayAsync(CrashScenario scenario, int operations, IEnumerable<(int Operation, Fault Fault)> faults, int atOnce = 6)
    {
        var store = await TestStore.CreateAsync(azurite);
        var replays = faults.Index().Select(replay => new Replay(SlugOf(replay.Index), replay.Item.Operation, replay.Item.Fault)).ToList();
        await Parallel.ForEachAsync(replays, new ParallelOptions { MaxDegreeOfParallelism = atOnce }, async (replay, _) => await RunAsync(store, scenario, replay));
        await ReconcileAsync(store);

        foreach (var replay in replays) await CheckAsync(store, scenario, replay);
        await SweepAsync(store);
        foreach (var replay in replays.Where((_, index) => index % 7 == 0)) await CheckAsync(store, scenario, replay);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{scenario}: {operations} operations, {replays.Select(replay => replay.Fault).Distinct().Count()} faults, {replays.Count} replays, 0 violations"));
    }

    private async Task<int> CountAsync(CrashScenario scenario)
    {
        var store = await TestStore.CreateAsync(azurite);
        var counting = new FaultyTransport(0, default);
        await PrepareAsync(store, scenario, SlugOf(0));
        await NewPublisher(store, counting).PublishAsync(SlugOf(0).ToString(), Cancellation);
        return counting.Sent.Count;
    }

    private static async Task RunAsync(TestStore store, CrashScenario scenario, Replay replay)
    {
        await PrepareAsync(store, scenario, replay.Slug);
        var reader = new WholeRevisions(store, replay.Slug);
        var publisher = NewPublisher(store, new FaultyTransport(replay.Operation, replay.Fault, reader.LookAsync));
        try
        {
            await publisher.PublishAsync(replay.Slug.ToString(), Cancellation);
            Assert.False(replay.Fault is Fault.GoneBefore or Fault.GoneAfter, $"{replay} did not happen.");
        }
        catch (Exception fault) when (fault is ProcessDiedException || (fault is RequestFailedException { Status: 412 } && replay.Fault == Fault.PreconditionFailed))
        {
            // A 412 that storage had no reason for is left to the trigger, which fires again.
        }

        // Half of them are left to the timer.
        if (replay.Operation % 2 == 0) await NewPublisher(store).PublishAsync(replay.Slug.ToString(), Cancellation);
    }

    private static Slug SlugOf(int index) => Slug.Parse($"replay-{index:D5}");

    private static LetterPublisher NewPublisher(TestStore store, FaultyTransport? transport = null) =>
        store.NewPublisher(transport is null ? store.Storage : store.NewStorage(transport), renderers: [new TextLetterRenderer(), new MarkdownLetterRenderer()]);

    private static async Task PrepareAsync(TestStore store, CrashScenario scenario, Slug slug)
    {
        var own = scenario.For(slug);
        foreach (var upload in own.Before)
        {
            foreach (var (name, text) in upload) await store.UploadAsync(text, $"{slug}/{name}");
            Assert.Equal(UploadOutcome.Published, (await NewPublisher(store).PublishAsync(slug.ToString(), Cancellation))!.Outcome);
        }

        foreach (var (name, text) in own.Last) await store.UploadAsync(text, $"{slug}/{name}");
    }

    private static async Task ReconcileAsync(TestStore store)
    {
        var reconciler = new LetterReconciler(store.Content, store.Letters, NewPublisher(store), store.Clock);
        await foreach (var report in reconciler.ReconcileAsync(Cancellation)) Assert.True(report.Outcome is UploadOutcome.Published or UploadOutcome.Unchanged, $"{report.Upload.Folder}: {report.Outcome}");
        Assert.Empty(await reconciler.ReconcileAsync(Cancellation).ToListAsync(Cancellation));
    }

    private static async Task CheckAsync(TestStore store, CrashScenario scenario, Replay replay)
    {
        var revisions = await new WholeRevisions(store, replay.Slug).ReadHistoryAsync();
        Assert.True(revisions.Count == scenario.Revision, $"{replay}: {revisions.Count} revisions");
        var letter = await store.Letters.ReadTextAsync(revisions[0], Cancellation);
        Assert.Equal("The word is last.", Assert.Single(letter.Body).Text.Text);
        Assert.Equal(scenario.Last.Count, revisions[0].Sources.Count);

        var upload = (await store.Content.FindAsync(replay.Slug.ToString(), Cancellation))!;
        Assert.Equal(upload.Version, (await store.Letters.FindCurrentAsync(replay.Slug, Cancellation))!.Upload);
        var report = (await store.Letters.ReadReportsAsync(replay.Slug.ToString(), 10, Cancellation)).First(report => report.Upload.Version == upload.Version);
        Assert.True(report.RevisionNumber == scenario.Revision && report.Outcome is UploadOutcome.Published or UploadOutcome.Unchanged, $"{replay}: {report.Outcome} {report.RevisionNumber}");
    }

    /// <summary>Nothing is removed that is young; once it is old, all that is unreachable.</summary>
    private static async Task SweepAsync(TestStore store)
    {
        var things = new StoredThings(store);
        var sweep = new StorageSweep(store.Storage);
        Assert.True((await sweep.SweepAsync(Cancellation)).IsEmpty);
        store.Clock.SetUtcNow(DateTimeOffset.UtcNow + TimeSpan.FromDays(2));
        await sweep.SweepAsync(Cancellation);
        Assert.Empty(await things.FindUnreachableAsync());
        Assert.True((await sweep.SweepAsync(Cancellation)).IsEmpty);
    }

    private sealed record Replay(Slug Slug, int Operation, Fault Fault);
}
