using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LocalFunctions.Http;

/// <summary>A call over HTTP.</summary>
internal sealed class HttpFunctionContext(HttpContext http) : FunctionContext
{
    private IDictionary<object, object>? _items;

    public HttpContext Http => http;

    public override IDictionary<object, object> Items
    {
        get => _items ??= new Dictionary<object, object> { [FunctionContextExtensions.HttpContextKey] = http };
        set => _items = value;
    }
}
