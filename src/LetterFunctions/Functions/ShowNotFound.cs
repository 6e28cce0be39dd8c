using LetterFunctions.Http;
using LetterFunctions.OpenApi;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LetterFunctions.Functions;

/// <summary>What no other function answers: the root leads to the letters, the rest is a problem. The name must sort last but for <see cref="VetoMethod"/>.</summary>
public sealed class ShowNotFound
{
    [Function(nameof(ShowNotFound))]
    [Undescribed("Answers where nothing else does.")]
    public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "{*path}")] HttpRequest request) =>
        request.Path.Value is null or "" or "/" ? Results.Redirect("/letters")
        : AllowedMethods.Of(request.Path) is { } allowed ? Problems.NoMethod(request, allowed)
        : Problems.Of(ProblemKind.NotFound, $"Nothing is at {request.Path}.");
}
