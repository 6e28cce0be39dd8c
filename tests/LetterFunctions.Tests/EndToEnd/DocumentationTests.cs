using System.Net;

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
