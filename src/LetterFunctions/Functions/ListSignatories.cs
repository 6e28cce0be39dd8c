using LetterFunctions.Http;
using LetterFunctions.OpenApi;
using LetterFunctions.OpenApi.Shapes;
using Letters;
using Letters.Azure;
using Letters.Rendering;
using Letters.Rendering.Html;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LetterFunctions.Functions;

/// <summary>A page of the signatories of a letter, or those that “q” finds: a page for a browser, JSON for a program. Following pages show the revision that the first one showed.</summary>
public sealed class ListSignatories(PublishedLetters published, TableLetterStore letters)
{
    private static readonly IReadOnlyList<RepresentationFormat> Formats = [RepresentationFormat.Json, RepresentationFormat.Html];

    [Function(nameof(ListSignatories))]
    [Operation(Topic.Signatories, "List signatories", "A page of the signatories of a letter, or those that “q” finds: JSON for a program, a page for a browser. Following pages show the revision that the first one showed.", Negotiates = true)]
    [Takes("limit", "cursor", "revision", "q")]
    [Serves("application/json", typeof(SignatoryPageShape), Headers = ["Link?"])]
    [Serves("text/html", Headers = ["Content-Security-Policy?"])]
    [Fails(ProblemKind.InvalidParameter, ProblemKind.NoSuchLetter, ProblemKind.NoSuchRevision)]
    public async Task<IResult> RunAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "letters/{slug}/signatories")] HttpRequest request, string slug, CancellationToken cancellationToken)
    {
        request.HttpContext.Response.Headers.Vary = "Accept";
        if (Negotiation.Choose(request, Formats) is not { } format) return Problems.NotAcceptable(Formats);
        if (!SignatoryPageRequest.TryParse(request.Query, out var page, out var problem)) return Problems.Of(ProblemKind.InvalidParameter, problem);
        var revision = page.Revision is { } number ? await published.FindRevisionAsync(slug, number, cancellationToken) : await published.FindCurrentAsync(slug, cancellationToken);
        if (revision is null) return page.Revision is { } missing ? Problems.NoRevision(slug, missing) : Problems.NoLetter(slug);

        var selection = await SelectAsync(revision, page, SignatoryQuery.Of(request.Query["q"]), cancellationToken);
        if (selection.Next is { } next) request.HttpContext.Response.Headers.Link = $"<{next}>; rel=\"next\"";
        return Represent(selection, format).ToResult(request, page.Revision is null ? Freshness.Current : Freshness.Immutable);
    }

    private async Task<SignatorySelection> SelectAsync(Revision revision, SignatoryPageRequest page, SignatoryQuery? query, CancellationToken cancellationToken)
    {
        if (query is not null)
        {
            var (found, count) = await letters.FindSignatoriesAsync(revision, query.Matches, page.Limit, cancellationToken);
            return new SignatorySelection(revision, found) { Query = query.Text, Found = count };
        }

        var signatories = await letters.ReadSignatoriesAsync(revision, page.First, page.Limit, cancellationToken);
        return new SignatorySelection(revision, signatories) { Previous = page.Previous(revision), Next = page.Next(revision, signatories.Count) };
    }

    private static Representation Represent(SignatorySelection selection, RepresentationFormat format)
    {
        if (format == RepresentationFormat.Json) return Representation.OfJson(SignatoriesJson.Write(selection.Revision, selection.Signatories, selection.Next, selection.Found));
        using var html = new MemoryStream();
        SignatoriesPage.Write(selection, html);
        return Representation.OfBytes(RenditionFormat.Html.ContentType, html.ToArray());
    }
}
