using LetterFunctions.Http;
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
    public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "options", "post", "put", "patch", "delete", Route = "{*path}")] HttpRequest request)
    {
        var allowed = AllowedMethods.Of(request.Path);
        var headers = request.HttpContext.Response.Headers;
        headers.Allow = allowed;
        if (!HttpMethods.IsOptions(request.Method)) return Problems.Of(StatusCodes.Status405MethodNotAllowed, $"{request.Path} has no {request.Method}; it has: {allowed}.");
        CrossOrigin.Allow(headers);
        headers.AccessControlAllowMethods = allowed;
        headers.AccessControlAllowHeaders = "Accept, If-None-Match, If-Modified-Since, Range";
        headers.AccessControlMaxAge = "86400";
        return Results.NoContent();
    }
}
