using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Letters;
using Letters.Searching;
using Microsoft.AspNetCore.Http;

namespace LetterFunctions.Http;

/// <summary>Which signatories a query string asks for: "q", "kind", "group" and "limit", and "revision" or "cursor".</summary>
/// <param name="First">The first position, from 1.</param>
/// <param name="Revision">As in the URL; null for the current one.</param>
/// <param name="Query">Who is looked for; null for all.</param>
internal sealed record SignatoryPageRequest(int First, int Limit, string? Revision, SignatoryQuery? Query)
{
    private string _filter = "";

    public static bool TryParse(IQueryCollection query, [NotNullWhen(true)] out SignatoryPageRequest? page, [NotNullWhen(false)] out string? problem)
    {
        page = null;
        if (!PageLimit.TryParse(query, out var limit, out problem)) return false;
        if (!SignatoryQuery.TryParse(query["q"], query["kind"], query["group"], out var sought, out problem)) return false;
        var (first, revision) = (1, query["revision"].FirstOrDefault());
        if (query["cursor"] is [{ } cursor, ..] && !TryReadCursor(cursor, out revision, out first))
        {
            problem = "“cursor” is not one that a page of signatories gave.";
            return false;
        }

        page = new SignatoryPageRequest(first, limit, revision, sought) { _filter = SignatoryFilter.Write(query) };
        return true;
    }

    /// <summary>The pages beside one of all signatories.</summary>
    /// <param name="count">How many are on the page.</param>
    public PageLinks Links(Revision revision, int count) => new(
        First == 1 ? null : PathOf(revision, Math.Max(1, First - Limit)),
        count == 0 || First + count > revision.SignatoryListLength ? null : PathOf(revision, First + count));

    /// <summary>The pages beside one of those who were looked for.</summary>
    public PageLinks Links(Revision revision, SignatoryMatches matches) => new(
        matches.Previous is { } previous ? PathOf(revision, previous) : null,
        matches.Next is { } next ? PathOf(revision, next) : null);

    /// <summary>Following pages show the revision that the first one showed.</summary>
    private string PathOf(Revision revision, int first) => string.Create(
        CultureInfo.InvariantCulture, $"/letters/{revision.Slug}/signatories?{_filter}limit={Limit}&cursor={Cursor.Write(string.Create(CultureInfo.InvariantCulture, $"{revision.Number}.{first}"))}");

    private static bool TryReadCursor(string cursor, [NotNullWhen(true)] out string? revision, out int first)
    {
        (revision, first) = (null, 0);
        if (!Cursor.TryRead(cursor, out var place) || place.Split('.') is not [var number, var position]) return false;
        revision = number;
        return PageLimit.TryParseNumber(number, out _) && PageLimit.TryParseNumber(position, out first);
    }
}
