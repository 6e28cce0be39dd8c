using Letters;
using Letters.Publishing;
using Letters.Rendering;
using Letters.Rendering.Html;
using Microsoft.AspNetCore.Http;

namespace LetterFunctions.Http;

/// <summary>What is served in place of a letter that was withdrawn: 410 with when and why, as a page for a browser, else as a problem.</summary>
internal static class Tombstone
{
    private static readonly IReadOnlyList<RepresentationFormat> Formats = [new("problem", "application/problem+json"), RepresentationFormat.Json, RepresentationFormat.Html];

    public static IResult Of(HttpRequest request, Slug slug, Withdrawal withdrawal)
    {
        var headers = request.HttpContext.Response.Headers;
        headers.CacheControl = Freshness.Current.CacheControl;
        headers.XContentTypeOptions = "nosniff";
        headers.Vary = "Accept";
        headers.ContentLocation = default;
        CrossOrigin.Allow(headers);
        if (Negotiation.Choose(request, Formats) != RepresentationFormat.Html) return Problems.Withdrawn(slug, withdrawal);

        headers.ContentSecurityPolicy = Representation.HtmlPolicy;
        using var page = new MemoryStream();
        WithdrawnPage.Write(slug, withdrawal, page);
        return Results.Text(page.ToArray(), RenditionFormat.Html.ContentType, StatusCodes.Status410Gone);
    }
}
