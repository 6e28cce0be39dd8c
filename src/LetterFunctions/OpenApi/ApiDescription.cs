using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace LetterFunctions.OpenApi;

/// <summary>The description of the HTTP API (OpenAPI 3.1), made of the functions and their attributes. The same app gives the same bytes.</summary>
internal static partial class ApiDescription
{
    private const string Introduction =
        """
        Open letters and those who sign them, read from one parsed source: every format shows the same revision, and every revision stays.

        - **Formats.** A format in the path (`/letters/{slug}/pdf`) beats the `Accept` header, which chooses where the path names none. Paths with a dot (`/letters/{slug}.pdf`) answer as those with a slash.
        - **Methods.** Whatever has GET has HEAD. OPTIONS answers at every address with `Allow` and what CORS asks for; a method that an address does not have is 405.
        - **Caching.** Entity tags are strong, and are SHA-256 hashes of the bytes. What may change is asked for again with `If-None-Match`; what is of a revision by its number is good for a year.
        - **Problems.** What goes wrong is `application/problem+json` (RFC 9457). The `type` is stable and leads to [a page that explains it](/docs/problems). Only 401, which the Functions host gives, has no body.
        - **JSON.** Members may be added; nothing that is here changes its meaning. Text is Unicode and never HTML.
        """;

    private static readonly JsonSerializerOptions Written = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, WriteIndented = true };

    private static readonly Lazy<byte[]> Content = new(() => JsonSerializer.SerializeToUtf8Bytes(Describe(ApiRoute.All), Written));

    /// <summary>In UTF-8.</summary>
    public static byte[] Bytes => Content.Value;

    /// <exception cref="InvalidOperationException">A function is not described, or names what is not.</exception>
    public static JsonObject Describe(IReadOnlyList<ApiRoute> routes)
    {
        var schemas = new ShapeSchemas();
        var answers = new ApiAnswers(schemas);
        var paths = Paths(routes, new ApiOperations(answers));
        return new JsonObject
        {
            ["openapi"] = "3.1.1",
            ["info"] = new JsonObject { ["title"] = "Open letters", ["version"] = "1.0.0", ["summary"] = "Reads, compares and publishes open letters.", ["description"] = Introduction },
            ["servers"] = new JsonArray(new JsonObject { ["url"] = "/", ["description"] = "Where this description was read from." }),
            ["tags"] = new JsonArray([.. Enum.GetValues<Topic>().Select(topic => new JsonObject { ["name"] = topic.ToString(), ["description"] = topic.Description() })]),
            ["security"] = new JsonArray(),
            ["paths"] = paths,
            ["components"] = Components(schemas, answers),
        };
    }

    /// <summary>A route's template as OpenAPI writes it, which has no parameters that take several segments.</summary>
    public static string PathOf(ApiRoute route) => $"/{RouteParameter().Replace(route.Template, "{${name}}")}";

    private static JsonObject Paths(IReadOnlyList<ApiRoute> routes, ApiOperations operations)
    {
        var paths = new JsonObject();
        foreach (var route in routes.Where(route => route.WhyUndescribed is null))
        {
            var path = PathOf(route);
            if (paths[path] is not JsonObject methods) paths[path] = methods = [];
            foreach (var method in ApiOperations.MethodsOf(route)) methods[method] = operations.Describe(route);
        }

        return paths;
    }

    private static JsonObject Components(ShapeSchemas schemas, ApiAnswers answers) => new()
    {
        ["schemas"] = schemas.ToJson(),
        ["parameters"] = ApiParameters.Describe(),
        ["headers"] = ApiHeaders.Describe(answers.Headers),
        ["examples"] = answers.Examples,
        ["securitySchemes"] = new JsonObject
        {
            ["keyHeader"] = new JsonObject { ["type"] = "apiKey", ["in"] = "header", ["name"] = "x-functions-key", ["description"] = "A function key of the app. Where none are set, as in a local run, none is needed." },
            ["keyQuery"] = new JsonObject { ["type"] = "apiKey", ["in"] = "query", ["name"] = "code", ["description"] = "The same key in the query, for clients that cannot set headers. It is written to logs: prefer the header." },
        },
    };

    [GeneratedRegex(@"\{\**(?<name>[a-z]+)\??\}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex RouteParameter();
}
