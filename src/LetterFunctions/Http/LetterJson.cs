using System.Globalization;
using System.Text.Json;
using Letters;

namespace LetterFunctions.Http;

/// <summary>A revision of a letter for programs, in one of its languages; its signatories are a resource of their own.</summary>
internal static class LetterJson
{
    /// <param name="revision">Whose text it is.</param>
    /// <param name="text">In the language that is asked for, with the others as its translations.</param>
    public static byte[] Write(Revision revision, Letter text) => Json.Write(json =>
    {
        json.WriteString("slug", revision.Slug.ToString());
        WriteText(json, text);
        json.WriteNumber("signatoryCount", revision.SignatoryCount);
        json.WriteLink("signatories", $"/letters/{revision.Slug}/signatories?revision={revision.Number}");
        json.WriteArray("translations", text.Translations, translation =>
        {
            json.WriteStartObject();
            json.WriteString("language", translation.Language.ToString());
            json.WriteString("title", translation.Title.Text);
            json.WriteString("href", translation.TranslatedFrom is null ? Json.Path(revision) : Json.Path(revision, translation.Language));
            json.WriteEndObject();
        });
        json.WriteStartObject("revision");
        json.WriteRevision(revision);
        json.WriteEndObject();
        json.WriteRenditions(revision);
        json.WriteLink("revisions", $"/letters/{revision.Slug}/revisions");
    });

    /// <summary>The letter itself, from its language to its notes. A part that it does not have is null or empty.</summary>
    public static void WriteText(Utf8JsonWriter json, Letter text)
    {
        json.WriteString("language", text.Language.ToString());
        json.WriteString("translatedFrom", text.TranslatedFrom?.ToString());
        json.WriteString("title", text.Title.Text);
        json.WriteTexts("standfirst", text.Standfirst.Select(paragraph => paragraph.Text));
        json.WriteString("dateline", text.Dateline?.Text);
        json.WriteTexts("addressees", text.Addressees.Select(addressee => addressee.Text));
        json.WriteString("subject", text.Subject?.Text);
        json.WriteString("salutation", text.Salutation?.Text);
        json.WriteArray("body", text.Body, block => WriteBlock(json, block));
        json.WriteString("closing", text.Closing?.Text);
        json.WriteTexts("postscript", text.Postscript.Select(paragraph => paragraph.Text));
        json.WriteArray("notes", text.Notes, note =>
        {
            json.WriteStartObject();
            json.WriteString("label", note.Label);
            json.WritePassage(note.Text);
            json.WriteEndObject();
        });
        WriteMetadata(json, text.Metadata);
    }

    private static void WriteBlock(Utf8JsonWriter json, Block block)
    {
        json.WriteStartObject();
        json.WriteString("id", block.Id);
        json.WriteString("type", JsonNamingPolicy.CamelCase.ConvertName(block.Type.ToString()));
        if (block.Level != 0) json.WriteNumber("level", block.Level);
        if (block.Number is { } number) json.WriteNumber("number", number);
        json.WritePassage(block.Text);
        json.WriteEndObject();
    }

    private static void WriteMetadata(Utf8JsonWriter json, LetterMetadata metadata)
    {
        json.WriteStartObject("metadata");
        json.WriteString("date", WriteDate(metadata.Date));
        json.WriteString("place", metadata.Place);
        json.WriteString("publisher", metadata.Publisher);
        json.WriteString("publisherUrl", metadata.PublisherUrl is { } site ? UriText.Of(site) : null);
        json.WriteString("contact", metadata.Contact);
        json.WriteString("license", metadata.License);
        json.WriteString("canonicalUrl", metadata.CanonicalUrl is { } canonical ? UriText.Of(canonical) : null);
        json.WriteTexts("keywords", metadata.Keywords);
        json.WriteString("status", metadata.Status?.ToString().ToLowerInvariant());
        json.WriteString("changeNote", metadata.ChangeNote);
        json.WriteArray("errata", metadata.Errata, erratum =>
        {
            json.WriteStartObject();
            json.WriteString("date", WriteDate(erratum.Date));
            json.WriteString("text", erratum.Text);
            json.WriteEndObject();
        });
        json.WriteEndObject();
    }

    private static string? WriteDate(DateOnly? date) => date?.ToString("O", CultureInfo.InvariantCulture);
}
