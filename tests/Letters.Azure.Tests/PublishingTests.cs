using System.Text;
using Letters.Publishing;
using Letters.Rendering;

namespace Letters.Azure.Tests;

public class PublishingTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Publishes_an_upload_as_revision_1()
    {
        var store = await TestStore.CreateAsync(azurite);
        await store.UploadAsync(TestStore.LetterText("one"));
        var report = await store.PublishAsync();

        Assert.Equal((UploadOutcome.Published, 1), (report.Outcome, report.RevisionNumber));
        var current = await store.CurrentAsync();
        Assert.Equal((1, "A title", 2, store.Clock.GetUtcNow()), (current.Number, current.Title, current.SignatoryCount, current.PublishedAt));
        Assert.Null(current.Previous);
        await store.AssertWholeAsync(current, "one");
    }

    [Fact]
    public async Task The_same_upload_again_and_the_same_letter_in_other_bytes_change_nothing()
    {
        var store = await TestStore.CreateAsync(azurite);
        await store.UploadAsync(TestStore.LetterText("one"));
        await store.PublishAsync();
        var before = await store.Letters.FindCurrentAsync(TestStore.Slug, Cancellation);

        Assert.Equal(UploadOutcome.Unchanged, (await store.PublishAsync()).Outcome);
        Assert.Equal(before, await store.Letters.FindCurrentAsync(TestStore.Slug, Cancellation));
        await store.UploadAsync(TestStore.LetterText("one").ReplaceLineEndings("\r\n"));
        var again = await store.PublishAsync();

        Assert.Equal((UploadOutcome.Unchanged, 1), (again.Outcome, again.RevisionNumber));
        var after = await store.Letters.FindCurrentAsync(TestStore.Slug, Cancellation);
        Assert.Equal(before!.Revision, after!.Revision);
        Assert.Equal(again.Upload.Version, after.Upload);
    }

    [Fact]
    public async Task A_second_letter_is_revision_2_and_revision_1_stays_readable()
    {
        var store = await TestStore.CreateAsync(azurite);
        await store.UploadAsync(TestStore.LetterText("one"));
        await store.PublishAsync();
        var first = await store.CurrentAsync();
        var page = await store.ReadRenditionAsync(first, RenditionFormat.Html);

        store.Clock.Advance(TimeSpan.FromMinutes(1));
        await store.UploadAsync(TestStore.LetterText("two"));
        Assert.Equal(2, (await store.PublishAsync()).RevisionNumber);

        Assert.Equal(first, await store.Letters.FindRevisionAsync(TestStore.Slug, 1, Cancellation));
        Assert.Equal(page, await store.ReadRenditionAsync(first, RenditionFormat.Html));
        await store.AssertWholeAsync(first, "one");
        await store.AssertWholeAsync(await store.CurrentAsync(), "two");
    }

    [Fact]
    public async Task Revisions_form_a_chain_of_hashes_and_a_letter_can_return_to_an_earlier_text()
    {
        var store = await TestStore.CreateAsync(azurite);
        foreach (var word in new[] { "one", "two", "one", "three" })
        {
            await store.UploadAsync(TestStore.LetterText(word));
            await store.PublishAsync();
        }

        var revisions = await store.Letters.ListRevisionsAsync(TestStore.Slug, Cancellation);
        Assert.Equal([4, 3, 2, 1], revisions.Select(revision => revision.Number));
        Assert.Equal(revisions[3].Id, revisions[1].Id);
        Assert.Equal(revisions.Skip(1).Select(revision => (ContentHash?)revision.Hash).Append(null), revisions.Select(revision => revision.Previous));
        Assert.Single(revisions.Select(revision => revision.SignatoryList).Distinct());
    }

    [Fact]
    public async Task Bad_content_leaves_what_was_published_and_gives_a_report_with_its_line()
    {
        var store = await TestStore.CreateAsync(azurite);
        await store.UploadAsync(TestStore.LetterText("one"));
        await store.PublishAsync();
        var before = await store.CurrentAsync();

        store.Clock.Advance(TimeSpan.FromMinutes(1));
        await store.UploadAsync([.. Encoding.UTF8.GetBytes("A title\n\n"), 0xFF]);
        var report = await store.PublishAsync();

        Assert.Equal((UploadOutcome.Rejected, null), (report.Outcome, report.RevisionNumber));
        var error = Assert.Single(report.Diagnostics);
        Assert.Equal(("invalid-utf-8", "a-letter/letter.txt", 3, 1), (error.Code, error.File, error.Line, error.Column));
        Assert.Equal(before, await store.CurrentAsync());
        var reports = await store.Letters.ReadReportsAsync("a-letter", 10, Cancellation);
        Assert.Equal([UploadOutcome.Rejected, UploadOutcome.Published], reports.Select(kept => kept.Outcome));
        Assert.Equal(report, reports[0]);
    }

    [Theory]
    [InlineData("A Letter/letter.txt", "A Letter", "folder-name")]
    [InlineData("📣/letter.txt", "📣", "folder-name")]
    [InlineData("letter.txt", "letter.txt", "folder-name")]
    [InlineData("a-letter/notes.odt", "a-letter", "no-letter-file")]
    public async Task A_name_that_is_no_letters_is_reported_under_its_folder(string blobName, string folder, string code)
    {
        var store = await TestStore.CreateAsync(azurite);
        await store.UploadAsync(TestStore.LetterText("one"), blobName);
        var report = await store.PublishAsync(folder);

        Assert.Equal(UploadOutcome.Rejected, report.Outcome);
        Assert.Contains(report.Diagnostics, diagnostic => diagnostic.Code == code && diagnostic.File == blobName);
        Assert.Equal(report, Assert.Single(await store.Letters.ReadReportsAsync(folder, 10, Cancellation)));
        Assert.Empty(await store.Letters.ListCurrentAsync(Cancellation));
    }

    [Fact]
    public async Task A_file_that_is_too_large_is_not_even_read()
    {
        var store = await TestStore.CreateAsync(azurite);
        await store.UploadAsync(new byte[50 * 1024 * 1024]);
        var error = Assert.Single((await store.PublishAsync()).Diagnostics);
        Assert.Equal("file-too-large", error.Code);
        Assert.Contains("52,428,800", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_an_upload_with_a_file_that_is_too_large_nothing_is_read()
    {
        var store = await TestStore.CreateAsync(azurite);
        await store.UploadAsync(TestStore.LetterText("one"));
        var counting = new Crashes.FaultyTransport(0, default);
        var report = await store.NewPublisher(store.NewStorage(counting), limits: new PublishingLimits { LetterFile = 20 }).PublishAsync("a-letter", Cancellation);
        Assert.Equal("file-too-large", Assert.Single(report!.Diagnostics).Code);
        Assert.DoesNotContain(counting.Sent, request => request.StartsWith("GET", StringComparison.Ordinal) && request.EndsWith("letter.txt", StringComparison.Ordinal));
    }

    [Fact]
    public async Task More_translations_than_the_limit_are_rejected()
    {
        var store = await TestStore.CreateAsync(azurite);
        await store.UploadAsync(TestStore.LetterText("one"));
        var publisher = store.NewPublisher(store.Storage, limits: new PublishingLimits { Translations = 1 });
        await store.UploadAsync("Un título\n\nEstimado ministro:\n\nLa palabra es uno.\n", "a-letter/letter.es.txt");
        Assert.Equal(UploadOutcome.Published, (await publisher.PublishAsync("a-letter", Cancellation))!.Outcome);
        await store.UploadAsync("Ein Titel\n\nSehr geehrter Herr Minister,\n\ndas Wort ist eins.\n", "a-letter/letter.de.txt");
        var report = await publisher.PublishAsync("a-letter", Cancellation);
        Assert.Equal((UploadOutcome.Rejected, "too-many-translations"), (report!.Outcome, Assert.Single(report.Diagnostics).Code));
    }

    [Fact]
    public async Task A_file_is_read_only_in_the_version_that_was_found()
    {
        var store = await TestStore.CreateAsync(azurite);
        await store.UploadAsync(TestStore.LetterText("one"));
        var file = (await store.Content.FindAsync("a-letter", Cancellation))!.Files[0];
        Assert.Equal(TestStore.LetterText("one"), Encoding.UTF8.GetString((await store.Content.ReadAsync(file, Cancellation))!));
        await store.UploadAsync(TestStore.LetterText("two"));
        Assert.Null(await store.Content.ReadAsync(file, Cancellation));
        await store.Uploads.DeleteBlobAsync(file.Name, cancellationToken: Cancellation);
        Assert.Null(await store.Content.ReadAsync(file, Cancellation));
    }

    /// <summary>A reader may be in the middle of it.</summary>
    [Fact]
    public async Task Renditions_and_sources_that_are_there_are_not_written_again()
    {
        var store = await TestStore.CreateAsync(azurite);
        await store.UploadAsync(TestStore.LetterText("one"));
        await store.PublishAsync();
        var before = await TagsAsync(store);
        await store.NewPublisher().RebuildAsync(TestStore.Slug, Cancellation);
        foreach (var word in new[] { "two", "one" })
        {
            await store.UploadAsync(TestStore.LetterText(word));
            await store.PublishAsync();
        }

        Assert.Subset(await TagsAsync(store), before);
    }

    [Fact]
    public async Task A_file_beside_the_letter_is_named_and_does_not_stop_it()
    {
        var store = await TestStore.CreateAsync(azurite);
        await store.UploadAsync(TestStore.LetterText("one"));
        await store.UploadAsync("?", "a-letter/notes.txt");
        var report = await store.PublishAsync();
        Assert.Equal(UploadOutcome.Published, report.Outcome);
        Assert.Equal(("unknown-file", "a-letter/notes.txt"), (report.Diagnostics[0].Code, report.Diagnostics[0].File));
    }

    [Fact]
    public async Task A_character_that_no_font_has_is_told_once_with_its_line()
    {
        var store = await TestStore.CreateAsync(azurite);
        await store.UploadAsync("A title\n\nDear Minister:\n\nText \u13A0.\n\nMore \u13A0.\n");
        var warning = Assert.Single((await store.PublishAsync()).Diagnostics, diagnostic => diagnostic.Code == "character-without-glyph");
        Assert.Equal((5, "\u13A0"), (warning.Line, warning.Excerpt));
        Assert.Contains("U+13A0", warning.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_in_the_folder_is_nothing_to_report()
    {
        var store = await TestStore.CreateAsync(azurite);
        await store.UploadAsync(TestStore.LetterText("one"), "a-letter-too/letter.txt");
        Assert.Null(await store.NewPublisher().PublishAsync("a-letter", Cancellation));
    }

    [Fact]
    public async Task A_repeated_trigger_does_not_hide_that_the_upload_was_published()
    {
        var store = await TestStore.CreateAsync(azurite);
        await store.UploadAsync(TestStore.LetterText("one"));
        await store.PublishAsync();
        Assert.Equal(UploadOutcome.Unchanged, (await store.PublishAsync()).Outcome);
        Assert.Equal(UploadOutcome.Published, Assert.Single(await store.Letters.ReadReportsAsync("a-letter", 10, Cancellation)).Outcome);
    }

    [Fact]
    public async Task The_reconciler_publishes_what_no_trigger_told_of_and_leaves_the_rest()
    {
        var store = await TestStore.CreateAsync(azurite);
        await store.UploadAsync(TestStore.LetterText("one"));
        await store.PublishAsync();
        await store.UploadAsync(TestStore.LetterText("missed"), "another-letter/letter.txt");
        var publisher = store.NewPublisher();
        Assert.Equal(UploadOutcome.Failed, (await publisher.ReportFailureAsync("another-letter", Cancellation))!.Outcome);
        Assert.Null(await publisher.ReportFailureAsync("a-letter", Cancellation));

        var reconciler = new LetterReconciler(store.Content, store.Letters, publisher);
        var report = Assert.Single(await reconciler.ReconcileAsync(Cancellation).ToListAsync(Cancellation));
        Assert.Equal(("another-letter", UploadOutcome.Published), (report.Upload.Folder, report.Outcome));
        Assert.Empty(await reconciler.ReconcileAsync(Cancellation).ToListAsync(Cancellation));
    }

    private static async Task<HashSet<string>> TagsAsync(TestStore store) =>
        [.. (await store.Renditions.GetBlobsAsync(cancellationToken: Cancellation).ToListAsync(Cancellation)).Concat(await store.Sources.GetBlobsAsync(cancellationToken: Cancellation).ToListAsync(Cancellation)).Select(blob => $"{blob.Name} {blob.Properties.ETag}")];
}
