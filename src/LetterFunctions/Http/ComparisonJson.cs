using System.Text.Json;
using Letters;
using Letters.Comparing;

namespace LetterFunctions.Http;

/// <summary>What changed between two revisions, for programs.</summary>
internal static class ComparisonJson
{
    public static byte[] Write(Revision before, Revision after, LetterComparison comparison) => Json.Write(json =>
    {
        json.WriteString("slug", after.Slug.ToString());
        WriteRevision(json, "from", before);
        WriteRevision(json, "to", after);
        json.WriteArray("text", comparison.Text, paragraph =>
        {
            json.WriteStartArray();
            foreach (var part in paragraph.Parts)
            {
                json.WriteStartObject();
                json.WriteString("change", JsonNamingPolicy.CamelCase.ConvertName(part.Change.ToString()));
                json.WriteString("text", part.Text);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        });
        WriteList(json, "added", comparison.Signatories.Added);
        WriteList(json, "removed", comparison.Signatories.Removed);
        json.WriteArray("changed", comparison.Signatories.Changed, changed =>
        {
            json.WriteStartObject();
            WriteList(json, "before", [changed.Before]);
            WriteList(json, "after", [changed.After]);
            json.WriteEndObject();
        });
    });

    private static void WriteRevision(Utf8JsonWriter json, string name, Revision revision)
    {
        json.WriteStartObject(name);
        json.WriteRevision(revision);
        json.WriteString("href", Json.Path(revision));
        json.WriteEndObject();
    }

    private static void WriteList(Utf8JsonWriter json, string name, IEnumerable<Signatory> signatories)
    {
        json.WriteStartObject(name);
        SignatoriesJson.WriteList(json, signatories);
        json.WriteEndObject();
    }
}
