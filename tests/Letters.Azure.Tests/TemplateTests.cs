using Letters.Azure.Tests.Crashes;
using Letters.Publishing;
using Letters.Rendering;
using Letters.Rendering.Text;

namespace Letters.Azure.Tests;

public class TemplateTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_raised_template_makes_a_revision_of_the_same_letter_and_keeps_the_old_one()
    {
        var store = await TestStore.CreateAsync(azurite);
        await store.UploadAsync(TestStore.LetterText("one"));
        await store.NewPublisher(template: new Template(1)).PublishAsync("a-letter", Cancellation);
        var first = await store.CurrentAsync();

        var raised = store.NewPublisher(template: new Template(2));
        var again = Assert.Single(await new LetterReconciler(store.Content, store.Letters, raised).RenderAgainAsync(Cancellation).ToListAsync(Cancellation));
        Assert.Equal((2, 2, first.Id, first.Sources, (ContentHash?)first.Hash), (again.Number, again.Template, again.Id, again.Sources, again.Previous));
        Assert.Equal(again, await store.CurrentAsync());
        Assert.Equal(first, await store.Letters.FindRevisionAsync(TestStore.Slug, 1, Cancellation));
        await store.AssertWholeAsync(again, "one");

        Assert.Empty(await new LetterReconciler(store.Content, store.Letters, raised).RenderAgainAsync(Cancellation).ToListAsync(Cancellation));
        Assert.Equal(UploadOutcome.Unchanged, (await raised.PublishAsync("a-letter", Cancellation))!.Outcome);
    }

    [Fact]
    public async Task The_same_upload_under_a_raised_template_is_published_again()
    {
        var store = await TestStore.CreateAsync(azurite);
        await store.UploadAsync(TestStore.LetterText("one"));
        await store.NewPublisher(template: new Template(1)).PublishAsync("a-letter", Cancellation);
        var report = await store.NewPublisher(template: new Template(2)).PublishAsync("a-letter", Cancellation);
        Assert.Equal((UploadOutcome.Published, 2), (report!.Outcome, report.RevisionNumber));
    }

    [Fact]
    public async Task Other_settings_make_a_revision_of_the_same_letter()
    {
        var store = await TestStore.CreateAsync(azurite);
        await store.UploadAsync(TestStore.LetterText("one"));
        await store.PublishAsync();
        var others = NewPublisher(store, RenderingSettings.Default with { Publisher = "Example Trust" });
        Assert.Equal(2, (await others.RenderAgainAsync(TestStore.Slug, Cancellation))?.Number);
        Assert.Null(await others.RenderAgainAsync(TestStore.Slug, Cancellation));
        Assert.Equal((UploadOutcome.Published, 3), (await store.PublishAsync() is var report ? (report.Outcome, report.RevisionNumber) : default));
    }

    [Fact]
    public async Task What_is_rendered_again_shows_the_same_upload()
    {
        var store = await TestStore.CreateAsync(azurite);
        await store.UploadAsync(TestStore.LetterText("one"));
        await store.NewPublisher(template: new Template(1)).PublishAsync("a-letter", Cancellation);
        var before = await store.Letters.FindCurrentAsync(TestStore.Slug, Cancellation);
        Assert.NotNull(await store.NewPublisher().RenderAgainAsync(TestStore.Slug, Cancellation));
        Assert.Equal(before!.Upload, (await store.Letters.FindCurrentAsync(TestStore.Slug, Cancellation))!.Upload);
    }

    [Fact]
    public async Task What_is_published_while_the_letter_is_rendered_again_stays()
    {
        var store = await TestStore.CreateAsync(azurite);
        await store.UploadAsync(TestStore.LetterText("one"));
        await store.NewPublisher(template: new Template(1)).PublishAsync("a-letter", Cancellation);
        var operations = 0;
        var beside = new FaultyTransport(0, default, async () =>
        {
            if (Interlocked.Increment(ref operations) != 1) return;
            await store.UploadAsync(TestStore.LetterText("two"));
            await store.PublishAsync();
        });
        Assert.Null(await store.NewPublisher(store.NewStorage(beside)).RenderAgainAsync(TestStore.Slug, Cancellation));
        Assert.Equal(2, (await store.CurrentAsync()).Number);
        await store.AssertWholeAsync(await store.CurrentAsync(), "two");
    }

    [Fact]
    public async Task Rebuilding_with_other_renderers_makes_a_new_revision()
    {
        var store = await TestStore.CreateAsync(azurite);
        await store.UploadAsync(TestStore.LetterText("one"));
        await store.PublishAsync();
        var before = await store.CurrentAsync();
        var after = await store.NewPublisher(store.Storage, renderers: [new TextLetterRenderer()]).RebuildAsync(TestStore.Slug, Cancellation);
        Assert.Equal((2, before.Id), (after!.Number, after.Id));
        Assert.Equal(after, await store.CurrentAsync());
        Assert.Equal([RenditionFormat.Text], after.Renditions.Select(rendition => rendition.Format));
    }

    [Fact]
    public async Task No_more_is_rendered_again_at_once_than_the_limit_lets_in()
    {
        var store = await TestStore.CreateAsync(azurite);
        var slugs = Enumerable.Range(1, 4).Select(number => Slug.Parse($"letter-{number}")).ToList();
        foreach (var slug in slugs)
        {
            await store.UploadAsync(TestStore.LetterText("one"), $"{slug}/letter.txt");
            await store.NewPublisher(template: new Template(1)).PublishAsync($"{slug}", Cancellation);
        }

        var slow = new SlowRenderer();
        var oneByOne = (2 * TestStore.LetterText("one").Length) - 1;
        var publisher = store.NewPublisher(store.Storage, renderers: [slow], limits: new PublishingLimits { BytesAtOnce = oneByOne });
        Assert.All(await Task.WhenAll(slugs.Select(slug => publisher.RenderAgainAsync(slug, Cancellation))), Assert.NotNull);
        Assert.Equal(1, slow.MostAtOnce);
    }

    [Fact]
    public async Task An_older_app_leaves_alone_what_a_newer_one_rendered()
    {
        var store = await TestStore.CreateAsync(azurite);
        await store.UploadAsync(TestStore.LetterText("one"));
        await store.NewPublisher(template: new Template(2)).PublishAsync("a-letter", Cancellation);
        var older = store.NewPublisher(template: new Template(1));
        Assert.Equal(UploadOutcome.Unchanged, (await older.PublishAsync("a-letter", Cancellation))!.Outcome);
        Assert.Null(await older.RenderAgainAsync(TestStore.Slug, Cancellation));
    }

    [Fact]
    public async Task The_manifest_is_what_the_chain_hashes()
    {
        var store = await TestStore.CreateAsync(azurite);
        foreach (var word in new[] { "one", "two" })
        {
            await store.UploadAsync(TestStore.LetterText(word));
            await store.PublishAsync();
        }

        var revisions = await store.Letters.ListRevisionsAsync(TestStore.Slug, Cancellation);
        Assert.Equal(revisions[0].Previous, ContentHash.Of(revisions[1].Manifest.Span));
    }

    private static LetterPublisher NewPublisher(TestStore store, RenderingSettings settings) =>
        new(store.Content, store.Letters, [new TextLetterRenderer()], Template.Current, settings, new PublishingLimits(), store.Clock);

    /// <summary>Counts how many letters are rendered at the same time.</summary>
    private sealed class SlowRenderer : ILetterRenderer
    {
        private readonly TextLetterRenderer _text = new();
        private readonly Lock _lock = new();
        private int _inside;

        public RenditionFormat Format => _text.Format;

        public int MostAtOnce { get; private set; }

        public void Render(Letter letter, RenderingContext context, Stream output)
        {
            lock (_lock) MostAtOnce = Math.Max(MostAtOnce, ++_inside);
            Thread.Sleep(150);
            _text.Render(letter, context, output);
            lock (_lock) _inside--;
        }
    }
}
