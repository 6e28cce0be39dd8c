using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using Letters;
using Microsoft.AspNetCore.Http;

namespace LetterFunctions.Http;

/// <summary>Which signatories a query string asks for: "limit", and "revision" or "cursor".</summary>
/// <param name="First">The first position, from 1.</param>
/// <param name="Revision">As in the URL; null for the current one.</param>
internal sealed record SignatoryPageRequest(int First, int Limit, string? Revision)
{
    private const int MostSignatories = 1_000;
    private const int UsualLimit = 100;

    public static bool TryParse(IQueryCollection query, [NotNullWhen(true)] out SignatoryPageRequest? page, [NotNullWhen(false)] out string? problem)
    {
        page = null;
        problem = null;
        var limit = UsualLimit;
        if (query["limit"] is [{ } text, ..] && (!TryParseNumber(text, out limit) || limit > MostSignatories))
        {
            problem = $"“limit” is a number from 1 to {MostSignatories}.";
        }
        else if (query["cursor"] is [{ } cursor, ..])
        {
            if (TryReadCursor(cursor, out var revision, out var first)) page = new SignatoryPageRequest(first, limit, revision);
            else problem = "“cursor” is not one that a page of signatories gave.";
        }
        else
        {
            page = new SignatoryPageRequest(1, limit, query["revision"].FirstOrDefault());
        }

        return page is not null;
    }

    /// <returns>The path of the page after this one; null when this is the last.</returns>
    public string? Next(Revision revision, int count) => count == 0 || First + count > revision.SignatoryListLength
        ? null
        : string.Create(CultureInfo.InvariantCulture, $"/letters/{revision.Slug}/signatories?limit={Limit}&cursor={WriteCursor(revision.Number, First + count)}");

    /// <returns>The path of the page before this one; null when this is the first.</returns>
    public string? Previous(Revision revision) => First == 1
        ? null
        : string.Create(CultureInfo.InvariantCulture, $"/letters/{revision.Slug}/signatories?limit={Limit}&cursor={WriteCursor(revision.Number, Math.Max(1, First - Limit))}");

    private static string WriteCursor(int revision, int first) =>
        Base64Url.EncodeToString(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{revision}.{first}")));

    private static bool TryReadCursor(string cursor, [NotNullWhen(true)] out string? revision, out int first)
    {
        (revision, first) = (null, 0);
        var text = new byte[32];
        if (cursor.Length > 32 || !Base64Url.IsValid(cursor) || !Base64Url.TryDecodeFromChars(cursor, text, out var length)) return false;
        if (Encoding.ASCII.GetString(text, 0, length).Split('.') is not [var number, var position]) return false;
        revision = number;
        return TryParseNumber(number, out _) && TryParseNumber(position, out first);
    }

    private static bool TryParseNumber(string text, out int number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number > 0;
}
