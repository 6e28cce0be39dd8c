using Letters;
using Letters.Rendering.Html;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace LetterFunctions.Http;

/// <summary>What is served of a resource in one format.</summary>
/// <param name="Length">In bytes.</param>
/// <param name="Hash">Of the bytes; the strong entity tag.</param>
/// <param name="WriteAsync">Called only when a body is to be sent.</param>
internal sealed record Representation(string ContentType, long Length, ContentHash Hash, Func<Stream, Task> WriteAsync)
{
    /// <summary>What a page may do: its own style sheet and script, forms that this app answers, and nothing from elsewhere.</summary>
    public static string HtmlPolicy { get; } = Allow(PagePolicy.Of(Theme.Usual));

    /// <summary>The Content-Security-Policy of a page that is not as all pages are; null for the usual one.</summary>
    public string? Policy { get; init; }

    private const string Json = "application/json; charset=utf-8";

    /// <summary>When it became what it is; null where that is not known.</summary>
    public DateTimeOffset? LastModified { get; init; }

    /// <summary>The bytes, where they are at hand; else <see cref="WriteAsync"/> writes them.</summary>
    private ReadOnlyMemory<byte>? Content { get; init; }

    /// <summary>Opens the bytes for reading a part of them; null where they are at hand.</summary>
    public Func<Task<Stream>>? OpenAsync { get; init; }

    public static Representation OfJson(byte[] content) => OfBytes(Json, content);

    public static Representation OfJson(CachedContent content) => OfBytes(Json, content.Bytes, content.Hash);

    public static Representation OfBytes(string contentType, byte[] content) => OfBytes(contentType, content, ContentHash.Of(content));

    /// <param name="hash">Of the content.</param>
    public static Representation OfBytes(string contentType, byte[] content, ContentHash hash) =>
        new(contentType, content.Length, hash, body => body.WriteAsync(content).AsTask()) { Content = content };

    /// <summary>Answers with the representation, or with 304 or 412 where the request's preconditions say so (RFC 9110, 13).</summary>
    public IResult ToResult(HttpRequest request, Freshness freshness)
    {
        var tag = new EntityTagHeaderValue($"\"{Hash}\"");
        if (!Preconditions.Hold(request, tag, LastModified)) return Problems.Of(ProblemKind.PreconditionFailed, "What is served is not what If-Match, If-Unmodified-Since or If-None-Match expects.");
        var headers = request.HttpContext.Response.Headers;
        headers.CacheControl = freshness.CacheControl;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "strict-origin-when-cross-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=()";
        headers["Repr-Digest"] = $"sha-256=:{Convert.ToBase64String(Convert.FromHexString(Hash.ToString()))}:";
        if (request.IsHttps) headers.StrictTransportSecurity = "max-age=31536000";
        if (freshness.IsPublic) CrossOrigin.Allow(headers);
        if (ContentType.StartsWith("text/html", StringComparison.Ordinal)) headers.ContentSecurityPolicy = Policy ?? HtmlPolicy;
        headers.ContentLength = Length;
        if (Content is { } content) return new BytesAtHand(content, ContentType, LastModified, tag);
        if (OpenAsync is { } open && request.Headers.Range.Count > 0) return new PartOfStream(open, ContentType, LastModified, tag);
        headers.AcceptRanges = OpenAsync is null ? default : "bytes";
        return Results.Stream(WriteAsync, ContentType, lastModified: LastModified, entityTag: tag);
    }

    /// <summary>Most requests want all of it or have it already: these are answered without looking at what else a request may ask for.</summary>
    private sealed class BytesAtHand(ReadOnlyMemory<byte> content, string contentType, DateTimeOffset? lastModified, EntityTagHeaderValue tag) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            var (asked, response) = (httpContext.Request.Headers, httpContext.Response);
            var isPlain = asked.IfMatch.Count + asked.IfModifiedSince.Count + asked.IfUnmodifiedSince.Count + asked.Range.Count + asked.IfRange.Count == 0;
            if (!isPlain || asked.IfNoneMatch.Count > 1) return WithConditions(httpContext);
            if (asked.IfNoneMatch is [{ } known] && known != tag.Tag) return WithConditions(httpContext);

            response.Headers.ETag = tag.Tag.Value;
            if (lastModified is { } time) response.Headers.LastModified = HeaderUtilities.FormatDate(time);
            if (asked.IfNoneMatch.Count > 0)
            {
                response.StatusCode = StatusCodes.Status304NotModified;
                response.ContentLength = null;
                return Task.CompletedTask;
            }

            response.ContentType = contentType;
            response.Headers.AcceptRanges = "bytes";
            return HttpMethods.IsHead(httpContext.Request.Method) ? Task.CompletedTask : response.Body.WriteAsync(content, httpContext.RequestAborted).AsTask();
        }

        private Task WithConditions(HttpContext httpContext) =>
            Results.Bytes(content, contentType, enableRangeProcessing: true, lastModified: lastModified, entityTag: tag).ExecuteAsync(httpContext);
    }

    /// <summary>Opens the stream when the answer is written, and then seeks in it.</summary>
    private sealed class PartOfStream(Func<Task<Stream>> open, string contentType, DateTimeOffset? lastModified, EntityTagHeaderValue tag) : IResult
    {
        public async Task ExecuteAsync(HttpContext httpContext)
        {
            await using var content = await open();
            await Results.Stream(content, contentType, lastModified: lastModified, entityTag: tag, enableRangeProcessing: true).ExecuteAsync(httpContext);
        }
    }

    /// <summary>The policy of a page with the directives that it needs.</summary>
    public static string Allow(string directives) => $"default-src 'none'; {directives}; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
}
