using Azure;
using LetterFunctions.Http;
using LetterFunctions.OpenApi;
using LetterFunctions.OpenApi.Shapes;
using Letters.Azure;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LetterFunctions.Functions;

/// <summary>Whether letters can be served: storage answers and its tables and containers are there.</summary>
public sealed class CheckHealth(LetterStorage storage)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    [Function(nameof(CheckHealth))]
    [Operation(Topic.Operation, "Check health", "Whether storage answers and its tables and containers are there.")]
    [Answers(StatusCodes.Status200OK, "Letters can be served.", typeof(HealthShape), Headers = ["Cache-Control", "X-Content-Type-Options"])]
    [Fails(ProblemKind.StorageUnavailable)]
    public async Task<IResult> RunAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "health")] HttpRequest request, CancellationToken cancellationToken)
    {
        request.HttpContext.Response.Headers.CacheControl = "no-store";
        request.HttpContext.Response.Headers.XContentTypeOptions = "nosniff";
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            await storage.CheckAsync(patience.Token);
            return Results.Bytes(HealthJson.Healthy, "application/json; charset=utf-8");
        }
        catch (Exception fault) when (fault is RequestFailedException or AggregateException or OperationCanceledException && !cancellationToken.IsCancellationRequested)
        {
            return Problems.Of(ProblemKind.StorageUnavailable, "Storage does not answer.");
        }
    }
}
