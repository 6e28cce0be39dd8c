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
