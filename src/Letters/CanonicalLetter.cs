using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Letters;

/// <summary>
/// The one form of a letter that is hashed: JSON in UTF-8 without white space, properties in a fixed order, lists that
/// are empty left out, so that a later kind of content does not change the hashes of letters that have none of it.
/// </summary>
public static class CanonicalLetter
{
    internal static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The identity of a revision with this letter.</summary>
    public static ContentHash HashOf(Letter letter) => ContentHash.Of(Write(letter).Span);

    /// <summary>The identity of a signatory list.</summary>
    public static ContentHash HashOf(Sequence<Signatory> signatories) => ContentHash.Of(Write(json => WriteSignatories(json, signatories)).Span);

    public static ReadOnlyMemory<byte> Write(Letter letter) => Write(json =>
    {
        json.WriteStartObject();
        json.WriteString("slug", letter.Slug.ToString());
        json.WriteString("language", letter.Language.ToString());
        json.WriteString("title", letter.Title.Text);
        WritePassages(json, "standfirst", letter.Standfirst);
        WritePassages(json, "addressees", letter.Addressees);
        if (letter.Salutation is { } salutation) json.WriteString("salutation", salutation.Text);
        WriteBody(json, letter.Body);
        if (letter.Closing is { } closing) json.WriteString("closing", closing.Text);
        json.WritePropertyName("signatories");
        WriteSignatories(json, letter.Signatories);
        json.WriteEndObject();
    });

    internal static ReadOnlyMemory<byte> Write(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options)) write(json);
        return buffer.WrittenMemory;
    }

    private static void WritePassages(Utf8JsonWriter json, string name, Sequence<Passage> passages)
    {
        if (passages.Count == 0) return;
        json.WriteStartArray(name);
        foreach (var passage in passages) json.WriteStringValue(passage.Text);
        json.WriteEndArray();
    }

    private static void WriteBody(Utf8JsonWriter json, Sequence<Block> body)
    {
        json.WriteStartArray("body");
        foreach (var block in body)
        {
            json.WriteStartArray();
            json.WriteStringValue(block.Type.ToString());
            json.WriteStringValue(block.Text.Text);
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    private static void WriteSignatories(Utf8JsonWriter json, Sequence<Signatory> signatories)
    {
        json.WriteStartArray();
        foreach (var signatory in signatories)
        {
            json.WriteStartArray();
            json.WriteStringValue(signatory.Name.Text);
            foreach (var affiliation in signatory.Affiliations) json.WriteStringValue(affiliation.Text.Text);
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }
}
