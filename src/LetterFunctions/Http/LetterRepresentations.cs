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
        if (format == RepresentationFormat.Json.Name) return (await RepresentJsonAsync(revision, language, cancellationToken)).ToResult(request, freshness);

        if (!RenditionFormat.TryParse(format, out var known) || revision.FindRendition(known, edition.Language) is not { } rendition)
            return Problems.NoFormat(format, RepresentationFormat.OfLetters);
        return (await RepresentAsync(edition, rendition, cancellationToken)).ToResult(request, freshness);
    }

    private async ValueTask<Representation> RepresentJsonAsync(Revision revision, LanguageTag language, CancellationToken cancellationToken)
    {
        var key = new ContentKey("json", revision.Slug, revision.Id, language.ToString(), revision.Number);
        var content = cache.Find(key) ?? await WriteJsonAsync(key, revision, language, cancellationToken);
        return new(Representation.Json, content) { Revision = revision, LastModified = revision.PublishedAt, Language = language };
    }

    /// <summary>From memory; what is too long to be kept there streams from storage.</summary>
    private async ValueTask<Representation> RepresentAsync(Edition edition, Rendition rendition, CancellationToken cancellationToken)
    {
        var revision = edition.Revision;
        var language = edition.Language ?? revision.Language;
        var fileName = rendition.Format == RenditionFormat.Pdf ? $"{edition.FileName}.pdf" : null;
        if (!cache.Keeps(rendition.Length)) return Stream(revision, rendition, cancellationToken) with { Revision = revision, LastModified = revision.PublishedAt, Language = language, FileName = fileName, Needs = revision.PagePolicy };

        var key = new ContentKey("rendition", revision.Slug, rendition.Sha256);
        var content = cache.Find(key) ?? await ReadAsync(key, revision, rendition, cancellationToken);
        // A page needs what it needed when it was rendered, whatever the style sheet is now.
        return new(rendition.Format.ContentType, content) { Revision = revision, LastModified = revision.PublishedAt, Language = language, FileName = fileName, Needs = revision.PagePolicy };
    }

    private Representation Stream(Revision revision, Rendition rendition, CancellationToken cancellationToken) => Representation.OfStream(
        rendition.Format.ContentType,
        rendition.Length,
        rendition.Sha256,
        body => letters.CopyRenditionAsync(revision, rendition, body, cancellationToken),
        () => letters.OpenRenditionAsync(revision, rendition, cancellationToken));

    private Task<CachedContent> WriteJsonAsync(ContentKey key, Revision revision, LanguageTag language, CancellationToken cancellationToken) =>
        cache.ReadAsync(key, async () => LetterJson.Write(revision, (await letters.ReadTextAsync(revision, cancellationToken)).In(language)));

    private Task<CachedContent> ReadAsync(ContentKey key, Revision revision, Rendition rendition, CancellationToken cancellationToken)
    {
        async Task<byte[]> CopyAsync()
        {
            using var bytes = new MemoryStream((int)rendition.Length);
            await letters.CopyRenditionAsync(revision, rendition, bytes, cancellationToken);
            return bytes.ToArray();
        }

        return cache.ReadAsync(key, CopyAsync, rendition.Sha256);
    }
}
