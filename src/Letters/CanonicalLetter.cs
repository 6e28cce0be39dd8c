using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Letters;

/// <summary>
/// The one form of a letter that is hashed: JSON in UTF-8 without white space, properties in a fixed order, lists that
/// are empty left out, so that a later kind of content does not change the hashes of letters that have none of it.
/// </summary>
public static class CanonicalLetter
{
    internal static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The identity of a revision with this letter.</summary>
    public static ContentHash HashOf(Letter letter) => ContentHash.Of(Write(letter).Span);

    /// <summary>The identity of a signatory list.</summary>
    public static ContentHash HashOf(Sequence<Signatory> signatories) => ContentHash.Of(Write(json => WriteSignatories(json, signatories)).Span);

    public static ReadOnlyMemory<byte> Write(Letter letter) => Write(json => Write(json, letter));

    /// <summary>Writes the letter while it is made, so that a long one need not be in memory as a whole.</summary>
    public static void Write(Letter letter, IBufferWriter<byte> output)
    {
        using var json = new Utf8JsonWriter(output, Options);
        Write(json, letter);
    }

    private static void Write(Utf8JsonWriter json, Letter letter)
    {
        json.WriteStartObject();
        json.WriteString("slug", letter.Slug.ToString());
        WriteText(json, letter);
        json.WritePropertyName("signatories");
        WriteSignatories(json, letter.Signatories);
        WriteAfterSignatories(json, letter);
        WriteMetadata(json, letter.Metadata);
        if (letter.Translations.Count > 0) WriteTranslations(json, letter.Translations);
        json.WriteEndObject();
    }

    internal static ReadOnlyMemory<byte> Write(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options)) write(json);
        return buffer.WrittenMemory;
    }

    private static void WriteText(Utf8JsonWriter json, Letter letter)
    {
        json.WriteString("language", letter.Language.ToString());
        WritePassage(json, "title", letter.Title);
        WritePassages(json, "standfirst", letter.Standfirst);
        WritePassage(json, "dateline", letter.Dateline);
        WritePassages(json, "addressees", letter.Addressees);
        WritePassage(json, "subject", letter.Subject);
        WritePassage(json, "salutation", letter.Salutation);
        WriteBody(json, letter.Body);
        WritePassage(json, "closing", letter.Closing);
    }

    private static void WriteAfterSignatories(Utf8JsonWriter json, Letter letter)
    {
        WritePassages(json, "postscript", letter.Postscript);
        if (letter.Notes.Count == 0) return;
        json.WriteStartArray("notes");
        foreach (var note in letter.Notes)
        {
            json.WriteStartArray();
            json.WriteStringValue(note.Label);
            WritePassage(json, note.Text);
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    private static void WriteTranslations(Utf8JsonWriter json, Sequence<Letter> translations)
    {
        json.WriteStartArray("translations");
        foreach (var translation in translations)
        {
            json.WriteStartObject();
            WriteText(json, translation);
            WriteAfterSignatories(json, translation);
            WriteMetadata(json, translation.Metadata);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WritePassages(Utf8JsonWriter json, string name, Sequence<Passage> passages)
    {
        if (passages.Count == 0) return;
        json.WriteStartArray(name);
        foreach (var passage in passages) WritePassage(json, passage);
        json.WriteEndArray();
    }

    private static void WritePassage(Utf8JsonWriter json, string name, Passage? passage)
    {
        if (passage is null) return;
        json.WritePropertyName(name);
        WritePassage(json, passage);
    }

    /// <summary>A string, or where there are marks an array of the string and each mark.</summary>
    private static void WritePassage(Utf8JsonWriter json, Passage passage)
    {
        if (passage.Marks.Count == 0)
        {
            json.WriteStringValue(passage.Text);
            return;
        }

        json.WriteStartArray();
        json.WriteStringValue(passage.Text);
        foreach (var mark in passage.Marks)
        {
            json.WriteStartArray();
            json.WriteStringValue(mark.Type.ToString());
            json.WriteNumberValue(mark.Start);
            json.WriteNumberValue(mark.Length);
            if (mark.Target is { } target) json.WriteStringValue(target);
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    private static void WriteBody(Utf8JsonWriter json, Sequence<Block> body)
    {
        json.WriteStartArray("body");
        foreach (var block in body)
        {
            json.WriteStartArray();
            json.WriteStringValue(block.Type.ToString());
            WritePassage(json, block.Text);
            if (block.Level != 0) json.WriteNumberValue(block.Level);
            if (block.Number is { } number) json.WriteNumberValue(number);
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    private static void WriteSignatories(Utf8JsonWriter json, Sequence<Signatory> signatories)
    {
        json.WriteStartArray();
        foreach (var signatory in signatories)
        {
            json.WriteStartArray();
            WritePassage(json, signatory.Name);
            foreach (var affiliation in signatory.Affiliations) WritePassage(json, affiliation.Text);
            WriteTraits(json, signatory);
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    /// <summary>What a person in a list without groups has nothing of.</summary>
    private static void WriteTraits(Utf8JsonWriter json, Signatory signatory)
    {
        if (signatory is { Kind: SignatoryKind.Person, Group: null, SortName: null, Count: 1 }) return;
        json.WriteStartObject();
        if (signatory.Kind != SignatoryKind.Person) json.WriteString("kind", signatory.Kind.ToString());
        if (signatory.Group is { } group) json.WriteString("group", group);
        if (signatory.SortName is { } sortName) json.WriteString("sortName", sortName);
        if (signatory.Count != 1) json.WriteNumber("count", signatory.Count);
        json.WriteEndObject();
    }

    private static void WriteMetadata(Utf8JsonWriter json, LetterMetadata metadata)
    {
        if (metadata == LetterMetadata.Empty) return;
        json.WriteStartObject("metadata");
        WriteString(json, "date", WriteDate(metadata.Date));
        WriteString(json, "place", metadata.Place);
        WriteString(json, "publisher", metadata.Publisher);
        WriteString(json, "publisherUrl", metadata.PublisherUrl);
        WriteString(json, "contact", metadata.Contact);
        WriteString(json, "license", metadata.License);
        WriteString(json, "canonicalUrl", metadata.CanonicalUrl);
        if (metadata.Keywords.Count > 0)
        {
            json.WriteStartArray("keywords");
            foreach (var keyword in metadata.Keywords) json.WriteStringValue(keyword);
            json.WriteEndArray();
        }

        WriteString(json, "status", metadata.Status?.ToString());
        WriteString(json, "changeNote", metadata.ChangeNote);
        if (metadata.Errata.Count > 0) WriteErrata(json, metadata.Errata);
        if (metadata.Theme is { } theme) WriteTheme(json, theme);
        json.WriteEndObject();
    }

    private static void WriteTheme(Utf8JsonWriter json, Theme theme)
    {
        json.WriteStartObject("theme");
        WriteString(json, "accent", theme.Accent?.ToString());
        WriteString(json, "darkAccent", theme.DarkAccent?.ToString());
        WriteString(json, "typeface", theme.Typeface?.ToString());
        if (theme.Logo is { } logo)
        {
            json.WriteStartArray("logo");
            json.WriteStringValue(logo.Text);
            json.WriteStringValue(logo.MediaType);
            json.WriteStringValue(ContentHash.Of(logo.Bytes).ToString());
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void WriteErrata(Utf8JsonWriter json, Sequence<Erratum> errata)
    {
        json.WriteStartArray("errata");
        foreach (var erratum in errata)
        {
            json.WriteStartArray();
            json.WriteStringValue(erratum.Text);
            if (erratum.Date is not null) json.WriteStringValue(WriteDate(erratum.Date));
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    private static void WriteString(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null) json.WriteString(name, value);
    }

    private static string? WriteDate(DateOnly? date) => date?.ToString("O", CultureInfo.InvariantCulture);
}
