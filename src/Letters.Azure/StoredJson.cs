using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Letters.Rendering;

namespace Letters.Azure;

/// <summary>The parts of a row that are lists, as JSON in one property.</summary>
internal static class StoredJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        IgnoreReadOnlyProperties = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(), new HashConverter(), new FormatConverter() },
    };

    public static string Write<T>(Sequence<T> items) => JsonSerializer.Serialize<IEnumerable<T>>(items, Options);

    public static Sequence<T> Read<T>(string json) => (JsonSerializer.Deserialize<T[]>(json, Options) ?? []).ToSequence();

    private sealed class HashConverter : JsonConverter<ContentHash>
    {
        public override ContentHash Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => ContentHash.Parse(reader.GetString() ?? "");

        public override void Write(Utf8JsonWriter writer, ContentHash value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
    }

    private sealed class FormatConverter : JsonConverter<RenditionFormat>
    {
        public override RenditionFormat Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => RenditionFormat.Parse(reader.GetString() ?? "");

        public override void Write(Utf8JsonWriter writer, RenditionFormat value, JsonSerializerOptions options) => writer.WriteStringValue(value.Name);
    }
}
