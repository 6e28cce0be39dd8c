using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace LetterFunctions.Http;

/// <summary>How many entries of a list are wanted on a page: the "limit" of a query string.</summary>
internal static class PageLimit
{
    private const int Most = 1_000;
    private const int Usual = 100;

    public static bool TryParse(IQueryCollection query, out int limit, [NotNullWhen(false)] out string? problem)
    {
        limit = Usual;
        problem = null;
        if (query["limit"] is not [{ } text, ..] || (TryParseNumber(text, out limit) && limit <= Most)) return true;
        problem = $"“limit” is a number from 1 to {Most}.";
        return false;
    }

    /// <summary>A number from 1 on, in digits only.</summary>
    public static bool TryParseNumber(string text, out int number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number > 0;
}
