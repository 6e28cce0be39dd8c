using Letters;
using Letters.Azure;
using Letters.Rendering;
using Microsoft.AspNetCore.Http;

namespace LetterFunctions.Http;

/// <summary>A revision in each of its formats.</summary>
public sealed class LetterRepresentations(TableLetterStore letters, ContentCache cache)
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
        var language = edition.Language ?? revision.Language;
        if (format == RepresentationFormat.Json.Name) return (Representation.OfJson(await ReadJsonAsync(edition, cancellationToken)) with { Revision = revision, LastModified = revision.PublishedAt, Language = language }).ToResult(request, freshness);

        if (!RenditionFormat.TryParse(format, out var known) || revision.FindRendition(known, edition.Language) is not { } rendition)
            return Problems.NoFormat(format, RepresentationFormat.OfLetters);
        return (await RepresentAsync(revision, rendition, cancellationToken) with
        {
            Revision = revision,
            LastModified = revision.PublishedAt,
            Language = language,
            FileName = known == RenditionFormat.Pdf ? $"{edition.FileName}.pdf" : null,
            // A page needs what it needed when it was rendered, whatever the style sheet is now.
            Needs = revision.PagePolicy,
        }).ToResult(request, freshness);
    }

    private Task<CachedContent> ReadJsonAsync(Edition edition, CancellationToken cancellationToken)
    {
        var revision = edition.Revision;
        var language = edition.Language ?? revision.Language;
        return cache.ReadAsync(
            new ContentKey("json", revision.Slug, revision.Id, language.ToString(), revision.Number),
            async () => LetterJson.Write(revision, (await letters.ReadTextAsync(revision, cancellationToken)).In(language)));
    }

    /// <summary>From memory; what is too long to be kept there streams from storage.</summary>
    private async Task<Representation> RepresentAsync(Revision revision, Rendition rendition, CancellationToken cancellationToken)
    {
        var contentType = rendition.Format.ContentType;
        if (!cache.Keeps(rendition.Length))
        {
            return Representation.OfStream(
                contentType,
                rendition.Length,
                rendition.Sha256,
                body => letters.CopyRenditionAsync(revision, rendition, body, cancellationToken),
                () => letters.OpenRenditionAsync(revision, rendition, cancellationToken));
        }

        return Representation.OfBytes(contentType, await ReadAsync(revision, rendition, cancellationToken));
    }

    private Task<CachedContent> ReadAsync(Revision revision, Rendition rendition, CancellationToken cancellationToken)
    {
        async Task<byte[]> CopyAsync()
        {
            using var bytes = new MemoryStream((int)rendition.Length);
            await letters.CopyRenditionAsync(revision, rendition, bytes, cancellationToken);
            return bytes.ToArray();
        }

        return cache.ReadAsync(new ContentKey("rendition", revision.Slug, rendition.Sha256), CopyAsync, rendition.Sha256);
    }
}
