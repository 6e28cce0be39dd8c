using LetterFunctions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LetterFunctions.Functions;

/// <summary>The manifest of one revision of a letter, as in <see cref="GetManifest"/>.</summary>
public sealed class GetRevisionManifest(PublishedLetters letters)
{
    [Function(nameof(GetRevisionManifest))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "letters/{slug}/revisions/{number}/manifest")] HttpRequest request, string slug, string number, CancellationToken cancellationToken) =>
        await letters.FindRevisionAsync(slug, number, cancellationToken) is { } revision
            ? Representation.OfJson(revision.Manifest.ToArray()).ToResult(request, Freshness.Immutable)
            : await letters.MissingAsync(request, slug, number, cancellationToken);
}
