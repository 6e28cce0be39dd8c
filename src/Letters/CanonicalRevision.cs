using System.Globalization;
using System.Text.Json;

namespace Letters;

/// <summary>The one form of a revision that is hashed into the chain: JSON as in <see cref="CanonicalLetter"/>.</summary>
internal static class CanonicalRevision
{
    public static ContentHash HashOf(Revision revision) => ContentHash.Of(Write(revision).Span);

    public static ReadOnlyMemory<byte> Write(Revision revision) => CanonicalLetter.Write(json => Write(json, revision));

    private static void Write(Utf8JsonWriter json, Revision revision)
    {
        json.WriteStartObject();
        json.WriteString("slug", revision.Slug.ToString());
        json.WriteNumber("number", revision.Number);
        json.WriteString("id", revision.Id.ToString());
        if (revision.Template != 0) json.WriteNumber("template", revision.Template);
        if (revision.Settings is { } settings) json.WriteString("settings", settings);
        json.WriteString("publishedAt", revision.PublishedAt.UtcDateTime.ToString("O", CultureInfo.InvariantCulture));
        json.WriteString("signatoryList", revision.SignatoryList.ToString());
        json.WriteStartArray("renditions");
        foreach (var rendition in revision.Renditions) WriteFile(json, NameOf(rendition), rendition.Length, rendition.Sha256);
        json.WriteEndArray();
        json.WriteStartArray("sources");
        foreach (var source in revision.Sources) WriteFile(json, source.Name, source.Length, source.Sha256);
        json.WriteEndArray();
        if (revision.Previous is { } previous) json.WriteString("previous", previous.ToString());
        json.WriteEndObject();
    }

    private static string NameOf(Rendition rendition) => rendition.Language is { } language ? $"{language}.{rendition.Format.Name}" : rendition.Format.Name;

    private static void WriteFile(Utf8JsonWriter json, string name, long length, ContentHash hash)
    {
        json.WriteStartArray();
        json.WriteStringValue(name);
        json.WriteNumberValue(length);
        json.WriteStringValue(hash.ToString());
        json.WriteEndArray();
    }
}
