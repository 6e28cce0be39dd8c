using System.ComponentModel;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using LetterFunctions.OpenApi.Shapes;

namespace LetterFunctions.OpenApi;

/// <summary>Makes schemas (JSON Schema 2020-12) of the records in Shapes/, each under a name of its own.</summary>
internal sealed class ShapeSchemas
{
    private const string Suffix = "Shape";

    private static readonly NullabilityInfoContext Nullability = new();

    private readonly SortedDictionary<string, JsonObject> _schemas = new(StringComparer.Ordinal);

    /// <summary>The schemas of all shapes that were referred to, by name.</summary>
    public JsonObject ToJson() => new(_schemas.Select(schema => KeyValuePair.Create<string, JsonNode?>(schema.Key, schema.Value)));

    /// <summary>“Letter” for LetterShape.</summary>
    public static string NameOf(Type shape) => shape.Name[..^Suffix.Length];

    /// <returns>A reference to the schema of a shape.</returns>
    public JsonObject Refer(Type shape)
    {
        var name = NameOf(shape);
        if (!_schemas.ContainsKey(name))
        {
            // Known before it is made, so that a shape may refer to itself.
            _schemas[name] = [];
            _schemas[name] = SchemaOf(shape);
        }

        return new JsonObject { ["$ref"] = $"#/components/schemas/{name}" };
    }

    private JsonObject SchemaOf(Type shape)
    {
        var properties = new JsonObject();
        var required = new JsonArray();
        foreach (var property in PropertiesOf(shape))
        {
            var name = property.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name ?? JsonNamingPolicy.CamelCase.ConvertName(property.Name);
            properties[name] = Describe(property);
            if (IsRequired(property)) required.Add(name);
        }

        var schema = new JsonObject { ["type"] = "object", ["description"] = shape.GetCustomAttribute<DescriptionAttribute>()!.Description };
        if (properties.Count > 0) schema["properties"] = properties;
        if (required.Count > 0) schema["required"] = required;
        if (shape.IsAssignableTo(typeof(OpenShape))) schema["additionalProperties"] = true;
        return schema;
    }

    /// <summary>Those of a base record first.</summary>
    private static IEnumerable<PropertyInfo> PropertiesOf(Type shape) =>
        shape.BaseType is null ? [] : PropertiesOf(shape.BaseType).Concat(shape.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly));

    private JsonObject Describe(PropertyInfo property)
    {
        var field = property.GetCustomAttribute<FieldAttribute>() ?? throw new InvalidOperationException($"{property.DeclaringType!.Name}.{property.Name} has no [Field].");
        var nullability = Nullability.Create(property);
        var schema = SchemaOf(nullability);
        if (IsRequired(property) && nullability.ReadState == NullabilityState.Nullable) schema = OrNull(schema);
        schema["description"] = field.Description;
        if (field.Format is { } format) schema["format"] = format;
        if (field.Pattern is { } pattern) schema["pattern"] = pattern;
        return schema;
    }

    private JsonObject SchemaOf(NullabilityInfo value)
    {
        var type = Nullable.GetUnderlyingType(value.Type) ?? value.Type;
        if (type.Name.EndsWith(Suffix, StringComparison.Ordinal)) return Refer(type);
        if (type.IsEnum) return EnumerationOf(type);
        if (type.IsAssignableTo(typeof(ITuple))) return TupleOf(value);
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>)) return new JsonObject { ["type"] = "array", ["items"] = SchemaOf(value.GenericTypeArguments[0]) };
        return ScalarOf(type);
    }

    private static JsonObject ScalarOf(Type type) =>
        type == typeof(string) ? new JsonObject { ["type"] = "string" }
        : type == typeof(bool) ? new JsonObject { ["type"] = "boolean" }
        : type == typeof(int) ? new JsonObject { ["type"] = "integer", ["format"] = "int32" }
        : type == typeof(long) ? new JsonObject { ["type"] = "integer", ["format"] = "int64" }
        : type == typeof(DateTimeOffset) ? new JsonObject { ["type"] = "string", ["format"] = "date-time" }
        : type == typeof(DateOnly) ? new JsonObject { ["type"] = "string", ["format"] = "date" }
        : throw new InvalidOperationException($"Shapes have no values of {type}.");

    private static JsonObject EnumerationOf(Type type) => new()
    {
        ["type"] = "string",
        ["enum"] = new JsonArray([.. Enum.GetNames(type).Select(name => JsonValue.Create(JsonNamingPolicy.CamelCase.ConvertName(name)))]),
    };

    private JsonObject TupleOf(NullabilityInfo value) => new()
    {
        ["type"] = "array",
        ["prefixItems"] = new JsonArray([.. value.GenericTypeArguments.Select(SchemaOf)]),
        ["minItems"] = value.GenericTypeArguments.Length,
        ["maxItems"] = value.GenericTypeArguments.Length,
    };

    private static JsonObject OrNull(JsonObject schema)
    {
        if (schema.ContainsKey("$ref")) return new JsonObject { ["oneOf"] = new JsonArray(schema, new JsonObject { ["type"] = "null" }) };
        schema["type"] = new JsonArray(schema["type"]!.DeepClone(), "null");
        (schema["enum"] as JsonArray)?.Add(null);
        return schema;
    }

    private static bool IsRequired(PropertyInfo property) => property.GetCustomAttribute<RequiredMemberAttribute>() is not null;
}
