using LetterFunctions.Http;
using Letters.Rendering;
using Letters.Rendering.Html;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LetterFunctions.Functions;

/// <summary>What those signed whose name or affiliations have the words of “q”, across letters: a page for a browser, JSON for a program.</summary>
public sealed class SearchSignatories(SignatoriesAcrossLetters signatories)
{
    private static readonly IReadOnlyList<RepresentationFormat> Formats = [RepresentationFormat.Json, RepresentationFormat.Html];

    [Function(nameof(SearchSignatories))]
    public async Task<IResult> RunAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "signatories")] HttpRequest request, CancellationToken cancellationToken)
    {
        request.HttpContext.Response.Headers.Vary = "Accept";
        if (Negotiation.Choose(request, Formats) is not { } format) return Problems.NotAcceptable(Formats);
        if (!AcrossLettersRequest.TryParse(request.Query, out var wanted, out var problem)) return Problems.Of(StatusCodes.Status400BadRequest, problem);
        if (wanted.Query is not { Text: { } text } query)
        {
            return format == RepresentationFormat.Html
                ? ToPage("", [], new PageLinks(null, null)).ToResult(request, Freshness.Current)
                : Problems.Of(StatusCodes.Status400BadRequest, "“q” says whom to look for: words of a name or an affiliation.");
        }

        var (found, next) = query.FindsNobody ? ([], null) : await signatories.FindAsync(query, wanted.From, wanted.Limit, cancellationToken);
        var links = new PageLinks(null, next is null ? null : wanted.PathFrom(next));
        links.WriteTo(request.HttpContext.Response);
        return (format == RepresentationFormat.Json ? Representation.OfJson(FoundSignatoriesJson.Write(text, found, links)) : ToPage(text, found, links)).ToResult(request, Freshness.Current);
    }

    private static Representation ToPage(string query, IReadOnlyList<SignatoryOfLetter> found, PageLinks links)
    {
        using var page = new MemoryStream();
        SignatoriesFoundPage.Write(query, found, links.Next, page);
        return Representation.OfBytes(RenditionFormat.Html.ContentType, page.ToArray());
    }
}
