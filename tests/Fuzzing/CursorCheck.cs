using LetterFunctions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Letters.Fuzzing;

/// <summary>What holds of every text that is sent as a cursor: it is read or refused, and what was read leads to the same place when it is written again.</summary>
internal static class CursorCheck
{
    public static void Run(string text)
    {
        foreach (var cursor in (string[])[text, Cursor.Write(text)]) Read(cursor);
        if (Cursor.TryRead(Cursor.Write(text), out var place)) Require(Cursor.TryRead(Cursor.Write(place), out var again) ? again == place : Cursor.Write(place).Length > text.Length, "A place is another when it is written again.");
    }

    private static void Read(string cursor)
    {
        var query = new QueryCollection(new Dictionary<string, StringValues>(StringComparer.Ordinal) { ["cursor"] = cursor, ["q"] = "jane" });
        Require(SignatoryPageRequest.TryParse(query, out var page, out var problem) != problem is not null, "A cursor is both right and wrong.");
        if (page is not null) Require(page.First > 0 && page.Limit > 0 && int.TryParse(page.Revision, out var number) && number > 0, "A page of signatories begins nowhere.");
        Require(LetterListRequest.TryParse(query, out var letters, out problem) != problem is not null, "A cursor is both right and wrong.");
        if (letters is not null) Require(letters.After is { } after && Slug.TryParse(after.ToString(), out _), "A page of letters begins at what is no letter.");
        Require(AcrossLettersRequest.TryParse(query, out var across, out problem) != problem is not null, "A cursor is both right and wrong.");
        if (across?.From is not { } from) return;
        Require(Slug.TryParse(from.Slug, out _) && from.First > 0, "A page of those who were found begins nowhere.");
        Require(SignatoriesAcrossLetters.Place.TryParse(from.Cursor, out var again) && again == from, "A place is another when it is written again.");
    }

    private static void Require(bool holds, string otherwise)
    {
        if (!holds) throw new InvalidOperationException(otherwise);
    }
}
