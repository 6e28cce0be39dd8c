using System.IO.Compression;
using System.Net;
using AngleSharp.Html.Parser;
using LetterFunctions.Documentation;

namespace LetterFunctions.Tests.EndToEnd;

public class DocumentationTests(LetterApp app)
{
    [Theory]
    [InlineData("/docs/terminology", "Terminology")]
    [InlineData("/docs/formats/plain-text", "plain text")]
    [InlineData("/docs/verifying/", "sha256sum")]
    public async Task Pages_for_authors_and_readers_are_served(string path, string words)
    {
        using var response = await app.Http.GetAsync(new Uri(path, UriKind.Relative));
        Assert.Equal((HttpStatusCode.OK, "text/html"), (response.StatusCode, response.Content.Headers.ContentType?.MediaType));
        Assert.Contains(words, await response.Content.ReadAsStringAsync(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task The_schema_of_metadata_is_served()
    {
        using var response = await app.Http.GetAsync(new Uri("/schemas/letter-metadata", UriKind.Relative));
        Assert.Equal((HttpStatusCode.OK, "application/schema+json"), (response.StatusCode, response.Content.Headers.ContentType?.MediaType));
        Assert.True((await Publication.ReadAsync(response)).GetProperty("properties").TryGetProperty("canonicalUrl", out _));
    }

    [Fact]
    public async Task Every_diagnostic_has_a_page()
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Letters.Tests.RepositoryRoot.Path, "docs", "diagnostics"), "*.md"))
        {
            var name = Path.GetFileNameWithoutExtension(file);
            var path = name == "README" ? "/docs/diagnostics" : $"/docs/diagnostics/{name}";
            using var response = await app.Http.GetAsync(new Uri(path, UriKind.Relative));
            Assert.True(response.IsSuccessStatusCode, path);
        }
    }

    [Fact]
    public async Task Every_link_of_every_page_leads_somewhere()
    {
        var (known, next) = (new HashSet<string>(StringComparer.Ordinal) { "/docs" }, new Queue<string>(["/docs"]));
        while (next.TryDequeue(out var path))
        {
            using var response = await app.Http.GetAsync(new Uri(path, UriKind.Relative));
            Assert.True(response.IsSuccessStatusCode, path);
            if (response.Content.Headers.ContentType?.MediaType != "text/html" || path is "/docs/api" or "/letters") continue;
            using var page = await new HtmlParser().ParseDocumentAsync(await response.Content.ReadAsStreamAsync());
            foreach (var link in page.QuerySelectorAll("a[href]").Select(link => new Uri(new Uri(app.Address, path), link.GetAttribute("href"))).Where(link => link.Authority == app.Address.Authority))
            {
                if (known.Add(link.AbsolutePath)) next.Enqueue(link.AbsolutePath);
            }
        }

        // What no page leads to is found by nobody.
        Assert.Empty(DocumentationPages.Paths.Select(page => $"/docs/{page}".TrimEnd('/')).Except(known));
    }

    [Fact]
    public async Task The_description_of_the_API_is_served_alike_at_both_addresses()
    {
        using var response = await app.Http.GetAsync(new Uri("/openapi", UriKind.Relative));
        Assert.Equal("application/json", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal("3.1.1", (await Publication.ReadAsync(response)).GetProperty("openapi").GetString());
        using var request = new HttpRequestMessage(HttpMethod.Get, "/openapi.json");
        request.Headers.IfNoneMatch.Add(response.Headers.ETag!);
        using var unchanged = await app.Http.SendAsync(request);
        Assert.Equal(HttpStatusCode.NotModified, unchanged.StatusCode);
    }

    [Fact]
    public async Task The_script_of_the_reference_is_the_same_compressed_and_not()
    {
        var plain = await app.Http.GetByteArrayAsync(new Uri("/docs/api/script", UriKind.Relative));
        using var request = new HttpRequestMessage(HttpMethod.Get, "/docs/api/script");
        request.Headers.AcceptEncoding.ParseAdd("gzip");
        using var compressed = await app.Http.SendAsync(request);
        Assert.Equal(["gzip"], compressed.Content.Headers.ContentEncoding);
        Assert.Equal(["Accept-Encoding"], compressed.Headers.Vary);
        await using var content = new GZipStream(await compressed.Content.ReadAsStreamAsync(), CompressionMode.Decompress);
        using var copy = new MemoryStream();
        await content.CopyToAsync(copy);
        Assert.Equal(plain, copy.ToArray());
        Assert.InRange(compressed.Content.Headers.ContentLength!.Value, 1, plain.Length / 2);
    }

    [Fact]
    public async Task The_reference_has_a_nonce_of_its_own_each_time_and_allows_nothing_inline_besides()
    {
        var policies = new HashSet<string>();
        for (var time = 0; time < 2; time++)
        {
            using var response = await app.Http.GetAsync(new Uri("/docs/api", UriKind.Relative));
            var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
            Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
            Assert.True(policies.Add(policy), "The nonce was used before.");
        }
    }

    [Theory]
    [InlineData("/docs/no-such-page")]
    [InlineData("/docs/decisions/0001-a-revision-is-its-content")]
    [InlineData("/docs/../Program")]
    public async Task Other_pages_are_not_there(string path)
    {
        using var response = await app.Http.GetAsync(new Uri(path, UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }
}
