using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;

namespace LetterFunctions.Http;

/// <summary>Answers what was answered a moment ago, where it would be answered again: most reads are of few addresses, and this spares them the function.</summary>
public sealed class RepeatedReads(RecentAnswers recent) : IFunctionsWorkerMiddleware
{
    public Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        return context.GetHttpContext() is { } http && recent.FindCurrent(http.Request) is { } answer ? answer.ToResult(http.Request).ExecuteAsync(http) : next(context);
    }
}
