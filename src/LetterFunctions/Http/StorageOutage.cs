using Azure;
using Letters.Azure;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.Logging;

namespace LetterFunctions.Http;

/// <summary>Answers 503 with Retry-After where storage did not answer in all its tries. What has no answer, such as a trigger, fails as before.</summary>
public sealed partial class StorageOutage(ILogger<StorageOutage> logger) : IFunctionsWorkerMiddleware
{
    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        try
        {
            await next(context);
        }
        catch (Exception fault) when (context.GetHttpContext() is { Response.HasStarted: false, RequestAborted.IsCancellationRequested: false } && IsOutage(fault))
        {
            var http = context.GetHttpContext()!;
            Log.Away(logger, fault, http.Request.Method, http.Request.Path);
            http.Response.Clear();
            await Problems.StorageAway(http.Response).ExecuteAsync(http);
        }
    }

    /// <summary>
    /// The clients of storage throw an AggregateException where every try failed. Status 0 is no answer at all. What a later version of the app wrote,
    /// an instance of that version serves.
    /// </summary>
    private static bool IsOutage(Exception fault) => fault switch
    {
        NewerSchemaException => true,
        RequestFailedException { Status: 0 or 408 or 429 or >= 500 } => true,
        AggregateException many => many.InnerExceptions.Any(IsOutage),
        _ => false,
    };

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "Storage did not answer {Method} {Path}")]
        public static partial void Away(ILogger logger, Exception fault, string method, string path);
    }
}
