using Letters;

namespace LetterFunctions.Http;

/// <summary>A page of signatories for programs.</summary>
internal static class SignatoriesJson
{
    /// <param name="next">The path of the next page; null on the last.</param>
    public static byte[] Write(Revision revision, IReadOnlyList<Signatory> signatories, string? next) => Json.Write(json =>
    {
        json.WriteString("slug", revision.Slug.ToString());
        json.WriteStartObject("revision");
        json.WriteRevision(revision);
        json.WriteEndObject();
        json.WriteNumber("signatoryCount", revision.SignatoryCount);
        json.WriteArray("signatories", signatories, signatory =>
        {
            json.WriteStartObject();
            json.WriteNumber("position", signatory.Position);
            json.WriteString("name", signatory.Name.Text);
            json.WriteTexts("affiliations", signatory.Affiliations.Select(affiliation => affiliation.Text.Text));
            json.WriteEndObject();
        });
        json.WriteString("next", next);
    });
}
