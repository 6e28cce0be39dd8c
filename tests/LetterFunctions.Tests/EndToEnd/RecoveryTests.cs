using System.Net;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using LocalFunctions.Emulator;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace LetterFunctions.Tests.EndToEnd;

/// <summary>An app whose tables are lost answers after recovery as before, byte for byte.</summary>
public sealed class RecoveryTests : IAsyncLifetime
{
    private static readonly string[] Tables = ["Letters", "Revisions", "LetterText", "Signatories", "SignatoryNames", "Publications", "UploadReports"];

    private Azurite? _azurite;

    private string ConnectionString => _azurite!.ConnectionString;

    public async ValueTask InitializeAsync() => _azurite = await Azurite.StartAsync();

    public ValueTask DisposeAsync() => _azurite!.DisposeAsync();

    [Fact]
    public async Task Every_answer_is_as_it_was()
    {
        var paths = new List<string> { "/letters.json", "/letters.json?status=withdrawn", "/letters.html", "/feed/atom", "/feed/json", "/sitemap", "/log", "/signatories?q=person", "/signatories?q=doe", "/letters/withdrawn-letter", "/archive/withdrawn-letter/revisions" };
        IReadOnlyList<string> before;
        await using (var app = await StartAsync())
        {
            await PublishAsync(app);
            paths.AddRange(await PathsOfAsync(app, "a-letter"));
            paths.AddRange(await PathsOfAsync(app, "long-list"));
            before = await ReadAsync(app, paths);
        }

        await ClearTablesAsync();
        await ClearAsync("renditions");
        await using var recovered = await StartAsync();
        Assert.DoesNotContain("a-letter", await recovered.Http.GetStringAsync(new Uri("/letters.json", UriKind.Relative)), StringComparison.Ordinal);
        Assert.Equal(["a-letter recovered 3", "long-list recovered 1", "restored-letter recovered 1", "withdrawn-letter recovered 1"], await RecoverAsync(recovered));
        Assert.Equal(before, await ReadAsync(recovered, paths));
        Assert.Equal(["a-letter unchanged 3", "long-list unchanged 1", "restored-letter unchanged 1", "withdrawn-letter unchanged 1"], await RecoverAsync(recovered));
    }

    [Fact]
    public async Task A_cursor_that_no_recovery_gave_is_refused()
    {
        await using var app = await StartAsync();
        using var response = await app.Http.PostAsync(new Uri("/recover?cursor=Kg", UriKind.Relative), null);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task What_a_later_version_of_the_app_wrote_is_503_until_an_instance_of_it_answers()
    {
        await using var app = await StartAsync();
        await app.Letters.UploadAsync("a-letter/letter.txt", Publication.LetterText("one"));
        await app.PublishAsync("a-letter");
        var pointers = new TableClient(ConnectionString, "Letters");
        TableEntity pointer = await pointers.GetEntityAsync<TableEntity>("a-letter", "current");
        pointer["Schema"] = 3;
        await pointers.UpdateEntityAsync(pointer, pointer.ETag, TableUpdateMode.Replace);
        using var response = await app.Http.GetAsync(new Uri("/letters/a-letter/json", UriKind.Relative));
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "application/problem+json"), (response.StatusCode, response.Content.Headers.ContentType?.MediaType));
        Assert.NotNull(response.Headers.RetryAfter);
    }

    private static async Task PublishAsync(App app)
    {
        await app.Letters.UploadAsync("a-letter/letter.txt", Publication.LetterText("one"));
        await app.PublishAsync("a-letter");
        await app.Letters.UploadAsync("a-letter/letter.es.txt", "Un título\n\nEstimado ministro:\n\nLa palabra es uno.\n");
        await app.Letters.UploadAsync("a-letter/signatories.csv", "name,affiliation,kind\nJane Doe,Example Trust,\nExample Society,,organisation\n");
        await app.PublishAsync("a-letter");
        await app.Letters.UploadAsync("a-letter/letter.txt", "---\ndate: 2026-03-01\nkeywords: [peace]\nplace: Geneva\n---\n\nA title\n\nDear Minister:\n\nThe word is two.\n");
        await app.PublishAsync("a-letter");
        await app.Letters.UploadAsync("long-list/letter.txt", "A title\n\nDear Minister:\n\nText.\n\nSincerely,\n\n" + string.Join("\n\n", Enumerable.Range(1, 2_200).Select(number => $"Person {number}\nOffice {number % 7}")));
        await app.PublishAsync("long-list");
        foreach (var slug in new[] { "withdrawn-letter", "restored-letter" })
        {
            await app.Letters.UploadAsync($"{slug}/letter.txt", Publication.LetterText(slug));
            await app.PublishAsync(slug);
            using var withdrawn = await app.Http.DeleteAsync(new Uri($"/letters/{slug}?reason=Why", UriKind.Relative));
            Assert.Equal(HttpStatusCode.OK, withdrawn.StatusCode);
        }

        using var restored = await app.Http.DeleteAsync(new Uri("/letters/restored-letter/withdrawal", UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, restored.StatusCode);
    }

    /// <summary>All renditions of all revisions, and what is said of them.</summary>
    private static async Task<IReadOnlyList<string>> PathsOfAsync(App app, string slug)
    {
        var paths = new List<string> { "", "/json", "/signatories", "/signatories?limit=1000", "/signatories?q=office", "/signatories?kind=organisation", "/revisions", "/manifest", "/embed", "/compare/1/1" };
        foreach (var revision in (await app.Letters.JsonAsync($"/letters/{slug}/revisions")).GetProperty("revisions").EnumerateArray())
        {
            var number = revision.GetProperty("number").GetInt32();
            paths.AddRange([$"/revisions/{number}/json", $"/revisions/{number}/manifest", $"/revisions/{number}/checksums"]);
            paths.AddRange(revision.GetProperty("renditions").EnumerateArray().Select(rendition => rendition.GetProperty("href").GetString()![$"/letters/{slug}".Length..]));
        }

        return paths.ConvertAll(path => $"/letters/{slug}{path}");
    }

    /// <summary>A line for each answer: its status, its entity tag and the hash of its body.</summary>
    private static async Task<IReadOnlyList<string>> ReadAsync(App app, IReadOnlyList<string> paths)
    {
        var answers = new List<string>();
        foreach (var path in paths)
        {
            using var response = await app.Http.GetAsync(new Uri(path, UriKind.Relative));
            var body = await response.Content.ReadAsByteArrayAsync();
            answers.Add($"{path} {(int)response.StatusCode} {response.Headers.ETag} {Letters.ContentHash.Of(body)}");
        }

        Assert.All(answers.Where(answer => !answer.StartsWith("/letters/withdrawn-letter", StringComparison.Ordinal)), answer => Assert.Contains(" 200 ", answer, StringComparison.Ordinal));
        return answers;
    }

    private static async Task<IReadOnlyList<string>> RecoverAsync(App app)
    {
        using var response = await app.Http.PostAsync(new Uri("/recover", UriKind.Relative), null);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var answer = await Publication.ReadAsync(response);
        Assert.Null(answer.GetProperty("next").GetString());
        return [.. answer.GetProperty("letters").EnumerateArray().Select(letter =>
        {
            Assert.Equal("[]", letter.GetProperty("losses").ToString());
            return $"{letter.GetProperty("slug")} {letter.GetProperty("outcome")} {letter.GetProperty("revision")}";
        })];
    }

    private async Task ClearTablesAsync()
    {
        foreach (var name in Tables)
        {
            var table = new TableClient(ConnectionString, name);
            var rows = await table.QueryAsync<TableEntity>(select: ["PartitionKey", "RowKey"]).ToListAsync();
            await Parallel.ForEachAsync(rows, new ParallelOptions { MaxDegreeOfParallelism = 16 }, async (row, cancellation) => await table.DeleteEntityAsync(row.PartitionKey, row.RowKey, cancellationToken: cancellation));
        }
    }

    private async Task ClearAsync(string container)
    {
        var blobs = new BlobContainerClient(ConnectionString, container);
        await foreach (var blob in blobs.GetBlobsAsync()) await blobs.DeleteBlobAsync(blob.Name);
    }

    /// <summary>Nothing polls: what is published is published by the test.</summary>
    private async Task<App> StartAsync()
    {
        var host = LetterApplication.Build([.. LetterApp.Settings(ConnectionString), "--Publishing:Origin=https://letters.example", "--Serving:PointerSeconds=0", "--LocalFunctions:PollingInterval=01:00:00", "--AzureWebJobs.ReconcileLetters.Disabled=true", "--AzureWebJobs.PublishLetter.Disabled=true", "--AzureWebJobs.ReportFailedUpload.Disabled=true"]);
        await host.StartAsync();
        var http = new HttpClient(new DescribedAnswers { InnerHandler = new SocketsHttpHandler { AllowAutoRedirect = false } }) { BaseAddress = new Uri($"http://{host.Services.GetRequiredService<IConfiguration>()["WEBSITE_HOSTNAME"]}") };
        return new App(host, http, new Publication(new BlobContainerClient(ConnectionString, "content"), http));
    }

    private sealed record App(IHost Host, HttpClient Http, Publication Letters) : IAsyncDisposable
    {
        public async Task PublishAsync(string slug)
        {
            var report = await Host.Services.GetRequiredService<Letters.Publishing.LetterPublisher>().PublishAsync(slug, TestContext.Current.CancellationToken);
            Assert.NotNull(report?.RevisionNumber);
        }

        public async ValueTask DisposeAsync()
        {
            Http.Dispose();
            await Host.StopAsync();
            await ((IAsyncDisposable)Host).DisposeAsync();
        }
    }
}
