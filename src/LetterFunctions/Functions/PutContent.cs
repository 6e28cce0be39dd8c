using LetterFunctions.Http;
using LetterFunctions.OpenApi;
using LetterFunctions.OpenApi.Shapes;
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
    [Operation(Topic.Publishing, "Upload a file", "Uploads a file of a letter, which is published within seconds. The answer comes at once and says where the report will be; with “Prefer: wait=10” it comes when the upload is dealt with, and is the report.")]
    [Takes("If-Match", "If-None-Match", "Content-Digest", "Prefer")]
    [Reads("The file, byte for byte. Its name says what it is; its media type is not read.", "application/octet-stream", "text/plain", "text/markdown", "text/csv", "application/yaml")]
    [Answers(StatusCodes.Status200OK, "The upload is dealt with: its report.", typeof(UploadListShape), Headers = ["ETag", "Cache-Control", "X-Content-Type-Options", "Location", "Preference-Applied"])]
    [Answers(StatusCodes.Status202Accepted, "The file is stored, and will be dealt with.", typeof(AcceptedUploadShape), Headers = ["ETag", "Cache-Control", "X-Content-Type-Options", "Location", "Preference-Applied?"])]
    [Fails(ProblemKind.InvalidName, ProblemKind.DigestMismatch, ProblemKind.PreconditionFailed, ProblemKind.ContentTooLarge, ProblemKind.Unpublishable, ProblemKind.PreconditionRequired)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "put", Route = "content/{slug}/{file}")] HttpRequest request, string slug, string file, CancellationToken cancellationToken)
    {
        if (ContentNames.Check(slug, file, out var parsed) is { } wrong) return wrong;
        if (options.Value.ConditionalUploads && request.Headers.IfMatch.Count == 0 && request.Headers.IfNoneMatch.Count == 0) return Problems.ConditionRequired($"{slug}/{file}");
        if (await RequestBody.ReadAsync(request, limits.LetterFile, cancellationToken) is not { } body) return Problems.TooLarge(limits);
        if (ContentDigest.Check(request, body) is { } mismatch) return mismatch;

        var tag = await uploads.WriteAsync(parsed, file, body, request.Headers.IfMatch, request.Headers.IfNoneMatch, cancellationToken);
        if (tag is null) return Problems.Of(ProblemKind.PreconditionFailed, $"“{slug}/{file}” is not as If-Match or If-None-Match expects it.");
        request.HttpContext.Response.Headers.ETag = tag;
        return await outcomes.AnswerAsync(request, parsed, cancellationToken);
    }
}
