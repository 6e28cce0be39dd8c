using Microsoft.AspNetCore.Http;

namespace LetterFunctions.Http;

/// <summary>The methods of a path, as the Allow header lists them (RFC 9110, 10.2.1).</summary>
internal static class AllowedMethods
{
    private const string Read = "GET, HEAD, OPTIONS";

    public static string Of(PathString path) => (path.Value ?? "").Trim('/').Split('/') switch
    {
        ["validate", ..] or ["rebuild", ..] => "POST, OPTIONS",
        ["content", ..] => "PUT, DELETE, OPTIONS",
        ["letters", _] => "GET, HEAD, DELETE, OPTIONS",
        ["letters", _, "withdrawal"] => "DELETE, OPTIONS",
        _ => Read,
    };
}
