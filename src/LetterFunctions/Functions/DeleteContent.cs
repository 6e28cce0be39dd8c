using LetterFunctions.Http;
using LetterFunctions.OpenApi;
using Letters.Azure;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LetterFunctions.Functions;

/// <summary>Takes a file of a letter away, such as a translation. What was published stays until the rest is published anew.</summary>
public sealed class DeleteContent(ContentUploads uploads)
{
    [Function(nameof(DeleteContent))]
    [Operation(Topic.Publishing, "Take a file away", "Takes a file of a letter away, such as a translation. What was published stays until the rest is published anew.")]
    [Takes("If-Match")]
    [Answers(StatusCodes.Status204NoContent, "The file is gone.")]
    [Fails(ProblemKind.InvalidName, ProblemKind.NoSuchFile, ProblemKind.PreconditionFailed)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "delete", Route = "content/{slug}/{file}")] HttpRequest request, string slug, string file, CancellationToken cancellationToken)
    {
        if (ContentNames.Check(slug, file, out var parsed) is { } wrong) return wrong;
        return await uploads.DeleteAsync(parsed, file, request.Headers.IfMatch, cancellationToken) switch
        {
            null => Problems.Of(ProblemKind.NoSuchFile, $"There is no “{slug}/{file}”."),
            false => Problems.Of(ProblemKind.PreconditionFailed, $"“{slug}/{file}” is not as If-Match expects it."),
            true => Results.NoContent(),
        };
    }
}
