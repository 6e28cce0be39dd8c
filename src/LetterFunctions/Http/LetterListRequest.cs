using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Letters;
using Letters.Publishing;
using Letters.Searching;
using Microsoft.AspNetCore.Http;

namespace LetterFunctions.Http;

/// <summary>Which letters a query string asks for: "language", "status", "year", "keyword", "limit" and "cursor".</summary>
/// <param name="After">The slug after which the page begins; null on the first.</param>
internal sealed record LetterListRequest(int Limit, Slug? After)
{
    private static readonly string[] Filters = ["language", "status", "year", "keyword"];

    private string _filter = "";
    private LanguageTag? _language;
    private int? _year;
    private string? _keyword;

    /// <summary>Whether those that were withdrawn are wanted in place of those that can be read.</summary>
    public bool IsWithdrawn { get; private init; }

    public bool IsFiltered => _filter.Length > 0;

    public static bool TryParse(IQueryCollection query, [NotNullWhen(true)] out LetterListRequest? request, [NotNullWhen(false)] out string? problem)
    {
        request = null;
        if (!PageLimit.TryParse(query, out var limit, out problem)) return false;
        Slug after = default;
        if (query["cursor"] is [{ } cursor, ..] && !(Cursor.TryRead(cursor, out var place) && Slug.TryParse(place, out after))) problem = "“cursor” is not one that a page of letters gave.";
        LanguageTag language = default;
        if (Given(query, "language") is { } tag && !LanguageTag.TryParse(tag, out language)) problem = "“language” is a language tag (BCP 47): en, pt-BR.";
        var year = 0;
        if (Given(query, "year") is { } digits && !(PageLimit.TryParseNumber(digits, out year) && year <= 9999)) problem = "“year” is a year in digits: 2026.";
        var status = Given(query, "status");
        if (status is not (null or "current" or "withdrawn")) problem = "“status” is one of: current, withdrawn.";
        if (problem is not null) return false;

        request = new LetterListRequest(limit, query.ContainsKey("cursor") ? after : null)
        {
            IsWithdrawn = status == "withdrawn",
            _language = Given(query, "language") is null ? null : language,
            _year = Given(query, "year") is null ? null : year,
            _keyword = Given(query, "keyword") is { } keyword ? Fold(keyword) : null,
            _filter = string.Concat(Filters.Where(name => Given(query, name) is not null).Select(name => $"{name}={Uri.EscapeDataString(Given(query, name)!)}&")),
        };
        return true;
    }

    public bool Matches(CurrentRevision letter)
    {
        var revision = letter.Revision;
        return letter.Withdrawal is not null == IsWithdrawn
            && (_year is not { } year || revision.Year == year)
            && (_language is not { } range || revision.Translations.Append(revision.Language).Any(language => IsIn(language, range)))
            && (_keyword is null || revision.Keywords.Any(keyword => Fold(keyword) == _keyword));
    }

    /// <param name="path">Of the list.</param>
    /// <param name="last">The last letter of the page.</param>
    public string Next(string path, Slug last) => string.Create(CultureInfo.InvariantCulture, $"{path}?{_filter}limit={Limit}&cursor={Cursor.Write(last.ToString())}");

    /// <summary>"pt" is any Portuguese (RFC 4647, 3.3.1).</summary>
    private static bool IsIn(LanguageTag language, LanguageTag range)
    {
        var (tag, prefix) = (language.ToString(), range.ToString());
        return tag.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) && (tag.Length == prefix.Length || tag[prefix.Length] == '-');
    }

    /// <summary>Keywords are alike whatever their case and accents.</summary>
    private static string Fold(string keyword) => string.Join(' ', SearchWords.Of(keyword));

    private static string? Given(IQueryCollection query, string name) => query[name] is [{ } value, ..] && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;
}
