using LetterFunctions.Http;
using LetterFunctions.OpenApi;
using LetterFunctions.OpenApi.Shapes;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LetterFunctions.Functions;

/// <summary>Whether letters can be served: the tables and each container are there and answer. An app that is not ready is left alone until it is, and not restarted.</summary>
public sealed class CheckReadiness(StorageHealth storage)
{
    [Function(nameof(CheckReadiness))]
    [Operation(Topic.Operation, "Check readiness", "Whether letters can be served: the tables and each container are there and answer. Says which of them does not.")]
    [Answers(StatusCodes.Status200OK, "Letters can be served.", typeof(HealthShape), Headers = ["Cache-Control", "X-Content-Type-Options"])]
    [Fails(ProblemKind.StorageUnavailable)]
    public async Task<IResult> RunAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "health/ready")] HttpRequest request, CancellationToken cancellationToken)
    {
        var dependencies = await storage.AskAsync(cancellationToken);
        if (dependencies.Any(dependency => !dependency.IsHealthy)) return Problems.Unready(request.HttpContext.Response, dependencies);
        request.HttpContext.Response.Headers.CacheControl = Freshness.Never.CacheControl;
        request.HttpContext.Response.Headers.XContentTypeOptions = "nosniff";
        return Results.Bytes(HealthJson.Write(storage.IsDegraded, dependencies), "application/json; charset=utf-8");
    }
}
