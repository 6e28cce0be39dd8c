using Letters;

namespace LetterFunctions.Http;

/// <summary>A revision of a letter for programs; its signatories are a resource of their own.</summary>
internal static class LetterJson
{
    public static byte[] Write(Revision revision, Letter text) => Json.Write(json =>
    {
        json.WriteString("slug", revision.Slug.ToString());
        json.WriteString("language", revision.Language.ToString());
        json.WriteString("title", text.Title.Text);
        json.WriteTexts("standfirst", text.Standfirst.Select(paragraph => paragraph.Text));
        json.WriteTexts("addressees", text.Addressees.Select(addressee => addressee.Text));
        json.WriteString("salutation", text.Salutation?.Text);
        json.WriteArray("body", text.Body, block =>
        {
            json.WriteStartObject();
            json.WriteString("id", block.Id);
            json.WriteString("type", NameOf(block.Type));
            json.WriteString("text", block.Text.Text);
            json.WriteEndObject();
        });
        json.WriteString("closing", text.Closing?.Text);
        json.WriteNumber("signatoryCount", revision.SignatoryCount);
        json.WriteLink("signatories", $"/letters/{revision.Slug}/signatories?revision={revision.Number}");
        json.WriteStartObject("revision");
        json.WriteRevision(revision);
        json.WriteEndObject();
        json.WriteRenditions(revision);
        json.WriteLink("revisions", $"/letters/{revision.Slug}/revisions");
    });

    private static string NameOf(BlockType type) => type switch
    {
        BlockType.Paragraph => "paragraph",
        _ => throw new InvalidOperationException($"The API has no name for {type}."),
    };
}
