using System.Net;
using System.Text;

namespace LetterFunctions.Tests.OpenApi;

/// <summary>A check that finds nothing says nothing, unless it is known to find.</summary>
public class AnswerCheckTests
{
    private const string Problem = """{"type":"/docs/problems/no-such-letter","title":"No such letter is published","status":404,"detail":"No letter."}""";

    [Theory]
    [InlineData("GET", "/letters/a", 500, "text/plain", "", "a fault of the server")]
    [InlineData("GET", "/letters/a", 204, null, "", "has no status 204")]
    [InlineData("GET", "/letters/a", 200, "image/gif", "x", "image/gif is not described")]
    [InlineData("GET", "/letters/a", 200, "text/html", "x", "The header ETag is missing")]
    [InlineData("GET", "/letters/a", 200, "text/html", "", "The body is empty")]
    [InlineData("HEAD", "/letters/a", 200, "text/html", "x", "HEAD has a body")]
    [InlineData("GET", "/letters.json", 200, "application/json", "{}", "required")]
    [InlineData("GET", "/letters.json", 200, "application/json", """{"letters":[],"next":null,"more":1}""", "/more")]
    [InlineData("GET", "/letters.json", 200, "application/json", """{"letters":[{"slug":"A"}],"next":null}""", "/letters/0/slug")]
    [InlineData("GET", "/letters.json", 200, "application/json", """{"letters":[""", "It is no JSON")]
    [InlineData("GET", "/letters/a", 304, "text/plain", "x", "where none is described")]
    [InlineData("GET", "/letters/a", 404, "application/problem+json", Problem, "without nosniff")]
    [InlineData("GET", "/letters/a/revisions/1", 404, "application/problem+json", Problem, "/docs/problems/no-such-letter is not described")]
    [InlineData("GET", "/letters/a", 404, "application/problem+json", """{"status":404}""", "required")]
    [InlineData("PATCH", "/letters/a", 404, "application/problem+json", Problem, "The status is not 405")]
    [InlineData("PATCH", "/letters/a", 405, "application/problem+json", Problem, "Allow has")]
    [InlineData("OPTIONS", "/letters/a", 200, "text/plain", "x", "not answered with 204")]
    [InlineData("GET", "/nothing", 200, "text/html", "x", "The status is not 404")]
    [InlineData("GET", "/nothing", 404, "text/html", "x", "and no problem")]
    public void Finds_what_is_not_as_described(string method, string path, int status, string? mediaType, string body, string fault)
    {
        using var request = new HttpRequestMessage(HttpMethod.Parse(method), $"http://localhost{path}");
        var content = Encoding.UTF8.GetBytes(body);
        using var response = new HttpResponseMessage((HttpStatusCode)status) { Content = new ByteArrayContent(content) };
        if (mediaType is not null) response.Content.Headers.ContentType = new(mediaType);
        Assert.Contains(new AnswerCheck(request, response, content).Faults(), found => found.Contains(fault, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/letters/a/signatories", "/letters/{slug}/signatories")]
    [InlineData("/letters/a/pdf", "/letters/{slug}/{format}")]
    [InlineData("/letters/a.pdf", "/letters/{slug}.{format}")]
    [InlineData("/letters/a/es.pdf", "/letters/{slug}/{language}.{format}")]
    [InlineData("/letters/a/revisions/1", "/letters/{slug}/revisions/{number}")]
    [InlineData("/letters/a/revisions/1/manifest", "/letters/{slug}/revisions/{number}/manifest")]
    [InlineData("/docs/api", "/docs/api")]
    [InlineData("/docs/problems/not-found", "/docs/{page}")]
    [InlineData("/openapi.json", "/openapi.json")]
    [InlineData("/nothing", null)]
    public void Finds_the_path_that_is_meant(string path, string? template) => Assert.Equal(template, DescribedPath.Find(DescribedApi.Instance.Paths, path)?.Template);
}
