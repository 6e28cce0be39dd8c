using LetterFunctions.Http;
using LetterFunctions.OpenApi;
using LetterFunctions.OpenApi.Shapes;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LetterFunctions.Functions;

/// <summary>What this app answers over HTTP, for programs that read descriptions: /docs/api shows it to people.</summary>
public sealed class GetApiDescription
{
    [Function(nameof(GetApiDescription))]
    [Operation(Topic.Documentation, "Read this description", "What this app answers over HTTP, as OpenAPI 3.1. [A page](/docs/api) shows it to people.")]
    [Serves("application/json", typeof(OpenApiShape))]
    public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "openapi")] HttpRequest request) =>
        Representation.OfJson(ApiDescription.Bytes).ToResult(request, Freshness.Current);
}
