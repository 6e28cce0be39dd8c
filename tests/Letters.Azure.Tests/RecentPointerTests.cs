using Letters.Azure.Tests.Crashes;
using Letters.Publishing;
using Letters.Rendering;
using Letters.Rendering.Text;

namespace Letters.Azure.Tests;

/// <summary>What readers found a moment ago is served again, but never after this process has changed it.</summary>
public class RecentPointerTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private static readonly TimeSpan Age = TimeSpan.FromHours(1);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_this_process_publishes_is_found_at_once_and_what_another_does_when_it_is_time()
    {
        var (store, recent) = (await PublishedAsync(), new RecentPointers());
        var changed = new List<Slug>();
        recent.OnChange(changed.Add);
        var readers = new TableLetterStore(store.Storage, recent);
        Assert.Equal(1, await NumberAsync(readers));
        await PublishAsync(store, "two", new TableLetterStore(store.Storage, recent));
        Assert.Equal([TestStore.Slug], changed);
        Assert.Equal(2, await NumberAsync(readers));

        await PublishAsync(store, "three", store.Letters);
        Assert.Equal(2, await NumberAsync(readers));
        Assert.Equal(3, (await readers.FindRecentAsync(TestStore.Slug, TimeSpan.Zero, Cancellation))?.Revision.Number);
    }

    [Fact]
    public async Task What_was_found_before_a_change_is_not_remembered_after_it()
    {
        var (store, recent) = (await PublishedAsync(), new RecentPointers());
        var looks = 0;
        var beside = new FaultyTransport(0, default, async () =>
        {
            if (Interlocked.Increment(ref looks) == 1) await PublishAsync(store, "two", new TableLetterStore(store.Storage, recent));
        });
        var readers = new TableLetterStore(store.NewStorage(beside), recent);
        Assert.Equal(1, await NumberAsync(readers));
        Assert.Equal(2, await NumberAsync(readers));
    }

    private static async Task<int?> NumberAsync(TableLetterStore readers) => (await readers.FindRecentAsync(TestStore.Slug, Age, Cancellation))?.Revision.Number;

    private static async Task PublishAsync(TestStore store, string word, ILetterStore letters)
    {
        await store.UploadAsync(TestStore.LetterText(word));
        var publisher = new LetterPublisher(store.Content, letters, [new TextLetterRenderer()], Template.Current, RenderingSettings.Default, new PublishingLimits(), store.Clock);
        Assert.Equal(UploadOutcome.Published, (await publisher.PublishAsync("a-letter", Cancellation))!.Outcome);
    }

    private async Task<TestStore> PublishedAsync()
    {
        var store = await TestStore.CreateAsync(azurite);
        await PublishAsync(store, "one", store.Letters);
        return store;
    }
}
