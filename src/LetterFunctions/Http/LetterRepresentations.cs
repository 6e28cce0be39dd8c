using Letters;
using Letters.Azure;
using Letters.Rendering;
using Microsoft.AspNetCore.Http;

namespace LetterFunctions.Http;

/// <summary>A revision in each of its formats.</summary>
public sealed class LetterRepresentations(TableLetterStore letters)
{
    /// <summary>In the format that the Accept header asks for.</summary>
    /// <param name="path">Of the resource; with a format added, of the representation.</param>
    public async Task<IResult> NegotiateAsync(HttpRequest request, Revision revision, string path, Freshness freshness, CancellationToken cancellationToken)
    {
        var headers = request.HttpContext.Response.Headers;
        headers.Vary = "Accept";
        if (Negotiation.Choose(request, RepresentationFormat.OfLetters) is not { } format) return Problems.NotAcceptable(RepresentationFormat.OfLetters);
        headers.ContentLocation = $"{path}/{format.Name}";
        return await RepresentAsync(request, revision, format.Name, freshness, cancellationToken);
    }

    /// <summary>In the format that the path names.</summary>
    public async Task<IResult> RepresentAsync(HttpRequest request, Revision revision, string format, Freshness freshness, CancellationToken cancellationToken)
    {
        if (format == RepresentationFormat.Json.Name)
        {
            var text = await letters.ReadTextAsync(revision, cancellationToken);
            return Representation.OfJson(LetterJson.Write(revision, text)).ToResult(request, freshness);
        }

        if (!RenditionFormat.TryParse(format, out var known) || revision.FindRendition(known) is not { } rendition) return Problems.NoFormat(format, RepresentationFormat.OfLetters);
        if (known == RenditionFormat.Pdf) request.HttpContext.Response.Headers.ContentDisposition = $"inline; filename=\"{revision.Slug}.pdf\"";
        return new Representation(known.ContentType, rendition.Length, rendition.Sha256, body => letters.CopyRenditionAsync(revision, rendition, body, cancellationToken))
            .ToResult(request, freshness);
    }
}
