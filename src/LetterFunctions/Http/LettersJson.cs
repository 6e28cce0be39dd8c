using Letters;

namespace LetterFunctions.Http;

/// <summary>All letters for programs.</summary>
internal static class LettersJson
{
    public static byte[] Write(IReadOnlyList<Revision> letters) => Json.Write(json => json.WriteArray("letters", letters, letter =>
    {
        json.WriteStartObject();
        json.WriteString("slug", letter.Slug.ToString());
        json.WriteString("language", letter.Language.ToString());
        json.WriteTexts("translations", letter.Translations.Select(language => language.ToString()));
        json.WriteString("title", letter.Title);
        json.WriteNumber("signatoryCount", letter.SignatoryCount);
        json.WriteString("href", $"/letters/{letter.Slug}");
        json.WriteStartObject("revision");
        json.WriteRevision(letter);
        json.WriteEndObject();
        json.WriteEndObject();
    }));
}
