using System.Net;
using AngleSharp.Html.Parser;

namespace LetterFunctions.Tests.EndToEnd;

public class WithdrawalTests(LetterApp app)
{
    [Fact]
    public async Task A_withdrawn_letter_is_gone_for_readers_and_kept_for_those_with_a_key()
    {
        var slug = await PublishAsync();
        using var withdrawn = await app.Http.DeleteAsync(new Uri($"/letters/{slug}?reason=The%20names%20were%20not%20agreed.", UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, withdrawn.StatusCode);
        var answer = await Publication.ReadAsync(withdrawn);
        Assert.Equal(("withdrawn", $"/archive/{slug}/revisions"), (answer.GetProperty("status").GetString(), answer.GetProperty("archive").GetProperty("href").GetString()));

        foreach (var path in (string[])["", "/json", ".pdf", "/pdf", "/embed", "/manifest", "/signatories", "/revisions", "/revisions/1", "/revisions/1/json", "/revisions/1/manifest", "/revisions/1/checksums", "/compare/1/1", "?asOf=2026-01-01"])
        {
            using var gone = await app.Http.GetAsync(new Uri($"/letters/{slug}{path}", UriKind.Relative));
            Assert.Equal((HttpStatusCode.Gone, "application/problem+json"), (gone.StatusCode, gone.Content.Headers.ContentType?.MediaType));
            var problem = await Publication.ReadAsync(gone);
            Assert.Equal("The names were not agreed.", problem.GetProperty("reason").GetString());
            Assert.Equal(answer.GetProperty("withdrawnAt").GetString(), problem.GetProperty("withdrawnAt").GetString());
        }

        var history = await app.Letters.JsonAsync($"/archive/{slug}/revisions");
        var revision = Assert.Single(history.GetProperty("revisions").EnumerateArray());
        foreach (var rendition in revision.GetProperty("renditions").EnumerateArray())
        {
            using var kept = await app.Http.GetAsync(new Uri(rendition.GetProperty("href").GetString()!, UriKind.Relative));
            Assert.Equal((HttpStatusCode.OK, "private, no-cache"), (kept.StatusCode, kept.Headers.CacheControl?.ToString() is "no-cache, private" ? "private, no-cache" : kept.Headers.CacheControl?.ToString()));
            Assert.Equal(rendition.GetProperty("length").GetInt32(), (await kept.Content.ReadAsByteArrayAsync()).Length);
        }
    }

    [Fact]
    public async Task A_browser_is_shown_a_page_that_says_when_and_why()
    {
        var slug = await PublishAsync();
        using var withdrawn = await app.Http.DeleteAsync(new Uri($"/letters/{slug}?reason=%3Cscript%3Ealert(1)%3C%2Fscript%3E", UriKind.Relative));
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/letters/{slug}");
        request.Headers.Accept.ParseAdd("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8");
        using var response = await app.Http.SendAsync(request);
        Assert.Equal((HttpStatusCode.Gone, "text/html"), (response.StatusCode, response.Content.Headers.ContentType?.MediaType));
        Assert.Contains("frame-ancestors 'none'", Assert.Single(response.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        var page = new HtmlParser(new HtmlParserOptions { IsStrictMode = true }).ParseDocument(await response.Content.ReadAsStringAsync());
        Assert.Contains("<script>alert(1)</script>", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("script"));
        Assert.DoesNotContain("A title", page.DocumentElement.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lists_name_a_withdrawn_letter_only_where_they_are_asked_for_it()
    {
        var slug = await PublishAsync();
        using var withdrawn = await app.Http.DeleteAsync(new Uri($"/letters/{slug}?reason=Why", UriKind.Relative));
        Assert.DoesNotContain(slug, await app.Http.GetStringAsync("/letters.json?limit=1000"), StringComparison.Ordinal);
        Assert.DoesNotContain(slug, await app.Http.GetStringAsync("/sitemap"), StringComparison.Ordinal);
        var entry = Assert.Single((await app.Letters.JsonAsync("/letters.json?limit=1000&status=withdrawn")).GetProperty("letters").EnumerateArray(), letter => letter.GetProperty("slug").GetString() == slug);
        Assert.Equal(("withdrawn", "Why"), (entry.GetProperty("status").GetString(), entry.GetProperty("reason").GetString()));
        Assert.False(entry.TryGetProperty("title", out _));
        Assert.Empty((await app.Letters.JsonAsync($"/signatories?q=Withdrawn%20{slug}")).GetProperty("signatories").EnumerateArray());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_letter_comes_back_by_an_upload_or_by_ending_the_withdrawal(bool upload)
    {
        var slug = await PublishAsync();
        using var withdrawn = await app.Http.DeleteAsync(new Uri($"/letters/{slug}", UriKind.Relative));
        if (upload)
        {
            using var content = new StringContent(Publication.LetterText("one"));
            using var request = new HttpRequestMessage(HttpMethod.Put, $"/content/{slug}/letter.txt") { Content = content, Headers = { { "Prefer", "wait=30" } } };
            using var put = await app.Http.SendAsync(request);
            Assert.Equal(HttpStatusCode.OK, put.StatusCode);
        }
        else
        {
            using var restored = await app.Http.DeleteAsync(new Uri($"/letters/{slug}/withdrawal", UriKind.Relative));
            Assert.Equal(1, (await Publication.ReadAsync(restored)).GetProperty("revision").GetProperty("number").GetInt32());
        }

        Assert.Equal(upload ? 2 : 1, (await app.Letters.JsonAsync($"/letters/{slug}/json")).GetProperty("revision").GetProperty("number").GetInt32());
        var events = (await app.Letters.JsonAsync("/log?limit=1000")).GetProperty("publications").EnumerateArray().Where(entry => entry.GetProperty("slug").GetString() == slug).Select(entry => entry.GetProperty("event").GetString());
        Assert.Equal([upload ? "published" : "restored", "withdrawn", "published"], events);
    }

    [Theory]
    [InlineData("/letters/no-such-letter")]
    [InlineData("/letters/no-such-letter/withdrawal")]
    [InlineData("/letters/No_Slug")]
    public async Task What_was_never_published_cannot_be_withdrawn(string path)
    {
        using var response = await app.Http.DeleteAsync(new Uri(path, UriKind.Relative));
        Assert.Equal((HttpStatusCode.NotFound, "application/problem+json"), (response.StatusCode, response.Content.Headers.ContentType?.MediaType));
    }

    [Fact]
    public async Task Letters_are_rebuilt_one_or_all()
    {
        var slug = await PublishAsync();
        using var one = await app.Http.PostAsync(new Uri($"/rebuild/{slug}", UriKind.Relative), null);
        Assert.Equal(1, (await Publication.ReadAsync(one)).GetProperty("revision").GetProperty("number").GetInt32());
        using var missing = await app.Http.PostAsync(new Uri("/rebuild/no-such-letter", UriKind.Relative), null);
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);

        var rebuilt = new List<string?>();
        for (var path = "/rebuild"; path is not null;)
        {
            using var some = await app.Http.PostAsync(new Uri(path, UriKind.Relative), null);
            var answer = await Publication.ReadAsync(some);
            rebuilt.AddRange(answer.GetProperty("rebuilt").EnumerateArray().Select(letter => letter.GetProperty("slug").GetString()));
            path = answer.GetProperty("next").GetString();
        }

        Assert.Contains(slug, rebuilt);
        Assert.Equal(rebuilt.Order(StringComparer.Ordinal).Distinct(StringComparer.Ordinal), rebuilt);
    }

    private async Task<string> PublishAsync()
    {
        var slug = Publication.NewSlug();
        await app.Letters.UploadAsync($"{slug}/letter.txt", $"A title\n\nDear Minister:\n\nText.\n\nSincerely,\n\nWithdrawn {slug}\n");
        await app.Letters.RevisionAsync(slug, 1);
        return slug;
    }
}
