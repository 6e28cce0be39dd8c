using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.Logging;

namespace LetterFunctions.Http;

/// <summary>
/// Where storage did not answer in all its tries: answers what was answered lately, and says how old that is; else 503 with Retry-After. What has no
/// answer, such as a trigger, fails as before.
/// </summary>
public sealed partial class StorageOutage(RecentAnswers recent, TimeProvider clock, ILogger<StorageOutage> logger) : IFunctionsWorkerMiddleware
{
    /// <summary>The code of RFC 7234, 5.5.1 for an answer that may no longer be right. RFC 9111 has withdrawn the header, but nothing else tells a reader in words.</summary>
    private const string StaleWarning = "110 - \"Response is Stale\"";

    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        var began = clock.GetTimestamp();
        try
        {
            await next(context);
        }
        catch (Exception fault) when (context.GetHttpContext() is { Response.HasStarted: false, RequestAborted.IsCancellationRequested: false } && StorageFault.IsOutage(fault))
        {
            await AnswerAsync(context.GetHttpContext()!, fault);
            return;
        }

        if (context.GetHttpContext() is { } http) Note(http, began);
    }

    private void Note(HttpContext http, long began)
    {
        if (http.Response.StatusCode is StatusCodes.Status200OK or StatusCodes.Status304NotModified) recent.Note(http, began);
        else if (http.Response.StatusCode == StatusCodes.Status410Gone && LetterPath.SlugOf(http.Request.Path) is { } withdrawn) recent.Forget(withdrawn);
    }

    private async Task AnswerAsync(HttpContext http, Exception fault)
    {
        http.Response.Clear();
        if (recent.Find(http.Request) is { } answer)
        {
            Log.Stale(logger, http.Request.Method, http.Request.Path, fault.Message);
            var result = answer.ToResult(http.Request);
            var headers = http.Response.Headers;
            headers.Age = ((long)recent.AgeOf(answer).TotalSeconds).ToString(CultureInfo.InvariantCulture);
            headers.Warning = StaleWarning;
            await result.ExecuteAsync(http);
            return;
        }

        Log.Away(logger, fault, http.Request.Method, http.Request.Path);
        await Problems.StorageAway(http.Response).ExecuteAsync(http);
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "Storage did not answer {Method} {Path}")]
        public static partial void Away(ILogger logger, Exception fault, string method, string path);

        [LoggerMessage(LogLevel.Debug, "{Method} {Path} is answered from memory: {Reason}")]
        public static partial void Stale(ILogger logger, string method, string path, string reason);
    }
}
