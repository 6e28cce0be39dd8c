using LetterFunctions.OpenApi;
using Microsoft.AspNetCore.Http;

namespace LetterFunctions.Http;

/// <summary>The methods of a path, as the Allow header lists them (RFC 9110, 10.2.1).</summary>
internal static class AllowedMethods
{
    private static readonly string[] InOrder = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"];

    /// <summary>Those that answer for a path of their own, and not for all that is left.</summary>
    private static readonly ApiRoute[] Routes = [.. ApiRoute.All.Where(route => route.WhyUndescribed is null)];

    /// <returns>Null where nothing is at the path.</returns>
    public static string? Of(PathString path)
    {
        if (path.Value is null or "" or "/") return "GET, HEAD, OPTIONS";
        var methods = Routes.Where(route => route.Matches(path)).SelectMany(route => route.Methods).ToHashSet(StringComparer.Ordinal);
        return methods.Count == 0 ? null : string.Join(", ", InOrder.Where(methods.Contains).Append("OPTIONS"));
    }
}
