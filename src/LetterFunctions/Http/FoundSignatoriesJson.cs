using Letters.Rendering.Html;

namespace LetterFunctions.Http;

/// <summary>Who signed what, for programs: each with the letter, and in which capacity.</summary>
internal static class FoundSignatoriesJson
{
    public static byte[] Write(string query, IReadOnlyList<SignatoryOfLetter> found, PageLinks links) => Json.Write(json =>
    {
        json.WriteString("query", query);
        json.WriteArray("signatories", found, each =>
        {
            json.WriteStartObject();
            SignatoriesJson.WriteMembers(json, each.Signatory);
            json.WriteStartObject("letter");
            json.WriteString("slug", each.Revision.Slug.ToString());
            json.WriteString("language", each.Revision.Language.ToString());
            json.WriteString("title", each.Revision.Title);
            json.WriteString("href", $"/letters/{each.Revision.Slug}");
            json.WriteStartObject("revision");
            json.WriteRevision(each.Revision);
            json.WriteString("href", Json.Path(each.Revision));
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteEndObject();
        });
        json.WriteString("next", links.Next);
    });
}
