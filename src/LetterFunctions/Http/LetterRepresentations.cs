using Letters;
using Letters.Azure;
using Letters.Rendering;
using Microsoft.AspNetCore.Http;

namespace LetterFunctions.Http;

/// <summary>A revision in each of its formats.</summary>
public sealed class LetterRepresentations(TableLetterStore letters)
{
    /// <summary>In the format that the Accept header asks for.</summary>
    /// <param name="edition">The revision, and of it the original or a translation.</param>
    /// <param name="path">Of the resource; with a format added, of the representation.</param>
    public async Task<IResult> NegotiateAsync(HttpRequest request, Edition edition, string path, Freshness freshness, CancellationToken cancellationToken)
    {
        var headers = request.HttpContext.Response.Headers;
        headers.Vary = "Accept";
        if (Negotiation.Choose(request, RepresentationFormat.OfLetters) is not { } format) return Problems.NotAcceptable(RepresentationFormat.OfLetters);
        headers.ContentLocation = $"{path}/{format.Name}";
        return await RepresentAsync(request, edition, format.Name, freshness, cancellationToken);
    }

    /// <summary>In the format that the path names; or, where it names the language of a translation, that in the format that the Accept header asks for.</summary>
    public Task<IResult> RepresentAsync(HttpRequest request, Revision revision, string formatOrLanguage, string path, Freshness freshness, CancellationToken cancellationToken) =>
        Edition.Find(revision, formatOrLanguage) is { } translation
            ? NegotiateAsync(request, translation, $"{path}/{translation.Language}", freshness, cancellationToken)
            : RepresentAsync(request, new Edition(revision), formatOrLanguage, freshness, cancellationToken);

    /// <summary>In the format that the path names.</summary>
    public async Task<IResult> RepresentAsync(HttpRequest request, Edition edition, string format, Freshness freshness, CancellationToken cancellationToken)
    {
        var revision = edition.Revision;
        request.HttpContext.Response.Headers.ContentLanguage = (edition.Language ?? revision.Language).ToString();
        if (format == RepresentationFormat.Json.Name)
        {
            var text = await letters.ReadTextAsync(revision, cancellationToken);
            var json = Representation.OfJson(LetterJson.Write(revision, text.In(edition.Language ?? revision.Language)));
            return (json with { LastModified = revision.PublishedAt }).ToResult(request, freshness);
        }

        if (!RenditionFormat.TryParse(format, out var known) || revision.FindRendition(known, edition.Language) is not { } rendition)
            return Problems.NoFormat(format, RepresentationFormat.OfLetters);
        if (known == RenditionFormat.Pdf) request.HttpContext.Response.Headers.ContentDisposition = $"inline; filename=\"{edition.FileName}.pdf\"";
        return new Representation(known.ContentType, rendition.Length, rendition.Sha256, body => letters.CopyRenditionAsync(revision, rendition, body, cancellationToken)) { LastModified = revision.PublishedAt, Policy = revision.PagePolicy }
            .ToResult(request, freshness);
    }
}
