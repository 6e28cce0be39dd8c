using LetterFunctions.Http;
using Letters.Azure;
using Letters.Comparing;
using Letters.Rendering;
using Letters.Rendering.Html;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LetterFunctions.Functions;

/// <summary>What changed between two revisions of a letter, in its text and among its signatories: a page for a browser, JSON for a program.</summary>
public sealed class CompareRevisions(PublishedLetters published, TableLetterStore letters)
{
    private static readonly IReadOnlyList<RepresentationFormat> Formats = [RepresentationFormat.Html, RepresentationFormat.Json];

    [Function(nameof(CompareRevisions))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "letters/{slug}/compare/{before}/{after}")] HttpRequest request,
        string slug,
        string before,
        string after,
        CancellationToken cancellationToken)
    {
        request.HttpContext.Response.Headers.Vary = "Accept";
        if (Negotiation.Choose(request, Formats) is not { } format) return Problems.NotAcceptable(Formats);
        if (await published.FindRevisionAsync(slug, before, cancellationToken) is not { } earlier) return await published.MissingAsync(request, slug, before, cancellationToken);
        if (await published.FindRevisionAsync(slug, after, cancellationToken) is not { } later) return await published.MissingAsync(request, slug, after, cancellationToken);

        var comparison = LetterComparison.Of(await letters.ReadAsync(earlier, cancellationToken), await letters.ReadAsync(later, cancellationToken));
        if (format == RepresentationFormat.Json) return Representation.OfJson(ComparisonJson.Write(earlier, later, comparison)).ToResult(request, Freshness.Immutable);
        using var page = new MemoryStream();
        ComparisonPage.Write(earlier, later, comparison, page);
        return Representation.OfBytes(RenditionFormat.Html.ContentType, page.ToArray()).ToResult(request, Freshness.Current);
    }
}
