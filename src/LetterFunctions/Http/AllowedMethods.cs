using Microsoft.AspNetCore.Http;

namespace LetterFunctions.Http;

/// <summary>The methods of a path, as the Allow header lists them (RFC 9110, 10.2.1).</summary>
internal static class AllowedMethods
{
    public static string Of(PathString path) =>
        path.StartsWithSegments("/validate", StringComparison.Ordinal) ? "POST, OPTIONS"
        : path.StartsWithSegments("/content", StringComparison.Ordinal) ? "PUT, DELETE, OPTIONS"
        : "GET, HEAD, OPTIONS";
}
