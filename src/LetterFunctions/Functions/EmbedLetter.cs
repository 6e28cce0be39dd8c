using LetterFunctions.Http;
using LetterFunctions.OpenApi;
using LetterFunctions.Publishing;
using Letters.Azure;
using Letters.Rendering;
using Letters.Rendering.Html;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LetterFunctions.Functions;

/// <summary>The card of a letter that other sites show in a frame; in the language of a translation that “language” names.</summary>
public sealed class EmbedLetter(PublishedLetters published, TableLetterStore letters, ContentCache cache, PublicAddress address)
{
    [Function(nameof(EmbedLetter))]
    [Operation(Topic.Discovery, "Read a letter's card", "A small page that other sites show in a frame, in the language of the letter or of the translation that “language” names.")]
    [Takes("language")]
    [Serves("text/html", Headers = ["Content-Security-Policy?"])]
    [Fails(ProblemKind.NoSuchLetter, ProblemKind.NoSuchTranslation, ProblemKind.Withdrawn)]
    public async Task<IResult> RunAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "letters/{slug}/embed")] HttpRequest request, string slug, CancellationToken cancellationToken)
    {
        if (await published.FindCurrentAsync(slug, cancellationToken) is not { } revision) return await published.MissingAsync(request, slug, null, cancellationToken);
        var edition = new Edition(revision);
        if (request.Query["language"] is [{ } language, ..] && !string.Equals(language, revision.Language.ToString(), StringComparison.OrdinalIgnoreCase))
        {
            if (Edition.Find(revision, language) is not { } translation) return Problems.NoLanguage(revision, language);
            edition = translation;
        }

        var card = await cache.ReadAsync(new ContentKey("card", revision.Slug, revision.Id, $"{edition.Language} {address.Origin}", revision.Number), async () =>
        {
            var text = await letters.ReadTextAsync(revision, cancellationToken);
            using var page = new MemoryStream();
            LetterCard.Write(revision, text.In(edition.Language ?? revision.Language), address.Origin, page);
            return page.ToArray();
        });
        return (Representation.OfBytes(RenditionFormat.Html.ContentType, card) with { Policy = LetterCard.ContentSecurityPolicy }).ToResult(request, Freshness.Current);
    }
}
