using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Net.Http.Headers;

namespace LetterFunctions.OpenApi;

/// <summary>Describes operations: one a function and method, but for HEAD, which every GET has.</summary>
internal sealed class ApiOperations(ApiAnswers answers)
{
    private static readonly string[] OfServed = [HeaderNames.IfNoneMatch, HeaderNames.IfModifiedSince];

    /// <exception cref="InvalidOperationException">The function has no description.</exception>
    public JsonObject Describe(ApiRoute route)
    {
        var described = DescribedBy(route);
        var operation = described.GetCustomAttribute<OperationAttribute>()
            ?? throw new InvalidOperationException($"The function {route.Function} is not described: give it [Operation], or [Undescribed] with the reason.");
        var isTwin = described != route.Run;
        var json = new JsonObject
        {
            ["operationId"] = JsonNamingPolicy.CamelCase.ConvertName(route.Function),
            ["tags"] = new JsonArray(operation.Topic.ToString()),
            ["summary"] = isTwin ? $"{operation.Summary}, with a dot" : operation.Summary,
            ["description"] = isTwin ? $"{operation.Description} The same as with a slash in the dot's place." : operation.Description,
            ["parameters"] = Parameters(route, described),
        };
        if (described.GetCustomAttribute<ReadsAttribute>() is { } body) json["requestBody"] = Body(body);
        json["responses"] = answers.Of(described, route.Level);
        if (route.Level != AuthorizationLevel.Anonymous) json["security"] = new JsonArray(new JsonObject { ["keyHeader"] = new JsonArray() }, new JsonObject { ["keyQuery"] = new JsonArray() });
        return json;
    }

    /// <summary>The methods of a function that are described, in lower case.</summary>
    public static IEnumerable<string> MethodsOf(ApiRoute route) => route.Methods.Where(method => !HttpMethods.IsHead(method)).Select(method => method.ToLowerInvariant());

    private static MethodInfo DescribedBy(ApiRoute route) => route.Run.GetCustomAttribute<TwinOfAttribute>() is { } twin
        ? ApiRoute.All.First(other => other.Run.DeclaringType == twin.Function).Run
        : route.Run;

    private static JsonArray Parameters(ApiRoute route, MethodInfo described)
    {
        var parameters = new JsonArray();
        foreach (var part in TemplateParser.Parse(route.Template).Parameters) parameters.Add(ApiParameters.ReferToPath(part.Name!));
        foreach (var name in described.GetCustomAttribute<TakesAttribute>()?.Names ?? []) parameters.Add(ApiParameters.Refer(name));
        if (ApiAnswers.IsServed(described) && route.Methods.Any(HttpMethods.IsGet)) foreach (var name in OfServed) parameters.Add(ApiParameters.Refer(name));
        return parameters;
    }

    private static JsonObject Body(ReadsAttribute body) => new()
    {
        ["description"] = body.Description,
        ["required"] = true,
        ["content"] = new JsonObject(body.MediaTypes.Select(mediaType => KeyValuePair.Create<string, JsonNode?>(mediaType, mediaType == "multipart/form-data" ? FormOfFiles() : new JsonObject()))),
    };

    private static JsonObject FormOfFiles() => new()
    {
        ["schema"] = new JsonObject
        {
            ["type"] = "object",
            ["properties"] = new JsonObject { ["file"] = new JsonObject { ["type"] = "array", ["items"] = new JsonObject { ["type"] = "string", ["format"] = "binary", ["contentMediaType"] = "application/octet-stream" } } },
        },
    };
}
