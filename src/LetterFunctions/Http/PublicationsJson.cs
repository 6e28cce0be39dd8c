using System.Text.Json;
using Letters.Publishing;

namespace LetterFunctions.Http;

/// <summary>
/// The publication log for programs. "hash" is that of the revision's manifest and "previous" the one before it in the chain of the
/// letter, so that whoever has kept an old page of the log can tell whether history was changed.
/// </summary>
internal static class PublicationsJson
{
    public static byte[] Write(IReadOnlyList<Publication> publications, PageLinks links) => Json.Write(json =>
    {
        json.WriteArray("publications", publications, publication =>
        {
            json.WriteStartObject();
            json.WriteString("event", JsonNamingPolicy.CamelCase.ConvertName(publication.Event.ToString()));
            json.WriteTime("at", publication.At);
            json.WriteString("slug", publication.Slug.ToString());
            json.WriteString("title", publication.Title);
            json.WriteStartObject("revision");
            json.WriteNumber("number", publication.Number);
            json.WriteString("id", publication.Id.ToString());
            json.WriteString("hash", publication.Hash.ToString());
            json.WriteString("previous", publication.Previous?.ToString());
            json.WriteString("href", $"/letters/{publication.Slug}/revisions/{publication.Number}");
            json.WriteEndObject();
            if (publication.Reason is { } reason) json.WriteString("reason", reason);
            json.WriteEndObject();
        });
        json.WriteString("next", links.Next);
    });
}
