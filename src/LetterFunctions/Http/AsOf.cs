using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace LetterFunctions.Http;

/// <summary>
/// Letters as they were at a time: "?asOf=2026-03-01", at the end of that day in UTC, or "?asOf=2026-03-01T12:00:00Z" (RFC 3339). The
/// answer leads to the revision that was current then.
/// </summary>
public sealed class AsOf(PublishedLetters letters)
{
    private const string Parameter = "asOf";

    private static readonly string[] Instants = ["yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mmK"];

    /// <param name="format">What follows the letter in the path, "pdf"; null where nothing does.</param>
    /// <returns>Null where the request asks for no time.</returns>
    public ValueTask<IResult?> AnswerAsync(HttpRequest request, string slug, string? format, CancellationToken cancellationToken) =>
        request.QueryString.HasValue && request.Query[Parameter] is [{ } text, ..] ? new(AnswerAsync(request, slug, text, format, cancellationToken)) : default;

    private async Task<IResult?> AnswerAsync(HttpRequest request, string slug, string text, string? format, CancellationToken cancellationToken)
    {
        if (!TryParse(text, out var time)) return Problems.Of(ProblemKind.InvalidParameter, $"“{Parameter}” is a date, 2026-03-01, or a time with its offset, 2026-03-01T12:00:00Z.");
        if (await letters.FindCurrentAsync(slug, cancellationToken) is not { } current) return await letters.MissingAsync(request, slug, null, cancellationToken);
        if (await letters.FindAsOfAsync(current, time, cancellationToken) is not { } revision) return Problems.Of(ProblemKind.NotPublishedYet, $"“{slug}” was not published yet on {text}.");

        var headers = request.HttpContext.Response.Headers;
        headers.CacheControl = Freshness.Current.CacheControl;
        CrossOrigin.Allow(headers);
        return Results.Redirect(Json.Path(revision) + (format is null ? "" : $"/{Uri.EscapeDataString(format)}"));
    }

    internal static bool TryParse([NotNullWhen(true)] string? text, out DateTimeOffset time)
    {
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            time = new DateTimeOffset(day.ToDateTime(TimeOnly.MaxValue), TimeSpan.Zero);
            return true;
        }

        // A plus sign that was not escaped arrives as a blank.
        return DateTimeOffset.TryParseExact(text?.Replace(' ', '+'), Instants, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out time);
    }
}
