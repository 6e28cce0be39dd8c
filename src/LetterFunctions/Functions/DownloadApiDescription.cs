using LetterFunctions.OpenApi;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LetterFunctions.Functions;

/// <summary>The dotted twin of <see cref="GetApiDescription"/>: /openapi.json.</summary>
public sealed class DownloadApiDescription
{
    [Function(nameof(DownloadApiDescription))]
    [TwinOf(typeof(GetApiDescription))]
    public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "openapi.json")] HttpRequest request) => new GetApiDescription().Run(request);
}
