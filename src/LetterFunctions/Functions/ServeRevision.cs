using LetterFunctions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LetterFunctions.Functions;

/// <summary>One revision of a letter, whether current or not, in the format or the translation that the path names.</summary>
public sealed class ServeRevision(PublishedLetters letters, LetterRepresentations representations)
{
    [Function(nameof(ServeRevision))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "letters/{slug}/revisions/{number}/{format}")] HttpRequest request,
        string slug,
        string number,
        string format,
        CancellationToken cancellationToken) =>
        await letters.FindRevisionAsync(slug, number, cancellationToken) is { } revision
            ? await representations.RepresentAsync(request, revision, format, $"/letters/{slug}/revisions/{number}", Freshness.Immutable, cancellationToken)
            : await letters.MissingAsync(request, slug, number, cancellationToken);
}
