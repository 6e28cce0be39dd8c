using System.Text.Encodings.Web;
using System.Text.Json;

namespace Letters.Rendering.Citations;

/// <summary>A citation as CSL-JSON, the data of the Citation Style Language (CSL 1.0.2): an array of one item of type document.</summary>
public sealed class CslRenderer : ILetterRenderer
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true, NewLine = "\n" };

    public RenditionFormat Format => RenditionFormat.Csl;

    public void Render(Letter letter, RenderingContext context, Stream output)
    {
        letter = context.WithPublisher(letter);
        var citation = Citation.Of(letter, context);
        using var json = new Utf8JsonWriter(output, Options);
        json.WriteStartArray();
        json.WriteStartObject();
        json.WriteString("id", citation.Key);
        json.WriteString("type", "document");
        json.WriteString("genre", citation.Kind);
        json.WriteString("title", citation.Title);
        WriteAuthors(json, citation);
        WriteDate(json, citation.Date);
        WriteOptional(json, "publisher", citation.Publisher);
        WriteOptional(json, "publisher-place", citation.Place);
        json.WriteString("version", citation.Version);
        json.WriteString("language", citation.Language);
        if (citation.Keywords.Count > 0) json.WriteString("keyword", string.Join(", ", citation.Keywords));
        WriteOptional(json, "URL", citation.Address);
        json.WriteString("note", citation.Note);
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteAuthors(Utf8JsonWriter json, Citation citation)
    {
        if (citation.Authors.Count == 0) return;
        json.WriteStartArray("author");
        foreach (var author in citation.Authors) WriteName(json, author);
        if (citation.HasMoreAuthors) WriteWhole(json, "others");
        json.WriteEndArray();
    }

    private static void WriteName(Utf8JsonWriter json, CitedName name)
    {
        if (name.Whole is { } whole)
        {
            WriteWhole(json, whole);
            return;
        }

        json.WriteStartObject();
        json.WriteString("family", name.Family);
        json.WriteString("given", name.Given);
        if (name.Particle.Length > 0) json.WriteString("non-dropping-particle", name.Particle);
        if (name.Suffix.Length > 0) json.WriteString("suffix", name.Suffix);
        json.WriteEndObject();
    }

    private static void WriteWhole(Utf8JsonWriter json, string name)
    {
        json.WriteStartObject();
        json.WriteString("literal", name);
        json.WriteEndObject();
    }

    private static void WriteDate(Utf8JsonWriter json, DateOnly? date)
    {
        if (date is not { } day) return;
        json.WriteStartObject("issued");
        json.WriteStartArray("date-parts");
        json.WriteStartArray();
        json.WriteNumberValue(day.Year);
        json.WriteNumberValue(day.Month);
        json.WriteNumberValue(day.Day);
        json.WriteEndArray();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteOptional(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null) json.WriteString(name, value);
    }
}
