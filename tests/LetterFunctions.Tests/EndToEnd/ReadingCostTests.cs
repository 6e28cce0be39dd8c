using System.Globalization;
using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;

namespace LetterFunctions.Tests.EndToEnd;

/// <summary>What reading costs of storage, and what becomes of it when storage is away: an app of its own behind a proxy.</summary>
public sealed class ReadingCostTests : BehindProxy
{
    private const string Slug = "a-letter";

    [Fact]
    public async Task A_warm_read_of_a_letter_costs_one_operation()
    {
        await using var app = await StartAsync("--Serving:PointerSeconds=0");
        await PublishAsync(app, Publication.LetterText("one"));
        await PublishAsync(app, Publication.LetterText("two"), 2);
        foreach (var path in (string[])["", "/json", "/html", "/pdf", "/txt", "/embed", "/manifest", "/revisions/2/json", "/revisions/1/pdf"])
        {
            await app.Http.GetByteArrayAsync($"/letters/{Slug}{path}");
            var asked = await Proxy.RequestsAsync(() => app.Http.GetByteArrayAsync($"/letters/{Slug}{path}"));
            Assert.Single(asked, request => request.StartsWith("GET", StringComparison.Ordinal));
            Assert.Single(asked);
        }
    }

    [Fact]
    public async Task Many_reads_at_once_cost_nothing_where_what_was_found_a_moment_ago_will_do()
    {
        await using var app = await StartAsync("--Serving:PointerSeconds=60");
        await PublishAsync(app, Publication.LetterText("one"));
        await app.Http.GetByteArrayAsync($"/letters/{Slug}/pdf");
        Assert.Empty(await Proxy.RequestsAsync(() => Task.WhenAll(Enumerable.Range(0, 50).Select(_ => app.Http.GetByteArrayAsync($"/letters/{Slug}/pdf")))));

        // What this app publishes, it serves at once.
        await PublishAsync(app, Publication.LetterText("two"), 2);
    }

    [Fact]
    public async Task A_rendition_that_is_too_long_to_be_kept_streams_and_is_read_in_parts()
    {
        await using var app = await StartAsync("--Serving:CacheBytes=0");
        await PublishAsync(app, Publication.LetterText("one"));
        var whole = await app.Http.GetByteArrayAsync($"/letters/{Slug}/pdf");
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/letters/{Slug}/pdf") { Headers = { Range = new(100, 299) } };
        using var part = await app.Http.SendAsync(request);
        Assert.Equal(HttpStatusCode.PartialContent, part.StatusCode);
        Assert.Equal(whole[100..300], await part.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task Paging_through_a_list_costs_one_query_a_page()
    {
        await using var app = await StartAsync("--Serving:PointerSeconds=60");
        var names = string.Join("\n\n", Enumerable.Range(1, 4_500).Select(number => $"Person N{number.ToString(CultureInfo.InvariantCulture)}"));
        await PublishAsync(app, $"A title\n\nDear Minister:\n\nText.\n\nSincerely,\n\n{names}\n");
        var positions = new List<int>();
        var asked = await Proxy.RequestsAsync(async () =>
        {
            for (var path = $"/letters/{Slug}/signatories?limit=1000"; path is not null;)
            {
                var page = await app.Letters.JsonAsync(path);
                positions.AddRange(page.GetProperty("signatories").EnumerateArray().Select(signatory => signatory.GetProperty("position").GetInt32()));
                path = page.GetProperty("next").GetString();
            }
        });
        Assert.Equal(Enumerable.Range(1, 4_500), positions);
        Assert.Equal(5, asked.Count);
    }

    [Fact]
    public async Task What_was_never_read_is_503_with_a_time_to_ask_again_while_storage_is_away()
    {
        await using var app = await StartAsync("--Serving:PointerSeconds=0");
        await PublishAsync(app, Publication.LetterText("one"));
        Proxy.IsAway = true;
        using var response = await app.Http.GetAsync(new Uri($"/letters/{Slug}/txt", UriKind.Relative));
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "application/problem+json"), (response.StatusCode, response.Content.Headers.ContentType?.MediaType));
        Assert.InRange(response.Headers.RetryAfter!.Delta!.Value, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1));
        Proxy.IsAway = false;
        await app.Http.GetByteArrayAsync($"/letters/{Slug}/json");
    }

    [Fact]
    public async Task So_many_letters_are_checked_a_minute_and_no_more()
    {
        await using var app = await StartAsync("--Serving:ValidationsPerMinute=2");
        var answers = new List<HttpStatusCode>();
        for (var request = 0; request < 3; request++)
        {
            using var content = new StringContent(Publication.LetterText("one"), Encoding.UTF8, "text/plain");
            using var response = await app.Http.PostAsync(new Uri(request == 1 ? "/validate/txt" : "/validate", UriKind.Relative), content);
            answers.Add(response.StatusCode);
            if (response.StatusCode != HttpStatusCode.OK) Assert.InRange(response.Headers.RetryAfter!.Delta!.Value, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(60));
        }

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.TooManyRequests], answers);
    }

    [Fact]
    public async Task Uploads_say_what_they_expect_where_that_is_required()
    {
        await using var app = await StartAsync("--Serving:ConditionalUploads=true");
        using var unconditional = await PutAsync(app, $"/content/{Slug}/letter.txt", Publication.LetterText("one"), null);
        Assert.Equal((HttpStatusCode.PreconditionRequired, "application/problem+json"), (unconditional.StatusCode, unconditional.Content.Headers.ContentType?.MediaType));
        using var conditional = await PutAsync(app, $"/content/{Slug}/letter.txt", Publication.LetterText("one"), ("If-None-Match", "*"));
        Assert.Equal(HttpStatusCode.Accepted, conditional.StatusCode);
    }

    [Fact]
    public async Task An_upload_that_is_too_large_is_refused()
    {
        await using var app = await StartAsync("--Publishing:LetterFileBytes=1000");
        using var response = await PutAsync(app, $"/content/{Slug}/letter.txt", new string('a', 1_001), null);
        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, "application/problem+json"), (response.StatusCode, response.Content.Headers.ContentType?.MediaType));
    }

    [Fact]
    public async Task A_wrong_setting_is_told_at_the_start() =>
        Assert.Contains("PointerSeconds", (await Assert.ThrowsAnyAsync<Exception>(() => StartAsync("--Serving:PointerSeconds=61"))).Message, StringComparison.Ordinal);

    private static async Task PublishAsync(ProxiedApp app, string text, int number = 1)
    {
        await app.Letters.UploadAsync($"{Slug}/letter.txt", text);
        var report = await app.Host.Services.GetRequiredService<Letters.Publishing.LetterPublisher>().PublishAsync(Slug, TestContext.Current.CancellationToken);
        Assert.Equal(number, report!.RevisionNumber);
        Assert.Equal(number, (await app.Letters.JsonAsync($"/letters/{Slug}/json")).GetProperty("revision").GetProperty("number").GetInt32());
    }

    private static async Task<HttpResponseMessage> PutAsync(ProxiedApp app, string path, string text, (string Name, string Value)? header)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, new Uri(path, UriKind.Relative)) { Content = new StringContent(text) };
        if (header is { } given) request.Headers.TryAddWithoutValidation(given.Name, given.Value);
        return await app.Http.SendAsync(request);
    }
}
