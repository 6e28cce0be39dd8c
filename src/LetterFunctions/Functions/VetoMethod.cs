using LetterFunctions.Http;
using LetterFunctions.OpenApi;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LetterFunctions.Functions;

/// <summary>
/// Answers OPTIONS, and methods that nothing at the path has. The name must sort after those of all functions with one of these
/// methods (<see cref="ValidateLetter"/>).
/// </summary>
public sealed class VetoMethod
{
    [Function(nameof(VetoMethod))]
    [Undescribed("Answers OPTIONS at every path, and methods that a path does not have.")]
    public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "options", "post", "put", "patch", "delete", "trace", Route = "{*path}")] HttpRequest request)
    {
        if (AllowedMethods.Of(request.Path) is not { } allowed) return Problems.Of(ProblemKind.NotFound, $"Nothing is at {request.Path}.");
        if (!HttpMethods.IsOptions(request.Method)) return Problems.NoMethod(request, allowed);
        var headers = request.HttpContext.Response.Headers;
        headers.Allow = allowed;
        CrossOrigin.Allow(headers);
        headers.XContentTypeOptions = "nosniff";
        headers.AccessControlAllowMethods = allowed;
        headers.AccessControlAllowHeaders = "Accept, If-None-Match, If-Modified-Since, Range";
        headers.AccessControlMaxAge = "86400";
        return Results.NoContent();
    }
}
