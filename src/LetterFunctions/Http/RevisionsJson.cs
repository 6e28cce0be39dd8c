using Letters;

namespace LetterFunctions.Http;

/// <summary>The history of a letter for programs: "hash" is of the revision's row, "previous" the hash before it in the chain.</summary>
internal static class RevisionsJson
{
    /// <param name="revisions">Of one letter, at least one.</param>
    public static byte[] Write(IReadOnlyList<Revision> revisions) => Json.Write(json =>
    {
        json.WriteString("slug", revisions[0].Slug.ToString());
        json.WriteArray("revisions", revisions, revision =>
        {
            json.WriteStartObject();
            json.WriteRevision(revision);
            json.WriteString("title", revision.Title);
            json.WriteNumber("signatoryCount", revision.SignatoryCount);
            json.WriteString("href", Json.Path(revision));
            json.WriteRenditions(revision);
            json.WriteString("hash", revision.Hash.ToString());
            json.WriteString("previous", revision.Previous?.ToString());
            json.WriteEndObject();
        });
    });
}
