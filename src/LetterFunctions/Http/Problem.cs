using Letters;
using Letters.Publishing;
using Microsoft.AspNetCore.Http;

namespace LetterFunctions.Http;

/// <summary>An error as application/problem+json (RFC 9457).</summary>
/// <param name="Detail">A sentence for whoever wrote the request.</param>
internal sealed record Problem(ProblemKind Kind, string Detail) : IResult
{
    public const string MediaType = "application/problem+json";

    /// <summary>After which storage is likely to answer again.</summary>
    private const string SecondsToRetry = "10";

    /// <summary>What was found in the letter, where this is about one.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; init; } = [];

    /// <summary>The state of each part of storage, where this is about that.</summary>
    public IReadOnlyList<DependencyHealth> Dependencies { get; init; } = [];

    /// <summary>The letter that is withdrawn; null for other problems.</summary>
    public Slug? Letter { get; init; }

    /// <summary>When and why it is; null for other problems.</summary>
    public Withdrawal? Withdrawal { get; init; }

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.StatusCode = Kind.Status();
        response.ContentType = MediaType;
        // A withdrawn letter may be brought back, but is as lasting as any letter until then.
        if (Kind != ProblemKind.Withdrawn) response.Headers.CacheControl = Freshness.Never.CacheControl;
        response.Headers.XContentTypeOptions = "nosniff";
        if (HttpMethods.IsGet(httpContext.Request.Method) || HttpMethods.IsHead(httpContext.Request.Method)) CrossOrigin.Allow(response.Headers);
        if (Kind == ProblemKind.StorageUnavailable && response.Headers.RetryAfter.Count == 0) response.Headers.RetryAfter = SecondsToRetry;
        var content = Write();
        response.ContentLength = content.Length;
        await response.Body.WriteAsync(content, httpContext.RequestAborted);
    }

    public byte[] Write() => Json.Write(json =>
    {
        json.WriteString("type", Kind.Type());
        json.WriteString("title", Kind.Title());
        json.WriteNumber("status", Kind.Status());
        json.WriteString("detail", Detail);
        if (Diagnostics.Count > 0) json.WriteDiagnostics(Diagnostics);
        if (Dependencies.Count > 0) json.WriteDependencies(Dependencies);
        if (Letter is { } slug) json.WriteString("slug", slug.ToString());
        if (Withdrawal is { } withdrawal)
        {
            json.WriteTime("withdrawnAt", withdrawal.At);
            if (withdrawal.Reason is { } reason) json.WriteString("reason", reason);
        }
    });
}
