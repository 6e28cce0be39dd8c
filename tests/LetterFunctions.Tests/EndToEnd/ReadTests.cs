using System.Net;
using System.Net.Http.Headers;

namespace LetterFunctions.Tests.EndToEnd;

/// <summary>Every GET of the API's description, in each media type: what it serves, its HEAD and its 304 and 412, as <see cref="DescribedAnswers"/> checks.</summary>
public class ReadTests(LetterApp app)
{
    public static TheoryData<string, string?> Reads => new(DescribedRequests.Reads());

    [Theory]
    [MemberData(nameof(Reads))]
    public async Task Is_served_as_described(string path, string? accept)
    {
        await PublishAsync(path);
        using var response = await SendAsync(HttpMethod.Get, path, accept);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        if (accept is not null) Assert.Equal(accept, response.Content.Headers.ContentType?.MediaType);
        using var head = await SendAsync(HttpMethod.Head, path, accept);
        Assert.Equal((response.StatusCode, response.Content.Headers.ContentType), (head.StatusCode, head.Content.Headers.ContentType));
        using var options = await SendAsync(HttpMethod.Options, path, accept);
        Assert.Equal(["GET", "HEAD", "OPTIONS"], options.Content.Headers.Allow.Except(["DELETE"]));
    }

    [Theory]
    [MemberData(nameof(Reads))]
    public async Task Is_not_sent_again_to_whom_has_it(string path, string? accept)
    {
        await PublishAsync(path);
        for (var attempt = 0; attempt < 20; attempt++)
        {
            using var response = await SendAsync(HttpMethod.Get, path, accept);
            if (response.Headers.CacheControl!.NoStore) return;
            using var unchanged = await SendAsync(HttpMethod.Get, path, accept, headers => headers.IfNoneMatch.Add(response.Headers.ETag!));
            // Of lists, which other tests add to meanwhile, perhaps not at once.
            if (unchanged.StatusCode != HttpStatusCode.NotModified) continue;
            using var refused = await SendAsync(HttpMethod.Get, path, accept, headers => headers.IfMatch.Add(new EntityTagHeaderValue("\"another\"")));
            Assert.Equal(HttpStatusCode.PreconditionFailed, refused.StatusCode);
            return;
        }

        Assert.Fail("It changed each time, or its entity tag was not heeded.");
    }

    private async Task PublishAsync(string path)
    {
        await DescribedRequests.PublishAsync(app);
        if (path.StartsWith("/uploads/", StringComparison.Ordinal)) await app.Letters.ReportsAsync(DescribedRequests.Slug, 1);
    }

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, string? accept, Action<HttpRequestHeaders>? condition = null)
    {
        using var request = new HttpRequestMessage(method, new Uri(path.Replace(DescribedRequests.Host, app.Http.BaseAddress!.Authority, StringComparison.Ordinal), UriKind.Relative));
        if (accept is not null) request.Headers.Accept.ParseAdd(accept);
        condition?.Invoke(request.Headers);
        return await app.Http.SendAsync(request);
    }
}
