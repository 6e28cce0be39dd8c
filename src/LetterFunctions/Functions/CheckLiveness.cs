using LetterFunctions.Http;
using LetterFunctions.OpenApi;
using LetterFunctions.OpenApi.Shapes;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LetterFunctions.Functions;

/// <summary>Whether the process answers. It asks storage for nothing: to restart the app would not bring storage back.</summary>
public sealed class CheckLiveness
{
    [Function(nameof(CheckLiveness))]
    [Operation(Topic.Operation, "Check liveness", "Whether the app answers, whatever the state of storage: for what restarts an app that does not.")]
    [Answers(StatusCodes.Status200OK, "The app answers.", typeof(LivenessShape), Headers = ["Cache-Control", "X-Content-Type-Options"])]
    public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "health/live")] HttpRequest request)
    {
        request.HttpContext.Response.Headers.CacheControl = Freshness.Never.CacheControl;
        request.HttpContext.Response.Headers.XContentTypeOptions = "nosniff";
        return Results.Bytes(HealthJson.Alive, "application/json; charset=utf-8");
    }
}
