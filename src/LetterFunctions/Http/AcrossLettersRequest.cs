using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Letters.Searching;
using Microsoft.AspNetCore.Http;

namespace LetterFunctions.Http;

/// <summary>Whom a query string looks for across letters: "q", "kind", "group", "limit" and "cursor".</summary>
/// <param name="From">Where the page begins; null for the first.</param>
internal sealed record AcrossLettersRequest(SignatoryQuery? Query, int Limit, SignatoriesAcrossLetters.Place? From)
{
    private string _filter = "";

    public static bool TryParse(IQueryCollection query, [NotNullWhen(true)] out AcrossLettersRequest? request, [NotNullWhen(false)] out string? problem)
    {
        request = null;
        SignatoriesAcrossLetters.Place? from = null;
        if (!PageLimit.TryParse(query, out var limit, out problem)) return false;
        if (!SignatoryQuery.TryParse(query["q"], query["kind"], query["group"], out var sought, out problem)) return false;
        if (query["cursor"] is [{ } cursor, ..] && !SignatoriesAcrossLetters.Place.TryParse(cursor, out from))
        {
            problem = "“cursor” is not one that a page of signatories gave.";
            return false;
        }

        request = new AcrossLettersRequest(sought, limit, from) { _filter = SignatoryFilter.Write(query) };
        return true;
    }

    public string PathFrom(SignatoriesAcrossLetters.Place place) => string.Create(CultureInfo.InvariantCulture, $"/signatories?{_filter}limit={Limit}&cursor={place.Cursor}");
}
