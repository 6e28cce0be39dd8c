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

    /// <summary>Of a page that is not as all pages are: what <see cref="Letters.Rendering.ILetterRenderer.PolicyOf"/> said when it was rendered.</summary>
    public string? Policy { get; init; }

    /// <summary>When it became what it is; null where that is not known.</summary>
    public DateTimeOffset? LastModified { get; init; }

    public static Representation OfJson(byte[] content) => OfBytes("application/json; charset=utf-8", content);

    public static Representation OfBytes(string contentType, byte[] content) =>
        new(contentType, content.Length, ContentHash.Of(content), body => body.WriteAsync(content).AsTask());

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
        if (ContentType.StartsWith("text/html", StringComparison.Ordinal)) headers.ContentSecurityPolicy = Policy is null ? HtmlPolicy : Allow(Policy);
        headers.ContentLength = Length;
        return Results.Stream(WriteAsync, ContentType, lastModified: LastModified, entityTag: tag);
    }

    /// <summary>The policy of a page with the directives that it needs.</summary>
    public static string Allow(string directives) => $"default-src 'none'; {directives}; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
}
