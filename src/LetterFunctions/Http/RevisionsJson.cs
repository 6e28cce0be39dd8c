using System.Text.Json;
using Letters;

namespace LetterFunctions.Http;

/// <summary>The history of a letter for programs: "hash" is of the revision's row, "previous" the hash before it in the chain.</summary>
internal static class RevisionsJson
{
    /// <param name="revisions">Of one letter, at least one.</param>
    /// <param name="root">Before the paths of the revisions: where they can be read.</param>
    public static byte[] Write(IReadOnlyList<Revision> revisions, string root = "/letters") => Json.Write(json =>
    {
        json.WriteString("slug", revisions[0].Slug.ToString());
        json.WriteArray("revisions", revisions, revision =>
        {
            json.WriteStartObject();
            json.WriteRevision(revision);
            json.WriteString("title", revision.Title);
            json.WriteNumber("signatoryCount", revision.SignatoryCount);
            json.WriteString("href", Json.Path(revision, root: root));
            json.WriteRenditions(revision, root);
            json.WriteString("hash", revision.Hash.ToString());
            json.WriteString("previous", revision.Previous?.ToString());
            json.WriteEndObject();
        });
    });

    /// <summary>The revision of a letter that is current now.</summary>
    public static byte[] WriteOne(Revision revision) => Json.Write(json => WriteCurrent(json, revision));

    /// <param name="revisions">Those that are current now, each of another letter.</param>
    /// <param name="next">Where to go on; null where all are done.</param>
    public static byte[] WriteRebuilt(IReadOnlyList<Revision> revisions, string? next) => Json.Write(json =>
    {
        json.WriteArray("rebuilt", revisions, revision =>
        {
            json.WriteStartObject();
            WriteCurrent(json, revision);
            json.WriteEndObject();
        });
        json.WriteString("next", next);
    });

    private static void WriteCurrent(Utf8JsonWriter json, Revision revision)
    {
        json.WriteString("slug", revision.Slug.ToString());
        json.WriteStartObject("revision");
        json.WriteRevision(revision);
        json.WriteString("href", Json.Path(revision));
        json.WriteEndObject();
    }
}
