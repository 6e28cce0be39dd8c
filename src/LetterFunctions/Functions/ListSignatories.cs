using LetterFunctions.Http;
using Letters;
using Letters.Azure;
using Letters.Rendering;
using Letters.Rendering.Html;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LetterFunctions.Functions;

/// <summary>A page of the signatories of a letter, or of those that “q”, “kind” and “group” find: a page for a browser, JSON for a program. Following pages show the revision that the first one showed.</summary>
public sealed class ListSignatories(PublishedLetters published, TableLetterStore letters)
{
    private static readonly IReadOnlyList<RepresentationFormat> Formats = [RepresentationFormat.Json, RepresentationFormat.Html];

    [Function(nameof(ListSignatories))]
    public async Task<IResult> RunAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "letters/{slug}/signatories")] HttpRequest request, string slug, CancellationToken cancellationToken)
    {
        request.HttpContext.Response.Headers.Vary = "Accept";
        if (Negotiation.Choose(request, Formats) is not { } format) return Problems.NotAcceptable(Formats);
        if (!SignatoryPageRequest.TryParse(request.Query, out var page, out var problem)) return Problems.Of(StatusCodes.Status400BadRequest, problem);
        var revision = page.Revision is { } number ? await published.FindRevisionAsync(slug, number, cancellationToken) : await published.FindCurrentAsync(slug, cancellationToken);
        if (revision is null) return await published.MissingAsync(request, slug, page.Revision, cancellationToken);

        var (selection, links) = await SelectAsync(revision, page, cancellationToken);
        links.WriteTo(request.HttpContext.Response);
        return Represent(selection, links, format).ToResult(request, page.Revision is null ? Freshness.Current : Freshness.Immutable);
    }

    private async Task<(SignatorySelection Selection, PageLinks Links)> SelectAsync(Revision revision, SignatoryPageRequest page, CancellationToken cancellationToken)
    {
        if (page.Query is { } query)
        {
            var found = await letters.FindSignatoriesAsync(revision, query, page.First, page.Limit, cancellationToken);
            var sides = page.Links(revision, found);
            return (new SignatorySelection(revision, found.Signatories) { Query = query.Text, Found = found.Found, Previous = sides.Previous, Next = sides.Next }, sides);
        }

        var signatories = await letters.ReadSignatoriesAsync(revision, page.First, page.Limit, cancellationToken);
        var links = page.Links(revision, signatories.Count);
        return (new SignatorySelection(revision, signatories) { Previous = links.Previous, Next = links.Next }, links);
    }

    private static Representation Represent(SignatorySelection selection, PageLinks links, RepresentationFormat format)
    {
        if (format == RepresentationFormat.Json) return Representation.OfJson(SignatoriesJson.Write(selection.Revision, selection.Signatories, links, selection.Found));
        using var html = new MemoryStream();
        SignatoriesPage.Write(selection, html);
        return Representation.OfBytes(RenditionFormat.Html.ContentType, html.ToArray());
    }
}
