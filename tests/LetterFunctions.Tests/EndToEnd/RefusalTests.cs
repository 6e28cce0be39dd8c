using System.Net;
using LetterFunctions.Http;

namespace LetterFunctions.Tests.EndToEnd;

/// <summary>Whatever is wrong with a request is told by a problem that the API's description has, as <see cref="DescribedAnswers"/> checks.</summary>
public class RefusalTests(LetterApp app)
{
    /// <summary>One more than is accepted.</summary>
    private const int TooManyBytes = (32 * 1024 * 1024) + 1;

    /// <summary>More than Kestrel takes if it is not told otherwise, and not too many.</summary>
    private const int ManyBytes = 31 * 1024 * 1024;

    public static TheoryData<string, string> WrongMethods => Of(DescribedRequests.WrongMethods());

    public static TheoryData<string, string> WrongPaths => Of(DescribedRequests.WrongPaths());

    public static TheoryData<string, string> WrongQueries => Of(DescribedRequests.WrongQueries());

    public static TheoryData<string, string> WithBody => Of(DescribedRequests.WithBody());

    public static TheoryData<string> Negotiated => new(DescribedRequests.Negotiated());

    [Theory]
    [MemberData(nameof(WrongMethods))]
    public async Task A_method_that_the_path_does_not_have(string method, string path)
    {
        await PublishAsync();
        using var response = await SendAsync(method, path);
        await AssertRefusedAsync(response, method, HttpStatusCode.MethodNotAllowed);
        Assert.DoesNotContain(method, response.Content.Headers.Allow);
    }

    [Theory]
    [MemberData(nameof(WrongPaths))]
    public async Task A_path_that_names_what_there_is_not(string method, string path)
    {
        await PublishAsync();
        using var response = await SendAsync(method, path);
        await AssertRefusedAsync(response, method, HttpStatusCode.NotFound, HttpStatusCode.BadRequest);
    }

    [Theory]
    [MemberData(nameof(WrongQueries))]
    public async Task A_query_that_is_wrong(string method, string path)
    {
        await PublishAsync();
        using var response = await SendAsync(method, path);
        await AssertRefusedAsync(response, method, HttpStatusCode.NotFound, HttpStatusCode.BadRequest);
    }

    [Theory]
    [MemberData(nameof(Negotiated))]
    public async Task A_format_that_there_is_not(string path)
    {
        await PublishAsync();
        foreach (var accept in (string[])["image/gif", "text/html;q=0", "nonsense", "*/*;q=0", ";;;"])
        {
            using var response = await SendAsync("GET", path, ("Accept", accept));
            await AssertRefusedAsync(response, "GET", HttpStatusCode.NotAcceptable);
        }
    }

    [Theory]
    [MemberData(nameof(WithBody))]
    public async Task A_body_that_is_too_large_whatever_is_said_of_its_length(string method, string path)
    {
        await PublishAsync();
        foreach (var mediaType in path.StartsWith("/content/", StringComparison.Ordinal) ? (string[])["text/plain"] : ["text/plain", "application/zip", "multipart/form-data"])
        {
            foreach (var isChunked in (bool[])[false, true])
            {
                using var response = await SendBodyAsync(method, path, mediaType, TooManyBytes, isChunked);
                await AssertRefusedAsync(response, method, HttpStatusCode.RequestEntityTooLarge);
            }
        }
    }

    [Fact]
    public async Task A_large_body_is_read_to_its_end()
    {
        using var response = await SendBodyAsync("POST", "/validate", "text/plain", ManyBytes, isChunked: true);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.False((await Publication.ReadAsync(response)).GetProperty("publishable").GetBoolean());
    }

    [Theory]
    [InlineData("If-Match", "nonsense")]
    [InlineData("If-Match", "\"no-such-tag\"")]
    [InlineData("If-Match", "W/\"weak\"")]
    [InlineData("If-Match", "\"one\", \"two\"")]
    [InlineData("If-Match", "\"unclosed")]
    [InlineData("If-None-Match", "*")]
    public async Task A_condition_that_does_not_hold(string name, string value)
    {
        await PublishAsync();
        using var put = await SendAsync("PUT", $"/content/{DescribedRequests.Slug}/letter.txt", (name, value));
        await AssertRefusedAsync(put, "PUT", HttpStatusCode.PreconditionFailed);
        if (name == "If-None-Match") return;
        using var delete = await SendAsync("DELETE", $"/content/{DescribedRequests.Slug}/letter.txt", (name, value));
        await AssertRefusedAsync(delete, "DELETE", HttpStatusCode.PreconditionFailed);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("sha-256=:AAAA:")]
    [InlineData("sha-512=:AAAA:")]
    [InlineData("sha-256=:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=:")]
    public async Task A_digest_that_is_not_that_of_the_body(string digest)
    {
        using var response = await SendAsync("PUT", $"/content/{Publication.NewSlug()}/letter.txt", ("Content-Digest", digest));
        await AssertRefusedAsync(response, "PUT", HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("multipart/form-data")]
    [InlineData("multipart/form-data; boundary=")]
    [InlineData("multipart/form-data; boundary=a")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("application/zip")]
    [InlineData("nonsense")]
    [InlineData("image/gif")]
    public async Task A_body_that_is_not_what_its_type_says(string mediaType)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/validate") { Content = new ByteArrayContent("--b\r\nnonsense"u8.ToArray()) };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", mediaType);
        using var response = await app.Http.SendAsync(request);
        await AssertRefusedAsync(response, "POST", HttpStatusCode.BadRequest, HttpStatusCode.UnsupportedMediaType);
    }

    [Theory]
    [InlineData("GET", "/nothing")]
    [InlineData("POST", "/nothing")]
    [InlineData("OPTIONS", "/nothing")]
    [InlineData("DELETE", "/letters/a/b/c/d/e/f")]
    [InlineData("GET", "/%3Cscript%3Ealert(1)%3C/script%3E")]
    public async Task A_path_that_there_is_not(string method, string path)
    {
        using var response = await SendAsync(method, path);
        await AssertRefusedAsync(response, method, HttpStatusCode.NotFound);
    }

    private static async Task AssertRefusedAsync(HttpResponseMessage response, string method, params HttpStatusCode[] statuses)
    {
        Assert.Contains(response.StatusCode, statuses);
        Assert.Equal((Problem.MediaType, "nosniff"), (response.Content.Headers.ContentType?.MediaType, Assert.Single(response.Headers.GetValues("X-Content-Type-Options"))));
        if (method == "HEAD") return;
        var problem = await response.Content.ReadAsStringAsync();
        Assert.DoesNotContain("   at ", problem, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", problem, StringComparison.Ordinal);
    }

    private async Task<HttpResponseMessage> SendAsync(string method, string path, (string Name, string Value)? header = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Parse(method), new Uri(path, UriKind.Relative));
        if (method is "POST" or "PUT" or "PATCH") request.Content = new StringContent(Publication.LetterText("one"));
        if (header is { } given && !request.Headers.TryAddWithoutValidation(given.Name, given.Value)) request.Content?.Headers.TryAddWithoutValidation(given.Name, given.Value);
        return await app.Http.SendAsync(request);
    }

    private async Task<HttpResponseMessage> SendBodyAsync(string method, string path, string mediaType, int length, bool isChunked)
    {
        using var content = new ByteArrayContent(new byte[length]);
        using var form = new MultipartFormDataContent { { content, "file", "letter.txt" } };
        if (mediaType != "multipart/form-data") content.Headers.ContentType = new(mediaType);
        using var request = new HttpRequestMessage(HttpMethod.Parse(method), new Uri(path, UriKind.Relative)) { Content = mediaType == "multipart/form-data" ? form : content };
        request.Headers.TransferEncodingChunked = isChunked;
        // So that nothing is sent before it is known whether it is wanted.
        request.Headers.ExpectContinue = !isChunked;
        return await app.Http.SendAsync(request);
    }

    private Task PublishAsync() => DescribedRequests.PublishAsync(app);

    private static TheoryData<string, string> Of(IEnumerable<(string Method, string Path)> requests) => new(requests.Distinct());
}
