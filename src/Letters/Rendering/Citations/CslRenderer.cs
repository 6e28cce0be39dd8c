using System.Text.Encodings.Web;
using System.Text.Json;

namespace Letters.Rendering.Citations;

/// <summary>The letter as an item of CSL-JSON (Citation Style Language 1.0.2), which citation processors read.</summary>
public sealed class CslRenderer : ILetterRenderer
{
    public RenditionFormat Format => RenditionFormat.Csl;

    public void Render(Letter letter, RenderingContext context, Stream output)
    {
        var citation = Citation.Of(letter, context);
        using var json = new Utf8JsonWriter(output, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true, NewLine = "\n" });
        json.WriteStartArray();
        json.WriteStartObject();
        json.WriteString("id", citation.Key);
        json.WriteString("type", "document");
        json.WriteString("genre", "Open letter");
        json.WriteString("title", citation.Title);
        if (citation.Authors.Count > 0) WriteAuthors(json, citation);
        if (citation.Date is { } date) WriteDate(json, date);
        WriteString(json, "publisher", citation.Publisher);
        WriteString(json, "publisher-place", citation.Place);
        WriteString(json, "URL", citation.Address);
        json.WriteString("language", citation.Language.ToString());
        if (citation.Keywords.Count > 0) json.WriteString("keyword", string.Join(", ", citation.Keywords));
        json.WriteString("version", citation.Version);
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteAuthors(Utf8JsonWriter json, Citation citation)
    {
        json.WriteStartArray("author");
        foreach (var author in citation.Authors)
        {
            json.WriteStartObject();
            if (author.Given is { } given)
            {
                json.WriteString("family", author.Family);
                json.WriteString("given", given);
            }
            else
            {
                json.WriteString("literal", author.Family);
            }

            json.WriteEndObject();
        }

        if (citation.Others > 0)
        {
            json.WriteStartObject();
            json.WriteString("literal", "others");
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteDate(Utf8JsonWriter json, DateOnly date)
    {
        json.WriteStartObject("issued");
        json.WriteStartArray("date-parts");
        json.WriteStartArray();
        json.WriteNumberValue(date.Year);
        json.WriteNumberValue(date.Month);
        json.WriteNumberValue(date.Day);
        json.WriteEndArray();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteString(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null) json.WriteString(name, value);
    }
}
