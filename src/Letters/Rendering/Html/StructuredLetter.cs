using System.Globalization;
using System.Text.Json;
using Letters.Rendering.ShareImage;

namespace Letters.Rendering.Html;

/// <summary>Writes a letter in the terms of schema.org.</summary>
internal sealed class StructuredLetter(LetterPage page, Utf8JsonWriter json)
{
    public void WriteLetter(string title, string description)
    {
        var metadata = page.Letter.Metadata;
        json.WriteStartObject();
        Write("@context", "https://schema.org");
        WriteWork(page.Letter, title);
        Write("description", description);
        Write("genre", page.Labels.OpenLetter);
        if (metadata.Date is { } date) Write("datePublished", InIso(date));
        if (metadata.Place is { } place) WriteThing("locationCreated", "Place", place);
        if (metadata.Keywords.Count > 0) WriteList("keywords", metadata.Keywords, json.WriteStringValue);
        if (metadata.License is { } license) Write("license", LicenseName.AddressOf(license) ?? license);
        json.WriteBoolean("isAccessibleForFree", true);
        WriteImage();
        WritePublisher(metadata);
        WriteSignatories();
        if (metadata.Errata.Count > 0) WriteList("correction", metadata.Errata, WriteCorrection);
        WriteLanguages();
        WriteRevision();
        WriteList("encoding", Encodings(), WriteEncoding);
        json.WriteEndObject();
    }

    private void WriteWork(Letter letter, string title)
    {
        var address = page.Address(LetterPaths.Of(letter).Page);
        Write("@type", "Article");
        Write("@id", address);
        Write("url", address);
        Write("headline", title);
        Write("inLanguage", letter.Language.ToString());
    }

    private void WriteImage()
    {
        Start("image", "ImageObject");
        Write("url", page.Address(page.Paths.In(RenditionFormat.ShareImage)));
        json.WriteNumber("width", ShareImageStyle.Width);
        json.WriteNumber("height", ShareImageStyle.Height);
        json.WriteEndObject();
    }

    private void WritePublisher(LetterMetadata metadata)
    {
        if ((metadata.Publisher ?? metadata.PublisherUrl) is not { } publisher) return;
        Start("publisher", "Organization");
        Write("name", publisher);
        if (LinkAddress.IsWeb(metadata.PublisherUrl)) Write("url", metadata.PublisherUrl!);
        json.WriteEndObject();
    }

    /// <summary>The vocabulary has no word for those who sign: the first are the authors, and all of them are so many who endorse the letter.</summary>
    private void WriteSignatories()
    {
        var letter = page.Letter;
        if (letter.Signatories.Count == 0) return;
        WriteList("author", Authors.Of(letter), WriteAuthor);
        Start("interactionStatistic", "InteractionCounter");
        Write("interactionType", "https://schema.org/EndorseAction");
        json.WriteNumber("userInteractionCount", letter.SignatoryCount);
        json.WriteEndObject();
    }

    /// <summary>Affiliations stay as printed: what is printed does not tell an organisation from a post.</summary>
    private void WriteAuthor(Signatory signatory)
    {
        json.WriteStartObject();
        Write("@type", signatory.Kind == SignatoryKind.Organisation ? "Organization" : "Person");
        Write("name", signatory.Name.Text);
        if (signatory.Affiliations.Count > 0) Write("description", string.Join("; ", signatory.Affiliations.Select(affiliation => affiliation.Text.Text)));
        json.WriteEndObject();
    }

    private void WriteCorrection(Erratum erratum)
    {
        json.WriteStartObject();
        Write("@type", "CorrectionComment");
        Write("text", erratum.Text);
        if (erratum.Date is { } date) Write("datePublished", InIso(date));
        json.WriteEndObject();
    }

    private void WriteLanguages()
    {
        var letter = page.Letter;
        if (letter.TranslatedFrom is null)
        {
            if (letter.Translations.Count > 0) WriteList("workTranslation", letter.Translations, WriteOther);
            return;
        }

        json.WritePropertyName("translationOfWork");
        WriteOther(LetterLanguages.OriginalOf(letter));
    }

    private void WriteOther(Letter letter)
    {
        json.WriteStartObject();
        WriteWork(letter, letter.Title.Text);
        json.WriteEndObject();
    }

    private void WriteRevision()
    {
        Write("version", page.Id.Short);
        Start("identifier", "PropertyValue");
        Write("propertyID", "sha256");
        Write("value", page.Id.ToString());
        Write("url", page.Address(page.Paths.Revision(page.Id)));
        json.WriteEndObject();
    }

    private IEnumerable<LetterForm> Encodings() => LetterForms.Of(page.Paths, page.Labels)
        .Prepend(new LetterForm(page.Paths.In(RenditionFormat.Html), RenditionFormat.Html.MediaType, RenditionFormat.Html.Name));

    private void WriteEncoding(LetterForm form)
    {
        json.WriteStartObject();
        Write("@type", "MediaObject");
        Write("contentUrl", page.Address(form.Path));
        Write("encodingFormat", form.MediaType);
        json.WriteEndObject();
    }

    private void WriteThing(string property, string type, string name)
    {
        Start(property, type);
        Write("name", name);
        json.WriteEndObject();
    }

    private void Start(string property, string type)
    {
        json.WriteStartObject(property);
        Write("@type", type);
    }

    private void WriteList<T>(string property, IEnumerable<T> values, Action<T> write)
    {
        json.WriteStartArray(property);
        foreach (var value in values) write(value);
        json.WriteEndArray();
    }

    /// <summary>Line breaks are for the eye.</summary>
    private void Write(string property, string value) => json.WriteString(property, value.Replace('\n', ' '));

    private static string InIso(DateOnly date) => date.ToString("O", CultureInfo.InvariantCulture);
}
