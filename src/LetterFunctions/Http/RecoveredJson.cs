using System.Text.Json;
using Letters.Azure.Recovery;

namespace LetterFunctions.Http;

/// <summary>What became of letters that were to be recovered.</summary>
internal static class RecoveredJson
{
    /// <param name="next">Where to go on; null where all are done.</param>
    public static byte[] Write(IReadOnlyList<RecoveredLetter> letters, string? next) => Json.Write(json =>
    {
        json.WriteArray("letters", letters, letter =>
        {
            json.WriteStartObject();
            json.WriteString("slug", letter.Slug.ToString());
            json.WriteString("outcome", NameOf(letter.Outcome));
            if (letter.Number is { } number) json.WriteNumber("revision", number);
            json.WriteNumber("revisions", letter.Revisions);
            json.WriteArray("losses", letter.Losses, loss => Write(json, loss));
            json.WriteEndObject();
        });
        json.WriteString("next", next);
    });

    private static void Write(Utf8JsonWriter json, Loss loss)
    {
        json.WriteStartObject();
        json.WriteString("kind", NameOf(loss.Kind));
        if (loss.Revision is { } revision) json.WriteNumber("revision", revision);
        json.WriteString("message", loss.Message);
        json.WriteEndObject();
    }

    private static string NameOf<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
