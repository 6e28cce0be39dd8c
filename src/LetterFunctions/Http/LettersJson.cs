using System.Globalization;
using System.Text.Json;
using Letters;
using Letters.Publishing;

namespace LetterFunctions.Http;

/// <summary>A page of letters for programs.</summary>
internal static class LettersJson
{
    public static byte[] Write(IReadOnlyList<CurrentRevision> letters, PageLinks links) => Json.Write(json =>
    {
        json.WriteArray("letters", letters, letter =>
        {
            json.WriteStartObject();
            json.WriteString("slug", letter.Revision.Slug.ToString());
            json.WriteString("status", letter.Withdrawal is null ? "current" : "withdrawn");
            if (letter.Withdrawal is { } withdrawal) WriteWithdrawal(json, withdrawal);
            else WriteLetter(json, letter.Revision);
            json.WriteString("href", $"/letters/{letter.Revision.Slug}");
            json.WriteEndObject();
        });
        json.WriteString("next", links.Next);
    });

    private static void WriteLetter(Utf8JsonWriter json, Revision letter)
    {
        json.WriteString("language", letter.Language.ToString());
        json.WriteTexts("translations", letter.Translations.Select(language => language.ToString()));
        json.WriteString("title", letter.Title);
        json.WriteString("date", letter.Date?.ToString("O", CultureInfo.InvariantCulture));
        json.WriteNumber("year", letter.Year);
        json.WriteTexts("keywords", letter.Keywords);
        json.WriteNumber("signatoryCount", letter.SignatoryCount);
        json.WriteStartObject("revision");
        json.WriteRevision(letter);
        json.WriteEndObject();
    }

    /// <summary>None of the letter's words.</summary>
    private static void WriteWithdrawal(Utf8JsonWriter json, Withdrawal withdrawal)
    {
        json.WriteTime("withdrawnAt", withdrawal.At);
        json.WriteString("reason", withdrawal.Reason);
    }
}
