using System.Globalization;
using Letters;
using Letters.Publishing;
using Letters.Rendering;
using Microsoft.AspNetCore.Http;

namespace LetterFunctions.Http;

/// <summary>The problems of this app in its words.</summary>
internal static class Problems
{
    public static IResult NoLetter(string slug) => Of(ProblemKind.NoSuchLetter, $"No letter “{slug}” is published.");

    public static IResult NoRevision(string slug, string number) => Of(ProblemKind.NoSuchRevision, $"No letter “{slug}” with a revision “{number}” is published.");

    public static IResult NoLanguage(Revision revision, string language) =>
        Of(ProblemKind.NoSuchTranslation, $"There is no translation of “{revision.Slug}” into “{language}”; there are: {string.Join(", ", revision.Translations.Select(known => known.ToString()).DefaultIfEmpty("none"))}.");

    public static IResult NoFormat(string format, IEnumerable<RepresentationFormat> formats) =>
        Of(ProblemKind.NoSuchFormat, $"There is no format “{format}”; there are: {string.Join(", ", formats.Select(known => known.Name))}.");

    public static IResult NoRendition(string format, IEnumerable<RenditionFormat> formats) =>
        Of(ProblemKind.NoSuchFormat, $"There is no rendition “{format}”; there are: {string.Join(", ", formats.Select(known => known.Name))}.");

    /// <param name="diagnostics">At least one of them an error.</param>
    public static IResult Unpublishable(IEnumerable<Diagnostic> diagnostics)
    {
        var found = diagnostics.ToList();
        return new Problem(ProblemKind.Unpublishable, $"The letter cannot be published: {found.Find(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)}") { Diagnostics = found };
    }

    /// <summary>With when and why.</summary>
    public static IResult Withdrawn(Slug slug, Withdrawal withdrawal) =>
        new Problem(ProblemKind.Withdrawn, $"“{slug}” was withdrawn.{(withdrawal.Reason is { } reason ? $" The reason given: {reason}" : "")}") { Letter = slug, Withdrawal = withdrawal };

    /// <param name="response">Told when to ask again.</param>
    public static IResult TooMany(HttpResponse response, TimeSpan wait) => Later(response, ProblemKind.TooManyRequests, wait, "So many letters are being checked that yours must wait.");

    /// <param name="response">Told when to ask again.</param>
    public static IResult StorageAway(HttpResponse response) => Later(response, ProblemKind.StorageUnavailable, TimeSpan.FromSeconds(5), "Storage does not answer.");

    /// <param name="response">Told when to ask again.</param>
    /// <param name="dependencies">All parts of storage; at least one of them is away.</param>
    public static IResult Unready(HttpResponse response, IReadOnlyList<DependencyHealth> dependencies)
    {
        RetryAfter(response, TimeSpan.FromSeconds(5));
        var away = string.Join(", ", dependencies.Where(dependency => !dependency.IsHealthy).Select(dependency => dependency.Name));
        return new Problem(ProblemKind.StorageUnavailable, $"Not there, or not answering: {away}.") { Dependencies = dependencies };
    }

    public static IResult ConditionRequired(string name) => Of(
        ProblemKind.PreconditionRequired,
        $"Say what you expect at “{name}”: “If-None-Match: *” where it must be new, “If-Match” with its entity tag where it replaces what you have read.");

    public static IResult TooLarge(PublishingLimits limits) => Of(ProblemKind.ContentTooLarge, $"A file of a letter has at most {limits.LetterFile} bytes.");

    public static IResult NotAcceptable(IEnumerable<RepresentationFormat> formats) =>
        Of(ProblemKind.NotAcceptable, $"None of the media types in Accept can be had; there are: {string.Join(", ", formats.Select(known => known.MediaType))}.");

    /// <param name="allowed">The methods of the path, as <see cref="AllowedMethods"/> lists them.</param>
    public static IResult NoMethod(HttpRequest request, string allowed)
    {
        request.HttpContext.Response.Headers.Allow = allowed;
        return Of(ProblemKind.MethodNotAllowed, $"{request.Path} has no {request.Method}; it has: {allowed}.");
    }

    private static IResult Later(HttpResponse response, ProblemKind kind, TimeSpan wait, string detail)
    {
        RetryAfter(response, wait);
        return Of(kind, detail);
    }

    private static void RetryAfter(HttpResponse response, TimeSpan wait) =>
        response.Headers.RetryAfter = ((int)Math.Ceiling(Math.Max(1, wait.TotalSeconds))).ToString(CultureInfo.InvariantCulture);

    /// <param name="detail">A sentence for whoever wrote the request.</param>
    public static IResult Of(ProblemKind kind, string detail) => new Problem(kind, detail);

    /// <summary>A problem of which no more is known than its status.</summary>
    public static IResult Of(int status, string detail) => Of(ProblemKinds.Of(status), detail);
}
