using Letters;
using Letters.Rendering.Html;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace LetterFunctions.Http;

/// <summary>What is served of a resource in one format.</summary>
/// <param name="Length">In bytes.</param>
/// <param name="Tag">Of the bytes.</param>
internal sealed record Representation(string ContentType, long Length, ContentTag Tag)
{
    /// <summary>What a page may do: its own style sheet and script, forms that this app answers, and nothing from elsewhere.</summary>
    public static string HtmlPolicy { get; } = Allow(PagePolicy.Of(Theme.Usual));

    /// <summary>The Content-Security-Policy of a page that is not as all pages are; null for the usual one.</summary>
    public string? Policy { get; init; }

    /// <summary>What a page needs that is not as all pages are, as <see cref="PagePolicy"/> says it; null for another.</summary>
    public string? Needs { get; init; }

    /// <summary>Of the text; null where it has none, or is a list in any.</summary>
    public LanguageTag? Language { get; init; }

    /// <summary>What a reader's copy is called; null for what is not kept as a file.</summary>
    public string? FileName { get; init; }

    private const string Json = "application/json; charset=utf-8";

    /// <summary>When it became what it is; null where that is not known.</summary>
    public DateTimeOffset? LastModified
    {
        get;
        init
        {
            field = value;
            LastModifiedHeader = value is { } time ? HeaderUtilities.FormatDate(time) : null;
        }
    }

    private string? LastModifiedHeader { get; init; }

    /// <summary>The revision that it is of, as it was found; null where it is of none, or of several.</summary>
    public Revision? Revision { get; init; }

    /// <summary>The bytes, where they are at hand.</summary>
    private ReadOnlyMemory<byte>? Content { get; init; }

    /// <summary>Writes the bytes where they are not at hand; called only when a body is to be sent.</summary>
    private Func<Stream, Task>? WriteAsync { get; init; }

    /// <summary>Opens the bytes for reading a part of them; null where they are at hand.</summary>
    private Func<Task<Stream>>? OpenAsync { get; init; }

    public static Representation OfJson(byte[] content) => OfBytes(Json, content);

    public static Representation OfJson(CachedContent content) => OfBytes(Json, content);

    public static Representation OfBytes(string contentType, byte[] content) => OfBytes(contentType, new CachedContent(content, ContentHash.Of(content)));

    public static Representation OfBytes(string contentType, CachedContent content) => new(contentType, content.Bytes.Length, content.Tag) { Content = content.Bytes };

    /// <param name="length">In bytes.</param>
    /// <param name="hash">Of the bytes.</param>
    /// <param name="write">Copies all of them.</param>
    /// <param name="open">Opens them for reading a part.</param>
    public static Representation OfStream(string contentType, long length, ContentHash hash, Func<Stream, Task> write, Func<Task<Stream>> open) =>
        new(contentType, length, new ContentTag(hash)) { WriteAsync = write, OpenAsync = open };

    /// <summary>How much memory keeping it takes; more than there is where its bytes are not at hand.</summary>
    public long BytesHeld => Content is null ? int.MaxValue : Length;

    /// <summary>Answers with the representation, or with 304 or 412 where the request's preconditions say so (RFC 9110, 13).</summary>
    public IResult ToResult(HttpRequest request, Freshness freshness)
    {
        if (freshness.IsPublic && Content is not null) request.HttpContext.Features.Set(new ServedAnswer(this, freshness, request.HttpContext.Response.Headers.Vary.Count > 0));
        return Answer(request, freshness);
    }

    /// <summary>As <see cref="ToResult"/>, for what was answered before.</summary>
    public IResult Answer(HttpRequest request, Freshness freshness)
    {
        var tag = Tag.EntityTag;
        var precondition = Preconditions.Evaluate(request, tag, LastModified);
        if (precondition == Precondition.Failed) return Problems.Of(ProblemKind.PreconditionFailed, "What is served is not what If-Match, If-Unmodified-Since or If-None-Match expects.");
        var headers = request.HttpContext.Response.Headers;
        headers.CacheControl = freshness.CacheControl;
        headers.ETag = tag;
        if (LastModifiedHeader is not null) headers.LastModified = LastModifiedHeader;
        if (freshness.IsPublic) CrossOrigin.Allow(headers);

        // What describes the content, the reader has already (RFC 9110, 15.4.5).
        if (precondition == Precondition.Unchanged) return Unchanged.Result;
        Describe(headers, request.IsHttps);
        if (Content is { } content) return new BytesAtHand(content, ContentType, LastModified, tag);
        if (request.Headers.Range.Count > 0) return new PartOfStream(OpenAsync!, ContentType, LastModified, new EntityTagHeaderValue(tag));
        headers.AcceptRanges = "bytes";
        return Results.Stream(WriteAsync!, ContentType);
    }

    private void Describe(IHeaderDictionary headers, bool isHttps)
    {
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "strict-origin-when-cross-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=()";
        headers["Repr-Digest"] = Tag.Digest;
        if (isHttps) headers.StrictTransportSecurity = "max-age=31536000";
        if (Language is { } language) headers.ContentLanguage = language.ToString();
        if (FileName is { } name) headers.ContentDisposition = $"inline; filename=\"{name}\"";
        if (ContentType.StartsWith("text/html", StringComparison.Ordinal)) headers.ContentSecurityPolicy = Policy ?? (Needs is null ? HtmlPolicy : Allow(Needs));
        headers.ContentLength = Length;
    }

    private sealed class Unchanged : IResult
    {
        public static Unchanged Result { get; } = new();

        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }
    }

    /// <summary>Most requests want all of it: these are answered without looking at what else a request may ask for.</summary>
    private sealed class BytesAtHand(ReadOnlyMemory<byte> content, string contentType, DateTimeOffset? lastModified, string tag) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            var response = httpContext.Response;
            if (httpContext.Request.Headers.Range.Count > 0)
                return Results.Bytes(content, contentType, enableRangeProcessing: true, lastModified: lastModified, entityTag: new EntityTagHeaderValue(tag)).ExecuteAsync(httpContext);

            response.ContentType = contentType;
            response.Headers.AcceptRanges = "bytes";
            return HttpMethods.IsHead(httpContext.Request.Method) ? Task.CompletedTask : response.Body.WriteAsync(content, httpContext.RequestAborted).AsTask();
        }
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
