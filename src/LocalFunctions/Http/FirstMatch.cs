using System.Collections.Frozen;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Matching;
using Microsoft.AspNetCore.Routing.Patterns;

namespace LocalFunctions.Http;

/// <summary>
/// Of the routes that a path leads to, the first that takes the method wins. What can never win, as a route before it takes every path that
/// leads there, or as it has a point where the path has none, is left out when the tree of routes is built, so that a request is matched
/// against what is left.
/// </summary>
internal sealed class FirstMatch : MatcherPolicy, INodeBuilderPolicy
{
    /// <summary>Of methods that no route names.</summary>
    private const string Others = "";

    /// <summary>Before the framework's own policies, as the one for methods is.</summary>
    public override int Order => -1000;

    public bool AppliesToEndpoints(IReadOnlyList<Endpoint> endpoints) => endpoints.Any(endpoint => endpoint.Metadata.GetMetadata<AnsweredMethods>() is not null);

    public IReadOnlyList<PolicyNodeEdge> GetEdges(IReadOnlyList<Endpoint> endpoints)
    {
        var methods = endpoints.SelectMany(endpoint => endpoint.Metadata.GetMetadata<AnsweredMethods>()?.Methods ?? []).Distinct(StringComparer.OrdinalIgnoreCase).Append(Others);
        var kinds = methods.SelectMany(method => new[] { new Kind(method, HasPoint: true), new Kind(method, HasPoint: false) });
        return [.. kinds.Select(kind => new PolicyNodeEdge(kind, CanWin(endpoints, kind))).Where(edge => edge.Endpoints.Count > 0)];
    }

    public PolicyJumpTable BuildJumpTable(int exitDestination, IReadOnlyList<PolicyJumpTableEdge> edges) =>
        new JumpTable(edges.ToDictionary(edge => (Kind)edge.State, edge => edge.Destination), exitDestination);

    /// <param name="endpoints">In the order in which they are tried.</param>
    private static List<Endpoint> CanWin(IReadOnlyList<Endpoint> endpoints, Kind kind)
    {
        var canWin = new List<Endpoint>();
        foreach (var endpoint in endpoints)
        {
            if (endpoint.Metadata.GetMetadata<AnsweredMethods>() is { } answered && !answered.Methods.Contains(kind.Method, StringComparer.OrdinalIgnoreCase)) continue;
            if (!kind.HasPoint && HasPoint(endpoint)) continue;
            canWin.Add(endpoint);
            if (TakesAll(endpoint)) break;
        }

        return canWin;
    }

    /// <summary>Whether nothing but the structure of a path decides: no constraint, and no segment that is more than a text or a parameter.</summary>
    private static bool TakesAll(Endpoint endpoint) =>
        endpoint is RouteEndpoint { RoutePattern: { ParameterPolicies.Count: 0 } pattern } && pattern.PathSegments.All(segment => segment.IsSimple);

    /// <summary>Whether a path that a route takes has a point in it, as "{slug}.{format}" has. One before a part that may be missing may be missing with it.</summary>
    private static bool HasPoint(Endpoint endpoint) => endpoint is RouteEndpoint { RoutePattern.PathSegments: var segments }
        && segments.Any(segment => !segment.Parts.Any(part => part is RoutePatternParameterPart { IsOptional: true }) && segment.Parts.Any(part => part is RoutePatternSeparatorPart { Content: "." } or RoutePatternLiteralPart { Content: "." }));

    /// <summary>What is known of a request beside the place in the tree that its path leads to.</summary>
    private readonly record struct Kind(string Method, bool HasPoint);

    private sealed class JumpTable : PolicyJumpTable
    {
        private readonly FrozenDictionary<string, (int WithPoint, int Without)> _destinations;
        private readonly (int WithPoint, int Without) _get;
        private readonly (int WithPoint, int Without) _others;

        public JumpTable(Dictionary<Kind, int> destinations, int exit)
        {
            _destinations = destinations.Keys.Select(kind => kind.Method).Distinct(StringComparer.OrdinalIgnoreCase).ToFrozenDictionary(method => method, Of, StringComparer.OrdinalIgnoreCase);
            _others = Of(Others);
            _get = _destinations.GetValueOrDefault(HttpMethods.Get, _others);

            (int WithPoint, int Without) Of(string method) =>
                (destinations.GetValueOrDefault(new Kind(method, HasPoint: true), exit), destinations.GetValueOrDefault(new Kind(method, HasPoint: false), exit));
        }

        public override int GetDestination(HttpContext httpContext)
        {
            var request = httpContext.Request;
            var (withPoint, without) = ReferenceEquals(request.Method, HttpMethods.Get) ? _get : _destinations.GetValueOrDefault(request.Method, _others);
            return withPoint == without || request.Path.Value?.Contains('.', StringComparison.Ordinal) != true ? without : withPoint;
        }
    }
}

/// <summary>The methods that a route takes; a route without takes all.</summary>
internal sealed record AnsweredMethods(IReadOnlyList<string> Methods);
