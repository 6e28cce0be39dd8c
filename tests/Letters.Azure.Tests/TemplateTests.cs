using Letters.Publishing;
using Letters.Rendering;

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
}
