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
        Converters = { new JsonStringEnumConverter(), new SlugConverter(), new HashConverter(), new FormatConverter(), new LanguageConverter(), new ColorConverter(), new SequenceConverters() },
    };

    public static string WriteOne<T>(T value) => JsonSerializer.Serialize(value, Options);

    /// <exception cref="JsonException">It was not written by <see cref="WriteOne"/>.</exception>
    public static T ReadOne<T>(string json) => JsonSerializer.Deserialize<T>(json, Options) ?? throw new JsonException("Nothing is stored.");

    public static string Write<T>(Sequence<T> items) => JsonSerializer.Serialize<IEnumerable<T>>(items, Options);

    public static Sequence<T> Read<T>(string json) => (JsonSerializer.Deserialize<T[]>(json, Options) ?? []).ToSequence();

    private sealed class SlugConverter : JsonConverter<Slug>
    {
        public override Slug Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Slug.Parse(reader.GetString() ?? "");

        public override void Write(Utf8JsonWriter writer, Slug value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
    }

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

    private sealed class LanguageConverter : JsonConverter<LanguageTag>
    {
        public override LanguageTag Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => LanguageTag.Parse(reader.GetString() ?? "");

        public override void Write(Utf8JsonWriter writer, LanguageTag value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
    }

    private sealed class ColorConverter : JsonConverter<WebColor>
    {
        public override WebColor Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => WebColor.Parse(reader.GetString() ?? "");

        public override void Write(Utf8JsonWriter writer, WebColor value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
    }

    private sealed class SequenceConverters : JsonConverterFactory
    {
        public override bool CanConvert(Type typeToConvert) => typeToConvert.IsGenericType && typeToConvert.GetGenericTypeDefinition() == typeof(Sequence<>);

        public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
            (JsonConverter)Activator.CreateInstance(typeof(SequenceConverter<>).MakeGenericType(typeToConvert.GetGenericArguments()))!;
    }

    private sealed class SequenceConverter<T> : JsonConverter<Sequence<T>>
    {
        public override Sequence<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => (JsonSerializer.Deserialize<T[]>(ref reader, options) ?? []).ToSequence();

        public override void Write(Utf8JsonWriter writer, Sequence<T> value, JsonSerializerOptions options) => JsonSerializer.Serialize<IEnumerable<T>>(writer, value, options);
    }
}
