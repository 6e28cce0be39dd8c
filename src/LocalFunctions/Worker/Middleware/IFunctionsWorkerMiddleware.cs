using System.Diagnostics.CodeAnalysis;

namespace Microsoft.Azure.Functions.Worker.Middleware;

/// <summary>Runs around functions; here around those that are called over HTTP.</summary>
public interface IFunctionsWorkerMiddleware
{
    [SuppressMessage("Naming", "CA1716:Identifiers should not match keywords", Justification = "The worker's is named so.")]
    Task Invoke(FunctionContext context, FunctionExecutionDelegate next);
}

/// <summary>The rest of a call.</summary>
[SuppressMessage("Naming", "CA1711:Identifiers should not have incorrect suffix", Justification = "The worker's is named so.")]
public delegate Task FunctionExecutionDelegate(FunctionContext context);
