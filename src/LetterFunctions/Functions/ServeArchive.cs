using LetterFunctions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LetterFunctions.Functions;

/// <summary>One revision of a letter, also of one that is withdrawn, in the format or the translation that the path names, for those with a key.</summary>
public sealed class ServeArchive(PublishedLetters letters, LetterRepresentations representations)
{
    [Function(nameof(ServeArchive))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "archive/{slug}/revisions/{number}/{format}")] HttpRequest request,
        string slug,
        string number,
        string format,
        CancellationToken cancellationToken) =>
        await letters.FindArchivedAsync(slug, number, cancellationToken) is { } revision
            ? await representations.RepresentAsync(request, revision, format, $"/archive/{slug}/revisions/{number}", Freshness.Private, cancellationToken)
            : Problems.NoRevision(slug, number);
}
