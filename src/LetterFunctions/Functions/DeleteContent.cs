using LetterFunctions.Http;
using Letters.Azure;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LetterFunctions.Functions;

/// <summary>Takes a file of a letter away, such as a translation. What was published stays until the rest is published anew.</summary>
public sealed class DeleteContent(ContentUploads uploads)
{
    [Function(nameof(DeleteContent))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "delete", Route = "content/{slug}/{file}")] HttpRequest request, string slug, string file, CancellationToken cancellationToken)
    {
        if (ContentNames.Check(slug, file, out var parsed) is { } wrong) return wrong;
        return await uploads.DeleteAsync(parsed, file, request.Headers.IfMatch, cancellationToken) switch
        {
            null => Problems.Of(StatusCodes.Status404NotFound, $"There is no “{slug}/{file}”."),
            false => Problems.Of(StatusCodes.Status412PreconditionFailed, $"“{slug}/{file}” is not as If-Match expects it."),
            true => Results.NoContent(),
        };
    }
}
