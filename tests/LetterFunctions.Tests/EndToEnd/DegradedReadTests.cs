using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Letters.Publishing;
using Microsoft.Extensions.DependencyInjection;

namespace LetterFunctions.Tests.EndToEnd;

/// <summary>What readers get while storage is away or slow: an app of its own behind a proxy.</summary>
public sealed class DegradedReadTests : BehindProxy
{
    private const string Slug = "a-letter";

    private static readonly (string Path, string Accept)[] Reads =
    [
        ($"/letters/{Slug}", "text/html"), ($"/letters/{Slug}", "application/json"), ($"/letters/{Slug}/html", "*/*"), ($"/letters/{Slug}/pdf", "*/*"), ($"/letters/{Slug}.txt", "*/*"),
        ($"/letters/{Slug}/signatories?limit=1", "application/json"), ($"/letters/{Slug}/signatories?q=doe", "application/json"), ($"/letters/{Slug}/revisions", "*/*"), ($"/letters/{Slug}/revisions/1/json", "*/*"),
        ($"/letters/{Slug}/compare/1/2", "application/json"), ("/letters", "text/html"), ("/letters", "application/json"), ("/signatories?q=doe", "application/json"), ("/feed/atom", "*/*"), ("/feed/json", "*/*"), ("/sitemap", "*/*"), ("/log", "*/*"),
    ];

    [Fact]
    public async Task What_was_read_is_served_on_with_its_age_while_storage_is_away()
    {
        await using var app = await StartAsync("--Serving:PointerSeconds=0");
        await PublishAsync(app, "one");
        await PublishAsync(app, "two");
        var before = new List<Answer>();
        foreach (var (path, accept) in Reads) before.Add(await ReadAsync(app, path, accept));
        Assert.All(before, answer => Assert.Equal((HttpStatusCode.OK, null, ""), (answer.Status, answer.Age, answer.Warning)));

        Proxy.IsAway = true;
        foreach (var ((path, accept), known) in Reads.Zip(before))
        {
            var answer = await ReadAsync(app, path, accept);
            Assert.Equal((HttpStatusCode.OK, known.ETag, known.ContentType, known.Vary, known.Link), (answer.Status, answer.ETag, answer.ContentType, answer.Vary, answer.Link));
            Assert.Equal(known.Body, answer.Body);
            Assert.NotNull(answer.Age);
            Assert.Equal("110 - \"Response is Stale\"", answer.Warning);
            Assert.Equal((HttpStatusCode.NotModified, true), (await ReadAsync(app, path, accept, known.ETag)) is { Age: not null } unchanged ? (unchanged.Status, true) : default);
        }

        // What nobody has read is nowhere but in storage.
        var unread = await ReadAsync(app, $"/letters/{Slug}/akn", "*/*");
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "application/problem+json"), (unread.Status, unread.ContentType));

        Proxy.IsAway = false;
        await UntilItAnswersAsync(app, $"/letters/{Slug}/akn");
        Assert.Null((await ReadAsync(app, $"/letters/{Slug}/json", "*/*")).Age);
    }

    [Fact]
    public async Task Only_now_and_then_somebody_asks_storage_that_does_not_answer()
    {
        await using var app = await StartAsync("--Serving:PointerSeconds=0");
        await PublishAsync(app, "one");
        await ReadAsync(app, $"/letters/{Slug}/json", "*/*");
        Proxy.IsAway = true;
        var asked = await Proxy.RequestsAsync(async () =>
        {
            for (var read = 0; read < 200; read++) Assert.Equal(HttpStatusCode.OK, (await ReadAsync(app, $"/letters/{Slug}/json", "*/*")).Status);
        });
        Assert.InRange(asked.Count, 3, 50);
    }

    [Fact]
    public async Task Storage_that_is_slow_keeps_no_reader_waiting()
    {
        await using var app = await StartAsync("--Serving:PointerSeconds=0", "--Serving:ReadSeconds=0.4");
        await PublishAsync(app, "one");
        var known = await ReadAsync(app, $"/letters/{Slug}/html", "*/*");
        Proxy.Delay = TimeSpan.FromMinutes(5);
        var answer = await ReadAsync(app, $"/letters/{Slug}/html", "*/*");
        Assert.Equal((known.ETag, "110 - \"Response is Stale\""), (answer.ETag, answer.Warning));
    }

    [Fact]
    public async Task What_this_app_withdrew_is_not_served_from_memory()
    {
        await using var app = await StartAsync("--Serving:PointerSeconds=0");
        await PublishAsync(app, "one");
        foreach (var (path, accept) in Reads[..5]) await ReadAsync(app, path, accept);
        await ReadAsync(app, "/letters", "text/html");
        await app.Host.Services.GetRequiredService<LetterWithdrawal>().WithdrawAsync(Letters.Slug.Parse(Slug), "A mistake.", TestContext.Current.CancellationToken);
        Proxy.IsAway = true;
        foreach (var (path, accept) in Reads[..5]) Assert.Equal(HttpStatusCode.ServiceUnavailable, (await ReadAsync(app, path, accept)).Status);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await ReadAsync(app, "/letters", "text/html")).Status);
    }

    [Fact]
    public async Task What_was_seen_to_be_withdrawn_is_not_served_from_memory()
    {
        await using var app = await StartAsync("--Serving:PointerSeconds=0");
        await PublishAsync(app, "one");
        await ReadAsync(app, $"/letters/{Slug}/json", "*/*");
        await using var other = await StartAsync("--Serving:PointerSeconds=0");
        await other.Host.Services.GetRequiredService<LetterWithdrawal>().WithdrawAsync(Letters.Slug.Parse(Slug), "A mistake.", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Gone, (await ReadAsync(app, $"/letters/{Slug}/html", "*/*")).Status);
        Proxy.IsAway = true;
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await ReadAsync(app, $"/letters/{Slug}/json", "*/*")).Status);
    }

    [Fact]
    public async Task Nothing_is_served_from_memory_where_that_is_not_wanted()
    {
        await using var app = await StartAsync("--Serving:PointerSeconds=0", "--Serving:StaleSeconds=0");
        await PublishAsync(app, "one");
        await ReadAsync(app, $"/letters/{Slug}/json", "*/*");
        Proxy.IsAway = true;
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await ReadAsync(app, $"/letters/{Slug}/json", "*/*")).Status);
    }

    [Fact]
    public async Task An_app_that_lacks_a_part_of_storage_lives_and_is_not_ready()
    {
        await using var app = await StartAsync("--Serving:PointerSeconds=0");
        var (healthy, live) = (await JsonAsync(app, "/health/ready"), await JsonAsync(app, "/health/live"));
        Assert.Equal(("healthy", "alive"), (healthy.GetProperty("status").GetString(), live.GetProperty("status").GetString()));
        Assert.Equal([("tables", "healthy"), ("content", "healthy"), ("sources", "healthy"), ("renditions", "healthy")], Dependencies(healthy));

        await Container("renditions").DeleteAsync(cancellationToken: TestContext.Current.CancellationToken);
        foreach (var path in (string[])["/health/ready", "/health"])
        {
            using var response = await app.Http.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.Equal((HttpStatusCode.ServiceUnavailable, "application/problem+json"), (response.StatusCode, response.Content.Headers.ContentType?.MediaType));
            Assert.NotNull(response.Headers.RetryAfter);
            var problem = JsonDocument.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement;
            Assert.Equal([("tables", "healthy"), ("content", "healthy"), ("sources", "healthy"), ("renditions", "unavailable")], Dependencies(problem));
            Assert.Contains("renditions", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        }

        Assert.Equal("alive", (await JsonAsync(app, "/health/live")).GetProperty("status").GetString());
    }

    private static async Task<JsonElement> JsonAsync(ProxiedApp app, string path) =>
        JsonDocument.Parse(await app.Http.GetByteArrayAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken)).RootElement;

    private static IEnumerable<(string?, string?)> Dependencies(JsonElement of) =>
        of.GetProperty("dependencies").EnumerateArray().Select(dependency => (dependency.GetProperty("name").GetString(), dependency.GetProperty("status").GetString()));

    private static async Task PublishAsync(ProxiedApp app, string word)
    {
        await app.Letters.UploadAsync($"{Slug}/letter.txt", Publication.LetterText(word));
        Assert.Equal(UploadOutcome.Published, (await app.Host.Services.GetRequiredService<LetterPublisher>().PublishAsync(Slug, TestContext.Current.CancellationToken))!.Outcome);
    }

    private static async Task<Answer> ReadAsync(ProxiedApp app, string path, string accept, string? tag = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Accept.ParseAdd(accept);
        if (tag is not null) request.Headers.IfNoneMatch.Add(EntityTagHeaderValue.Parse(tag));
        using var response = await app.Http.SendAsync(request);
        return new Answer(
            response.StatusCode,
            response.Headers.ETag?.ToString(),
            response.Content.Headers.ContentType?.MediaType,
            response.Headers.Vary.ToString(),
            response.Headers.TryGetValues("Link", out var link) ? string.Join(", ", link) : "",
            response.Headers.Age,
            response.Headers.Warning.ToString(),
            await response.Content.ReadAsByteArrayAsync());
    }

    private sealed record Answer(HttpStatusCode Status, string? ETag, string? ContentType, string Vary, string Link, TimeSpan? Age, string Warning, byte[] Body);

    private static async Task UntilItAnswersAsync(ProxiedApp app, string path)
    {
        while (true)
        {
            using var response = await app.Http.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
            if (response.StatusCode == HttpStatusCode.OK) return;
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }
    }
}
