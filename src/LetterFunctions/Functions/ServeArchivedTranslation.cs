using LetterFunctions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LetterFunctions.Functions;

/// <summary>As <see cref="ServeArchive"/>, in the language and format that the path names.</summary>
public sealed class ServeArchivedTranslation(PublishedLetters letters, LetterRepresentations representations)
{
    [Function(nameof(ServeArchivedTranslation))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "archive/{slug}/revisions/{number}/{language}/{format}")] HttpRequest request,
        string slug,
        string number,
        string language,
        string format,
        CancellationToken cancellationToken)
    {
        if (await letters.FindArchivedAsync(slug, number, cancellationToken) is not { } revision) return Problems.NoRevision(slug, number);
        return Edition.Find(revision, language) is { } translation
            ? await representations.RepresentAsync(request, translation, format, Freshness.Private, cancellationToken)
            : Problems.NoLanguage(revision, language);
    }
}
