using LetterFunctions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LetterFunctions.Functions;

/// <summary>One revision of a letter, whether current or not, in the format that the reader accepts best.</summary>
public sealed class GetRevision(PublishedLetters letters, LetterRepresentations representations)
{
    [Function(nameof(GetRevision))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "letters/{slug}/revisions/{number}")] HttpRequest request, string slug, string number, CancellationToken cancellationToken) =>
        await letters.FindRevisionAsync(slug, number, cancellationToken) is { } revision
            ? await representations.NegotiateAsync(request, new Edition(revision), $"/letters/{slug}/revisions/{number}", Freshness.Immutable, cancellationToken)
            : await letters.MissingAsync(request, slug, number, cancellationToken);
}
