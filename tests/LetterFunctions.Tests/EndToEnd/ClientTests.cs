using System.Net.Http.Headers;
using System.Text;
using LetterFunctions.Tests.Client;
using Letters.Tests;

namespace LetterFunctions.Tests.EndToEnd;

/// <summary>What a program does with the API, by the client that its description makes.</summary>
public class ClientTests(LetterApp app)
{
    private const string Waiting = "wait=60";

    private readonly LettersClient _client = new(app.Http);

    [Fact]
    public async Task Publishes_a_letter_and_reads_it_again()
    {
        var slug = Publication.NewSlug();
        var published = await _client.PutContentAsync(slug, "letter.txt", File(RealLetter.Bytes), prefer: Waiting);
        var report = Assert.Single(published.Result.Uploads);
        Assert.Equal((UploadReportOutcome.Published, 1), (report.Outcome, report.Revision));
        Assert.Contains(report.Diagnostics, diagnostic => diagnostic is { Code: "two-offices-on-one-line", Severity: DiagnosticSeverity.Info or DiagnosticSeverity.Warning });
        Assert.Equal(report.UploadedAt, (await _client.ListUploadsAsync(slug)).Result.Uploads.Single().UploadedAt);

        var letter = (await _client.GetLetterAsync(slug)).Result;
        Assert.Equal((slug, "en", RealLetter.Letter.Title.Text, 19), (letter.Slug, letter.Language, letter.Title, letter.SignatoryCount));
        Assert.Equal(RealLetter.Letter.Body.Select(block => (block.Id, block.Text.Text)), letter.Body.Select(block => (block.Id, block.Text)));
        Assert.All(letter.Body, block => Assert.Equal(BlockType.Paragraph, block.Type));
        Assert.Null(letter.TranslatedFrom);

        var listed = Assert.Single((await _client.ListLettersAsync()).Result.Letters, listed => listed.Slug == slug);
        Assert.Equal((letter.Title, letter.Revision.Id), (listed.Title, listed.Revision.Id));
    }

    [Fact]
    public async Task Pages_through_the_signatories_in_their_order()
    {
        var slug = Publication.NewSlug();
        await _client.PutContentAsync(slug, "letter.txt", File(RealLetter.Bytes), prefer: Waiting);
        var (names, pages, cursor) = (new List<string>(), 0, (string?)null);
        do
        {
            var page = (await _client.ListSignatoriesAsync(slug, limit: 8, cursor: cursor)).Result;
            names.AddRange(page.Signatories.Select(signatory => signatory.Name));
            cursor = page.Next is { } next ? next[(next.IndexOf("cursor=", StringComparison.Ordinal) + "cursor=".Length)..] : null;
            pages++;
        }
        while (cursor is not null);

        Assert.Equal(3, pages);
        Assert.Equal(RealLetter.Letter.Signatories.Select(signatory => signatory.Name.Text), names);
        var found = (await _client.ListSignatoriesAsync(slug, q: names[4])).Result;
        Assert.Equal((1, names[4]), (found.Found, Assert.Single(found.Signatories).Name));
    }

    [Fact]
    public async Task Compares_revisions_and_follows_their_chain()
    {
        var slug = Publication.NewSlug();
        await _client.PutContentAsync(slug, "letter.txt", Text("one"), prefer: Waiting);
        await _client.PutContentAsync(slug, "letter.txt", Text("two"), prefer: Waiting);

        var changes = (await _client.CompareRevisionsAsync(slug, "1", "2")).Result;
        Assert.Equal([(ComparedTextChange.Removed, "one."), (ComparedTextChange.Added, "two.")], changes.Text.SelectMany(paragraph => paragraph).Where(part => part.Change != ComparedTextChange.None).Select(part => (part.Change, part.Text)));
        Assert.Empty(changes.Added.Signatories);

        var history = (await _client.ListRevisionsAsync(slug)).Result.Revisions;
        Assert.Equal([2, 1], history.Select(revision => revision.Number));
        Assert.Equal(history[1].Hash, history[0].Previous);
        Assert.Null(history[1].Previous);
        Assert.Equal(history[0].Previous, (await _client.GetManifestAsync(slug)).Result.Previous);
        Assert.Equal("The word is one.", (await _client.ServeRevisionAsync(slug, "1", "json")).Result.Body[0].Text);
    }

    [Fact]
    public async Task Withdraws_a_translation()
    {
        var slug = Publication.NewSlug();
        await _client.PutContentAsync(slug, "letter.txt", Text("one"), prefer: Waiting);
        await _client.PutContentAsync(slug, "letter.es.txt", File(Encoding.UTF8.GetBytes("Un título\n\nEstimado ministro:\n\nLa palabra es uno.\n")), prefer: Waiting);
        Assert.Equal("Un título", (await _client.ServeTranslationAsync(slug, "es", "json")).Result.Title);

        await _client.DeleteContentAsync(slug, "letter.es.txt");
        await _client.PutContentAsync(slug, "letter.txt", Text("two"), prefer: Waiting);
        Assert.Empty((await _client.GetLetterAsync(slug)).Result.Translations);
        var problem = await RefusedAsync(() => _client.ServeTranslationAsync(slug, "es", "json"));
        Assert.Equal((404, "/docs/problems/no-such-translation"), (problem.Status, problem.Type));
    }

    [Fact]
    public async Task Is_told_what_is_wrong_as_a_problem_with_diagnostics()
    {
        var slug = Publication.NewSlug();
        var problem = await RefusedAsync(() => _client.PutContentAsync(slug, "letter.txt", File("Dear Minister:\n\nText.\n"u8.ToArray()), prefer: Waiting));
        Assert.Equal((422, "/docs/problems/unpublishable"), (problem.Status, problem.Type));
        var error = problem.Diagnostics!.First(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        Assert.Equal(("no-title", 1, $"{slug}/letter.txt", "/docs/diagnostics/no-title"), (error.Code, error.Line, error.File, error.Documentation));
        Assert.Equal("/docs/problems/no-such-letter", (await RefusedAsync(() => _client.GetLetterAsync(slug))).Type);
        using var page = await app.Http.GetAsync(new Uri(problem.Type, UriKind.Relative));
        Assert.True(page.IsSuccessStatusCode);
    }

    [Fact]
    public async Task Asks_again_without_being_sent_again_what_it_has()
    {
        var slug = Publication.NewSlug();
        await _client.PutContentAsync(slug, "letter.txt", Text("one"), prefer: Waiting);
        var tag = EntityTagHeaderValue.Parse((await _client.GetLetterAsync(slug)).Headers["ETag"].Single());
        var unchanged = await Assert.ThrowsAsync<ApiException>(() => _client.GetLetterAsync(slug, if_None_Match: tag.ToString()));
        Assert.Equal((304, ""), (unchanged.StatusCode, unchanged.Response));
    }

    private static FileParameter Text(string word) => File(Encoding.UTF8.GetBytes(Publication.LetterText(word)));

    private static FileParameter File(byte[] content) => new(new MemoryStream(content), "letter.txt", "text/plain");

    private static async Task<Problem> RefusedAsync<T>(Func<Task<T>> call) => (await Assert.ThrowsAsync<ApiException<Problem>>(call)).Result;
}
