using System.Text.Json;
using Letters;

namespace LetterFunctions.Http;

/// <summary>A page of signatories for programs.</summary>
internal static class SignatoriesJson
{
    /// <param name="links">The pages beside this one.</param>
    /// <param name="found">How many were found in all, where some were looked for.</param>
    public static byte[] Write(Revision revision, IReadOnlyList<Signatory> signatories, PageLinks links, int? found = null) => Json.Write(json =>
    {
        json.WriteString("slug", revision.Slug.ToString());
        json.WriteStartObject("revision");
        json.WriteRevision(revision);
        json.WriteEndObject();
        json.WriteNumber("signatoryCount", revision.SignatoryCount);
        if (found is { } count) json.WriteNumber("found", count);
        WriteList(json, signatories);
        links.WriteTo(json);
    });

    public static void WriteList(Utf8JsonWriter json, IEnumerable<Signatory> signatories) => json.WriteArray("signatories", signatories, signatory =>
    {
        json.WriteStartObject();
        WriteMembers(json, signatory);
        json.WriteEndObject();
    });

    public static void WriteMembers(Utf8JsonWriter json, Signatory signatory)
    {
        json.WriteNumber("position", signatory.Position);
        json.WriteString("name", signatory.Name.Text);
        json.WriteString("sortName", SortName.Of(signatory));
        json.WriteString("kind", JsonNamingPolicy.CamelCase.ConvertName(signatory.Kind.ToString()));
        json.WriteString("group", signatory.Group);
        if (signatory.Count != 1) json.WriteNumber("count", signatory.Count);
        json.WriteTexts("affiliations", signatory.Affiliations.Select(affiliation => affiliation.Text.Text));
        WriteNotes(json, signatory);
    }

    /// <summary>The labels of the notes that the name or an affiliation refers to.</summary>
    private static void WriteNotes(Utf8JsonWriter json, Signatory signatory)
    {
        var labels = signatory.Affiliations.Select(affiliation => affiliation.Text).Prepend(signatory.Name)
            .SelectMany(passage => passage.Marks)
            .Where(mark => mark is { Type: MarkType.NoteReference, Target: not null })
            .Select(mark => mark.Target!)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        if (labels.Count > 0) json.WriteTexts("notes", labels);
    }
}
