using System.Globalization;
using Letters;
using Letters.Publishing;
using Letters.Rendering;
using Microsoft.AspNetCore.Http;

namespace LetterFunctions.Http;

/// <summary>Errors as application/problem+json (RFC 9457).</summary>
internal static class Problems
{
    public static IResult NoLetter(string slug) => Of(StatusCodes.Status404NotFound, $"No letter “{slug}” is published.");

    public static IResult NoRevision(string slug, string number) => Of(StatusCodes.Status404NotFound, $"No letter “{slug}” with a revision “{number}” is published.");

    public static IResult NoLanguage(Revision revision, string language) =>
        Of(StatusCodes.Status404NotFound, $"There is no translation of “{revision.Slug}” into “{language}”; there are: {string.Join(", ", revision.Translations.Select(known => known.ToString()).DefaultIfEmpty("none"))}.");

    public static IResult NoFormat(string format, IEnumerable<RepresentationFormat> formats) =>
        Of(StatusCodes.Status404NotFound, $"There is no format “{format}”; there are: {string.Join(", ", formats.Select(known => known.Name))}.");

    public static IResult NoRendition(string format, IEnumerable<RenditionFormat> formats) =>
        Of(StatusCodes.Status404NotFound, $"There is no rendition “{format}”; there are: {string.Join(", ", formats.Select(known => known.Name))}.");

    /// <param name="diagnostics">At least one of them an error.</param>
    public static IResult Unpublishable(IEnumerable<Diagnostic> diagnostics)
    {
        var found = diagnostics.ToList();
        return Results.Problem(
            $"The letter cannot be published: {found.Find(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)}",
            statusCode: StatusCodes.Status422UnprocessableEntity,
            extensions: new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                ["diagnostics"] = found.Select(diagnostic => new
                {
                    diagnostic.Code,
                    Severity = diagnostic.Severity.ToString().ToLowerInvariant(),
                    diagnostic.Message,
                    diagnostic.File,
                    diagnostic.Line,
                    diagnostic.Column,
                    diagnostic.Excerpt,
                    diagnostic.Suggestion,
                }),
            });
    }

    /// <summary>With when and why as "withdrawnAt" and "reason".</summary>
    public static IResult Withdrawn(Slug slug, Withdrawal withdrawal) => Results.Problem(
        $"“{slug}” was withdrawn.{(withdrawal.Reason is { } reason ? $" The reason given: {reason}" : "")}",
        statusCode: StatusCodes.Status410Gone,
        extensions: new Dictionary<string, object?>(StringComparer.Ordinal) { ["slug"] = slug.ToString(), ["withdrawnAt"] = Json.Time(withdrawal.At), ["reason"] = withdrawal.Reason });

    /// <param name="response">Told when to ask again.</param>
    public static IResult TooMany(HttpResponse response, TimeSpan wait) => Later(response, StatusCodes.Status429TooManyRequests, wait, "So many letters are being checked that yours must wait.");

    /// <param name="response">Told when to ask again.</param>
    public static IResult StorageAway(HttpResponse response) => Later(response, StatusCodes.Status503ServiceUnavailable, TimeSpan.FromSeconds(5), "Storage does not answer.");

    public static IResult ConditionRequired(string name) => Of(
        StatusCodes.Status428PreconditionRequired,
        $"Say what you expect at “{name}”: “If-None-Match: *” where it must be new, “If-Match” with its entity tag where it replaces what you have read.");

    public static IResult TooLarge(PublishingLimits limits) => Of(StatusCodes.Status413PayloadTooLarge, $"A file of a letter has at most {limits.LetterFile} bytes.");

    public static IResult NotAcceptable(IEnumerable<RepresentationFormat> formats) =>
        Of(StatusCodes.Status406NotAcceptable, $"None of the media types in Accept can be had; there are: {string.Join(", ", formats.Select(known => known.MediaType))}.");

    private static IResult Later(HttpResponse response, int status, TimeSpan wait, string detail)
    {
        response.Headers.RetryAfter = ((int)Math.Ceiling(Math.Max(1, wait.TotalSeconds))).ToString(CultureInfo.InvariantCulture);
        response.Headers.CacheControl = Freshness.Never.CacheControl;
        return Of(status, detail);
    }

    /// <param name="detail">A sentence for whoever wrote the request.</param>
    public static IResult Of(int status, string detail) => Results.Problem(detail, statusCode: status);
}
