using LetterFunctions.Http;
using LetterFunctions.OpenApi;
using LetterFunctions.OpenApi.Shapes;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LetterFunctions.Functions;

/// <summary>As <see cref="CheckReadiness"/>, at the address that people try first.</summary>
public sealed class CheckHealth(StorageHealth storage)
{
    [Function(nameof(CheckHealth))]
    [Operation(Topic.Operation, "Check health", "As /health/ready: whether letters can be served, and what keeps them from it.")]
    [Answers(StatusCodes.Status200OK, "Letters can be served.", typeof(HealthShape), Headers = ["Cache-Control", "X-Content-Type-Options"])]
    [Fails(ProblemKind.StorageUnavailable)]
    public Task<IResult> RunAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "health")] HttpRequest request, CancellationToken cancellationToken) =>
        new CheckReadiness(storage).RunAsync(request, cancellationToken);
}
