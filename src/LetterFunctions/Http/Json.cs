using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Letters;

namespace LetterFunctions.Http;

/// <summary>What the JSON documents have in common: written by hand, so that the order and the words are those of the API.</summary>
internal static class Json
{
    private const string Letters = "/letters";

    /// <summary>Letters in any script stay readable; the documents are served as JSON and nothing else, so they need no escapes for HTML.</summary>
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true };

    public static byte[] Write(Action<Utf8JsonWriter> members)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            members(json);
            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    public static void WriteArray<T>(this Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> item)
    {
        json.WriteStartArray(name);
        foreach (var value in items) item(value);
        json.WriteEndArray();
    }

    public static void WriteTexts(this Utf8JsonWriter json, string name, IEnumerable<string> texts) => json.WriteArray(name, texts, json.WriteStringValue);

    public static void WriteLink(this Utf8JsonWriter json, string name, string href)
    {
        json.WriteStartObject(name);
        json.WriteString("href", href);
        json.WriteEndObject();
    }

    /// <summary>Number, id and time of a revision.</summary>
    public static void WriteRevision(this Utf8JsonWriter json, Revision revision)
    {
        json.WriteNumber("number", revision.Number);
        json.WriteString("id", revision.Id.ToString());
        json.WriteTime("publishedAt", revision.PublishedAt);
    }

    /// <summary>The manifest. Its links are those of the revision, so that length and hash stay true of what they lead to.</summary>
    public static void WriteRenditions(this Utf8JsonWriter json, Revision revision, string root = Letters) => json.WriteArray("renditions", revision.Renditions, rendition =>
    {
        json.WriteStartObject();
        json.WriteString("format", rendition.Format.Name);
        json.WriteString("language", (rendition.Language ?? revision.Language).ToString());
        json.WriteString("mediaType", rendition.Format.MediaType);
        json.WriteString("href", $"{Path(revision, rendition.Language, root)}/{rendition.Format.Name}");
        json.WriteNumber("length", rendition.Length);
        json.WriteString("sha256", rendition.Sha256.ToString());
        json.WriteEndObject();
    });

    public static void WriteTime(this Utf8JsonWriter json, string name, DateTimeOffset time) =>
        json.WriteString(name, Time(time));

    public static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);

    /// <param name="revision">Whose path.</param>
    /// <param name="language">Of a translation; null for the original.</param>
    /// <param name="root">What precedes the slug.</param>
    public static string Path(Revision revision, LanguageTag? language = null, string root = Letters) =>
        language is { } tag ? $"{root}/{revision.Slug}/revisions/{revision.Number}/{tag}" : $"{root}/{revision.Slug}/revisions/{revision.Number}";

    /// <summary>The words of a passage as "text", and its marks, where it has any, as "marks": places in UTF-16 code units of the text.</summary>
    public static void WritePassage(this Utf8JsonWriter json, Passage passage)
    {
        json.WriteString("text", passage.Text);
        if (passage.Marks.Count == 0) return;
        json.WriteArray("marks", passage.Marks, mark =>
        {
            json.WriteStartObject();
            json.WriteString("type", JsonNamingPolicy.CamelCase.ConvertName(mark.Type.ToString()));
            json.WriteNumber("start", mark.Start);
            json.WriteNumber("length", mark.Length);
            if (mark.Target is { } target) json.WriteString(mark.Type == MarkType.Link ? "href" : "note", mark.Type == MarkType.Link ? UriText.Of(target) : target);
            json.WriteEndObject();
        });
    }
}
