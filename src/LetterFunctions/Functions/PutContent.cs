using LetterFunctions.Http;
using Letters.Azure;
using Letters.Publishing;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Options;

namespace LetterFunctions.Functions;

/// <summary>
/// Uploads a file of a letter. The answer comes at once and says where the report will be; with "Prefer: wait=10" (RFC 7240) it
/// comes when the upload is dealt with, and is the report.
/// </summary>
public sealed class PutContent(ContentUploads uploads, UploadOutcomes outcomes, PublishingLimits limits, IOptions<ServingOptions> options)
{
    [Function(nameof(PutContent))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "put", Route = "content/{slug}/{file}")] HttpRequest request, string slug, string file, CancellationToken cancellationToken)
    {
        if (ContentNames.Check(slug, file, out var parsed) is { } wrong) return wrong;
        if (options.Value.ConditionalUploads && request.Headers.IfMatch.Count == 0 && request.Headers.IfNoneMatch.Count == 0) return Problems.ConditionRequired($"{slug}/{file}");
        if (await RequestBody.ReadAsync(request, limits.LetterFile, cancellationToken) is not { } body) return Problems.TooLarge(limits);
        if (ContentDigest.Check(request, body) is { } mismatch) return mismatch;

        var tag = await uploads.WriteAsync(parsed, file, body, request.Headers.IfMatch, request.Headers.IfNoneMatch, cancellationToken);
        if (tag is null) return Problems.Of(StatusCodes.Status412PreconditionFailed, $"“{slug}/{file}” is not as If-Match or If-None-Match expects it.");
        request.HttpContext.Response.Headers.ETag = tag;
        return await outcomes.AnswerAsync(request, parsed, cancellationToken);
    }
}
