using LocalFunctions.Http;
using Microsoft.AspNetCore.Http;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>One call of a function, as middleware sees it.</summary>
public abstract class FunctionContext
{
    /// <summary>What belongs to this call.</summary>
    public abstract IDictionary<object, object> Items { get; set; }
}

/// <summary>What the ASP.NET Core integration of the worker adds.</summary>
public static class FunctionContextExtensions
{
    internal const string HttpContextKey = "HttpRequestContext";

    /// <returns>Null where the function is not called over HTTP.</returns>
    public static HttpContext? GetHttpContext(this FunctionContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (context is HttpFunctionContext call) return call.Http;
        return context.Items.TryGetValue(HttpContextKey, out var http) ? http as HttpContext : null;
    }
}
