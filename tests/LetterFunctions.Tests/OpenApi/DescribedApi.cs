using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;
using LetterFunctions.OpenApi;

namespace LetterFunctions.Tests.OpenApi;

/// <summary>The API's description as its readers see it: read from its bytes, and not from what made them.</summary>
internal sealed class DescribedApi
{
    private static readonly EvaluationOptions Strict = new() { RequireFormatValidation = true, OutputFormat = OutputFormat.List };

    private readonly JsonObject _description = JsonNode.Parse(ApiDescription.Bytes)!.AsObject();
    private readonly Dictionary<string, JsonSchema> _schemas;

    private DescribedApi()
    {
        Paths = [.. _description["paths"]!.AsObject().Select(path => new DescribedPath(path.Key, path.Value!.AsObject()))];
        var definitions = Close(_description["components"]!["schemas"]!.DeepClone()).AsObject();
        _schemas = definitions.ToDictionary(schema => schema.Key, schema => SchemaOf(schema.Key, definitions));
    }

    public static DescribedApi Instance { get; } = new();

    public IReadOnlyList<DescribedPath> Paths { get; }

    /// <summary>The node, or what it refers to.</summary>
    public JsonObject Resolve(JsonNode node) => (string?)node["$ref"] is { } reference
        ? reference["#/".Length..].Split('/').Aggregate((JsonNode)_description, (parent, name) => parent[name]!).AsObject()
        : node.AsObject();

    /// <summary>What is wrong with JSON by a schema, which here has no members but those that it names.</summary>
    /// <param name="schema">A reference to one of the description.</param>
    public IEnumerable<string> Faults(string schema, JsonElement json)
    {
        var result = _schemas[schema[(schema.LastIndexOf('/') + 1)..]].Evaluate(json, Strict);
        if (result.IsValid) return [];
        var details = result.Details ?? [];
        return details.Where(detail => !detail.IsValid && detail.Errors is not null).SelectMany(detail => detail.Errors!.Select(error => $"{detail.InstanceLocation}: {error.Key} {error.Value}"));
    }

    private static JsonSchema SchemaOf(string name, JsonObject definitions) =>
        JsonSchema.FromText(new JsonObject { ["$ref"] = $"#/$defs/{name}", ["$defs"] = definitions.DeepClone() }.ToJsonString());

    /// <summary>Clients must take members that they do not know; the app must not write any that are not described.</summary>
    private static JsonNode Close(JsonNode node)
    {
        if (node is JsonArray items) foreach (var item in items) if (item is not null) Close(item);
        if (node is not JsonObject schema) return node;
        if ((string?)(schema["$ref"] as JsonValue) is { } reference) schema["$ref"] = reference.Replace("#/components/schemas/", "#/$defs/", StringComparison.Ordinal);
        foreach (var member in schema) if (member.Value is not null) Close(member.Value);
        if (schema["properties"] is JsonObject && schema["additionalProperties"] is null) schema["additionalProperties"] = false;
        return node;
    }
}
