using System.Net;
using LetterFunctions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace LetterFunctions.Tests.EndToEnd;

/// <summary>What is answered from memory is what the function would answer: two apps on one storage, of which one asks it every time.</summary>
public sealed class RepeatedReadTests : BehindProxy
{
    private const string Slug = "a-letter";

    private static readonly string[] Paths = ["", "/json", "/html", "/pdf", "/txt", "/es", "/es/html", "/nothing", "/json?asOf=2026-01-01", "/json?a=b", "/revisions/1/json", "/revisions/2/html", "/signatories"];

    private static readonly (string Name, string Value)[] Headers =
    [
        ("Accept", "*/*"), ("Accept", "text/html"), ("Accept", "application/json"), ("Accept", "image/gif"), ("If-None-Match", "{tag}"), ("If-None-Match", "\"other\""), ("If-Match", "{tag}"), ("If-Match", "\"other\""),
        ("If-Modified-Since", "Fri, 01 Jan 2100 00:00:00 GMT"), ("If-Unmodified-Since", "Thu, 01 Jan 2015 00:00:00 GMT"), ("Range", "bytes=10-19"), ("Origin", "https://example.org"),
    ];

    [Fact]
    public async Task An_answer_from_memory_is_what_the_function_answers()
    {
        await using var asking = await StartAsync("--Serving:PointerSeconds=0");
        await using var remembering = await StartAsync("--Serving:PointerSeconds=60");
        await PublishAsync(remembering, "one", 1);
        await PublishAsync(remembering, "two", 2);
        foreach (var path in Paths)
        {
            var tag = (await AskAsync(asking, HttpMethod.Get, path, null)).Tag;
            foreach (var header in Headers.Select(header => ((string Name, string Value)?)(header.Name, header.Value.Replace("{tag}", tag ?? "\"none\"", StringComparison.Ordinal))).Prepend(null))
            {
                foreach (var method in (HttpMethod[])[HttpMethod.Get, HttpMethod.Head])
                {
                    var expected = await AskAsync(asking, method, path, header);
                    for (var time = 0; time < 2; time++) Assert.Equal((path, header, expected), (path, header, await AskAsync(remembering, method, path, header)));
                }
            }
        }

        Assert.NotNull(Remembered(remembering, "/json"));
        Assert.NotNull(Remembered(remembering, ""));
        Assert.Null(Remembered(remembering, "/nothing"));
        Assert.Null(Remembered(remembering, "/revisions/1/json"));
        Assert.Null(Remembered(asking, "/json"));
    }

    [Fact]
    public async Task What_this_app_publishes_or_withdraws_is_not_hidden_by_what_it_remembers()
    {
        await using var app = await StartAsync("--Serving:PointerSeconds=60");
        for (var number = 1; number < 4; number++)
        {
            await PublishAsync(app, $"number {number}", number);
            for (var time = 0; time < 3; time++) Assert.Contains($"number {number}", (await AskAsync(app, HttpMethod.Get, "/txt", null)).Body, StringComparison.Ordinal);
        }

        using var withdrawn = await app.Http.DeleteAsync(new Uri($"/letters/{Slug}?reason=Why", UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, withdrawn.StatusCode);
        Assert.Equal(HttpStatusCode.Gone, (await AskAsync(app, HttpMethod.Get, "/txt", null)).Status);
    }

    private static RecentAnswer? Remembered(ProxiedApp app, string path) =>
        app.Host.Services.GetRequiredService<RecentAnswers>().FindCurrent(new DefaultHttpContext { Request = { Method = "GET", Path = $"/letters/{Slug}{path}" } }.Request);

    private static async Task PublishAsync(ProxiedApp app, string word, int number)
    {
        await app.Letters.UploadAsync($"{Slug}/letter.es.txt", "Un título\n\nEstimado ministro:\n\nLa palabra.\n");
        await app.Letters.UploadAsync($"{Slug}/letter.txt", Publication.LetterText(word));
        var report = await app.Host.Services.GetRequiredService<Letters.Publishing.LetterPublisher>().PublishAsync(Slug, TestContext.Current.CancellationToken);
        Assert.Equal(number, report!.RevisionNumber);
    }

    private static async Task<Answer> AskAsync(ProxiedApp app, HttpMethod method, string path, (string Name, string Value)? header)
    {
        using var request = new HttpRequestMessage(method, $"/letters/{Slug}{path}");
        if (header is var (name, value)) Assert.True(request.Headers.TryAddWithoutValidation(name, value));
        using var response = await app.Http.SendAsync(request, TestContext.Current.CancellationToken);
        var headers = response.Headers.Concat(response.Content.Headers).Where(header => header.Key != "Date").Select(header => $"{header.Key}: {string.Join(", ", header.Value)}").Order(StringComparer.Ordinal);
        return new Answer(response.StatusCode, string.Join('\n', headers), await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), response.Headers.ETag?.ToString());
    }

    private sealed record Answer(HttpStatusCode Status, string Headers, string Body, string? Tag);
}
