using System.Text;
using Letters.Publishing;
using Letters.Rendering;
using Letters.Tests.Builders;

namespace Letters.Azure.Tests;

public class CompleteLetterTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_part_of_a_letter_comes_back_as_it_was_written()
    {
        var store = await TestStore.CreateAsync(azurite);
        var letter = CompleteLetter.Create();
        var revision = RevisionBuilder.Of(letter);
        await store.Letters.WriteAsync(new RevisionContent(revision, letter, []), Cancellation);

        var text = await store.Letters.ReadTextAsync(revision, Cancellation);
        var signatories = (await store.Letters.ReadSignatoriesAsync(revision, 1, 100, Cancellation)).ToSequence();
        Assert.Equal(letter.Signatories, signatories);
        Assert.Equal(letter with { Signatories = [], Translations = [] }, text with { Translations = [] });
        Assert.Equal(letter.Translations.Select(translation => translation with { Signatories = [] }), text.Translations);
        Assert.Equal(revision.Id, CanonicalLetter.HashOf(text with { Signatories = signatories }));
    }

    [Fact]
    public async Task A_translation_has_renditions_of_its_own_and_the_signatories_of_the_original()
    {
        var store = await TestStore.CreateAsync(azurite);
        await store.UploadAsync(TestStore.LetterText("one"));
        await store.UploadAsync("Un título\n\nEstimado ministro:\n\nLa palabra es uno.\n", "a-letter/letter.es.txt");
        var report = await store.PublishAsync();
        Assert.Equal(UploadOutcome.Published, report.Outcome);

        var revision = await store.CurrentAsync();
        var spanish = LanguageTag.Parse("es");
        Assert.Equal([spanish], revision.Translations);
        Assert.Equal(["a-letter/letter.es.txt", "a-letter/letter.txt"], report.Upload.Files.Select(file => file.Name));
        Assert.Equal(["letter.es.txt", "letter.txt"], revision.Sources.Select(source => source.Name));
        var page = await ReadAsync(store, revision, revision.FindRendition(RenditionFormat.Text, spanish)!);
        Assert.Contains("La palabra es uno.", page, StringComparison.Ordinal);
        Assert.Contains("Signatory 2", page, StringComparison.Ordinal);

        await store.UploadAsync("Un título\n\nEstimado ministro:\n\nLa palabra es dos.\n", "a-letter/letter.es.txt");
        Assert.Equal(2, (await store.PublishAsync()).RevisionNumber);
        Assert.Equal(revision.SignatoryList, (await store.CurrentAsync()).SignatoryList);
    }

    [Fact]
    public async Task A_letter_can_be_one_blob_outside_of_folders()
    {
        var store = await TestStore.CreateAsync(azurite);
        await store.UploadAsync(TestStore.LetterText("one"), "a-letter.txt");
        await store.UploadAsync("?", "a-letter.odd/notes.txt");
        Assert.Equal("a-letter", Upload.FolderOf("a-letter.txt"));
        Assert.Equal(UploadOutcome.Published, (await store.PublishAsync()).Outcome);
        await store.AssertWholeAsync(await store.CurrentAsync(), "one");
        Assert.Equal(["a-letter", "a-letter.odd"], await store.Content.ListAsync(Cancellation).Select(upload => upload.Folder).OrderBy(folder => folder).ToListAsync(Cancellation));

        await store.UploadAsync(TestStore.LetterText("two"));
        var report = await store.PublishAsync();
        Assert.Equal((UploadOutcome.Rejected, "several-files"), (report.Outcome, Assert.Single(report.Diagnostics).Code));
        Assert.Equal(2, (await store.Content.ListAsync(Cancellation).FirstAsync(upload => upload.Folder == "a-letter", Cancellation)).Files.Count);
        await store.AssertWholeAsync(await store.CurrentAsync(), "one");
    }

    [Fact]
    public async Task A_blob_whose_name_only_begins_like_the_letters_is_not_of_it()
    {
        var store = await TestStore.CreateAsync(azurite);
        foreach (var name in new[] { "a-letter.txt", "a-letter.old.txt", "a-letter.pdf" }) await store.UploadAsync(TestStore.LetterText("one"), name);
        var upload = await store.Content.FindAsync("a-letter", Cancellation);
        Assert.Equal("a-letter.txt", Assert.Single(upload!.Files).Name);
        Assert.Equal(upload.Version, (await store.Content.ListAsync(Cancellation).SingleAsync(listed => listed.Folder == "a-letter", Cancellation)).Version);
    }

    private static async Task<string> ReadAsync(TestStore store, Revision revision, Rendition rendition)
    {
        using var content = new MemoryStream();
        await store.Letters.CopyRenditionAsync(revision, rendition, content, Cancellation);
        return Encoding.UTF8.GetString(content.ToArray());
    }
}
