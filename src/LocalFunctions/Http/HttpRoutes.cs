using LocalFunctions.Configuration;
using LocalFunctions.Functions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;

namespace LocalFunctions.Http;

/// <summary>
/// Makes an endpoint of each HTTP function. As on the real host, routes are tried in the order of the functions' names and the
/// first that matches wins, however specific another is; a method that no function answers is 404, not 405.
/// </summary>
internal sealed class HttpRoutes(IConfiguration configuration)
{
    private readonly string _prefix = (configuration[$"{LocalConfiguration.HostJsonSection}:extensions:http:routePrefix"] ?? "api").Trim('/');

    public IReadOnlyList<Endpoint> Endpoints(FunctionCatalog catalog, HttpFunctionPipeline pipeline) =>
        catalog.TriggeredBy<HttpTriggerAttribute>()
            .Select((http, order) => Endpoint(http.Function, http.Trigger, order, pipeline))
            .ToList();

    /// <summary>The path under which a function answers, without a leading slash.</summary>
    public string PathOf(FunctionDeclaration function, HttpTriggerAttribute trigger)
    {
        var route = string.IsNullOrEmpty(trigger.Route) ? function.Name : trigger.Route.Trim('/');
        if (IsReserved(route))
            throw new LocalRunException($"The route \"{route}\" of {function.Name} is the Functions host's own: routes must not begin with admin or runtime.");
        return string.Join('/', new[] { _prefix, route }.Where(part => part.Length > 0));
    }

    private Endpoint Endpoint(FunctionDeclaration function, HttpTriggerAttribute trigger, int order, HttpFunctionPipeline pipeline)
    {
        var pattern = Pattern(function, trigger);
        var endpoint = new RouteEndpointBuilder(pipeline.For(function, trigger, pattern), pattern, order) { DisplayName = function.Name };
        if (trigger.Methods is { Length: > 0 } methods)
            endpoint.Metadata.Add(new AnsweredMethods(methods));
        return endpoint.Build();
    }

    private RoutePattern Pattern(FunctionDeclaration function, HttpTriggerAttribute trigger)
    {
        var path = PathOf(function, trigger);
        try
        {
            return RoutePatternFactory.Parse(path);
        }
        catch (RoutePatternException problem)
        {
            throw new LocalRunException($"The route \"{path}\" of {function.Name} is not a route template: {problem.Message}", problem);
        }
    }

    private static bool IsReserved(string route) =>
        route.StartsWith("admin", StringComparison.OrdinalIgnoreCase) || route.StartsWith("runtime", StringComparison.OrdinalIgnoreCase);
}
