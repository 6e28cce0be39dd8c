using LetterFunctions.OpenApi;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LetterFunctions.Functions;

/// <summary>The page that leads to all others. The name must sort before <see cref="ShowDocumentation"/>, whose route would match as well.</summary>
public sealed class ListDocumentation
{
    [Function(nameof(ListDocumentation))]
    [Operation(Topic.Documentation, "Find documentation", "The page that leads to all others.")]
    [Serves("text/html", Headers = ["Content-Security-Policy"])]
    public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "docs")] HttpRequest request) => new ShowDocumentation().Run(request, page: null);
}
