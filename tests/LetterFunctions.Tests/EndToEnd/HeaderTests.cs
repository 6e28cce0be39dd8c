using System.Net;
using System.Security.Cryptography;

namespace LetterFunctions.Tests.EndToEnd;

public class HeaderTests(LetterApp app)
{
    [Theory]
    [InlineData("html")]
    [InlineData("pdf")]
    [InlineData("json")]
    public async Task A_representation_has_its_digest_its_time_and_may_be_read_by_other_sites(string format)
    {
        var path = $"/letters/{await PublishAsync()}/{format}";
        using var response = await app.Http.GetAsync(new Uri(path, UriKind.Relative));
        var digest = Convert.ToBase64String(SHA256.HashData(await response.Content.ReadAsByteArrayAsync()));
        Assert.Equal($"sha-256=:{digest}:", Assert.Single(response.Headers.GetValues("Repr-Digest")));
        Assert.Equal("*", Assert.Single(response.Headers.GetValues("Access-Control-Allow-Origin")));
        Assert.Contains("camera=()", Assert.Single(response.Headers.GetValues("Permissions-Policy")), StringComparison.Ordinal);

        using var again = new HttpRequestMessage(HttpMethod.Get, path);
        again.Headers.IfModifiedSince = response.Content.Headers.LastModified;
        using var unchanged = await app.Http.SendAsync(again);
        Assert.Equal(HttpStatusCode.NotModified, unchanged.StatusCode);
    }

    [Fact]
    public async Task Upload_reports_are_not_for_other_sites()
    {
        var slug = await PublishAsync();
        await app.Letters.ReportsAsync(slug, 1);
        using var response = await app.Http.GetAsync(new Uri($"/uploads/{slug}", UriKind.Relative));
        Assert.False(response.Headers.Contains("Access-Control-Allow-Origin"));
    }

    [Theory]
    [InlineData("/letters", "GET, HEAD, OPTIONS")]
    [InlineData("/letters/a-letter", "GET, HEAD, DELETE, OPTIONS")]
    [InlineData("/letters/a-letter/withdrawal", "GET, HEAD, DELETE, OPTIONS")]
    [InlineData("/rebuild", "POST, OPTIONS")]
    [InlineData("/recover", "POST, OPTIONS")]
    [InlineData("/letters/a-letter/pdf", "GET, HEAD, OPTIONS")]
    [InlineData("/validate", "POST, OPTIONS")]
    [InlineData("/validate/pdf", "POST, OPTIONS")]
    public async Task OPTIONS_tells_the_methods(string path, string methods)
    {
        using var request = new HttpRequestMessage(HttpMethod.Options, path);
        using var response = await app.Http.SendAsync(request);
        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
        Assert.Equal(methods, string.Join(", ", response.Content.Headers.Allow));
        Assert.Equal(methods, Assert.Single(response.Headers.GetValues("Access-Control-Allow-Methods")));
    }

    [Theory]
    [InlineData("POST", "/letters")]
    [InlineData("DELETE", "/letters/a-letter/pdf")]
    [InlineData("PUT", "/letters/a-letter/pdf")]
    [InlineData("PATCH", "/health")]
    [InlineData("PUT", "/validate")]
    public async Task A_method_that_a_path_does_not_have_is_405_with_those_it_has(string method, string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Parse(method), path);
        using var response = await app.Http.SendAsync(request);
        Assert.Equal((HttpStatusCode.MethodNotAllowed, "application/problem+json"), (response.StatusCode, response.Content.Headers.ContentType?.MediaType));
        Assert.NotEmpty(response.Content.Headers.Allow);
    }

    private async Task<string> PublishAsync()
    {
        const string slug = "read-for-headers";
        await app.Letters.UploadAsync($"{slug}/letter.txt", Publication.LetterText("one"));
        await app.Letters.RevisionAsync(slug, 1);
        return slug;
    }
}
