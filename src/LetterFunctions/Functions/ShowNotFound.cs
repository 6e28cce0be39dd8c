using LetterFunctions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LetterFunctions.Functions;

/// <summary>What no other function answers: the root leads to the letters, the rest is a problem. The name must sort last of all.</summary>
public sealed class ShowNotFound
{
    [Function(nameof(ShowNotFound))]
    public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "{*path}")] HttpRequest request, string? path) =>
        string.IsNullOrEmpty(path) ? Results.Redirect("/letters") : Problems.Of(StatusCodes.Status404NotFound, $"Nothing is at {request.Path}.");
}
