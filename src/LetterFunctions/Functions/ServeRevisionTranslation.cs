using LetterFunctions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LetterFunctions.Functions;

/// <summary>One revision of a letter in the language and format that the path names.</summary>
public sealed class ServeRevisionTranslation(PublishedLetters letters, LetterRepresentations representations)
{
    [Function(nameof(ServeRevisionTranslation))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "letters/{slug}/revisions/{number}/{language}/{format}")] HttpRequest request,
        string slug,
        string number,
        string language,
        string format,
        CancellationToken cancellationToken)
    {
        if (await letters.FindRevisionAsync(slug, number, cancellationToken) is not { } revision) return await letters.MissingAsync(request, slug, number, cancellationToken);
        return Edition.Find(revision, language) is { } translation
            ? await representations.RepresentAsync(request, translation, format, Freshness.Immutable, cancellationToken)
            : Problems.NoLanguage(revision, language);
    }
}
