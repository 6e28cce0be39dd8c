using System.Text;
using System.Text.Json;
using Letters;
using Letters.Parsing;
using Letters.Publishing;
using Letters.Rendering;

namespace LetterFunctions.Http;

/// <summary>What publishing would make of files, for programs.</summary>
internal static class ValidationJson
{
    /// <summary>A longer list is cut: a preview shows how names are read, not all of them.</summary>
    private const int MostSignatories = 1_000;

    /// <param name="preview">The format in which the letter is shown beside its parts; null for none.</param>
    public static byte[] Write(ParseResult result, LetterPreview previews, RenditionFormat? preview) => Json.Write(json =>
    {
        json.WriteBoolean("publishable", result.Letter is not null);
        json.WriteDiagnostics(result.Diagnostics);
        if (result.Letter is not { } letter) return;
        json.WriteString("revisionId", CanonicalLetter.HashOf(letter).ToString());
        json.WriteStartObject("letter");
        LetterJson.WriteText(json, letter);
        json.WriteNumber("signatoryCount", letter.SignatoryCount);
        SignatoriesJson.WriteList(json, letter.Signatories.Take(MostSignatories));
        json.WriteEndObject();
        json.WriteTexts("translations", letter.Translations.Select(translation => translation.Language.ToString()));
        if (preview is not null) WritePreview(json, letter, previews, preview);
    });

    /// <summary>Text as it is, and what is none in base 64.</summary>
    private static void WritePreview(Utf8JsonWriter json, Letter letter, LetterPreview previews, RenditionFormat format)
    {
        using var content = new MemoryStream();
        previews.Render(letter, format, content);
        var bytes = content.ToArray();
        json.WriteStartObject("preview");
        json.WriteString("format", format.Name);
        json.WriteString("mediaType", format.MediaType);
        if (format.MediaType.StartsWith("text/", StringComparison.Ordinal)) json.WriteString("text", Encoding.UTF8.GetString(bytes));
        else json.WriteBase64String("base64", bytes);
        json.WriteEndObject();
    }
}
