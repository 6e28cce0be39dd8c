using LetterFunctions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LetterFunctions.Functions;

/// <summary>
/// The current revision of a letter in the language and format that the path names. The name must sort after those of the
/// functions whose routes have a word in the language's place (<see cref="GetRevision"/>).
/// </summary>
public sealed class ServeTranslation(PublishedLetters letters, LetterRepresentations representations)
{
    [Function(nameof(ServeTranslation))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "letters/{slug}/{language}/{format}")] HttpRequest request,
        string slug,
        string language,
        string format,
        CancellationToken cancellationToken)
    {
        if (await letters.FindCurrentAsync(slug, cancellationToken) is not { } revision) return await letters.MissingAsync(request, slug, null, cancellationToken);
        return Edition.Find(revision, language) is { } translation
            ? await representations.RepresentAsync(request, translation, format, Freshness.Current, cancellationToken)
            : Problems.NoLanguage(revision, language);
    }
}
