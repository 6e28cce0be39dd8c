using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LocalFunctions.Http;

/// <summary>A call over HTTP.</summary>
internal sealed class HttpFunctionContext(HttpContext http) : FunctionContext
{
    public override IDictionary<object, object> Items { get; set; } = new Dictionary<object, object> { [FunctionContextExtensions.HttpContextKey] = http };
}
