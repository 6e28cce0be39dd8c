using LetterFunctions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LetterFunctions.Functions;

/// <summary>The manifest of the current revision of a letter: the bytes whose SHA-256 the next revision names as the one before it.</summary>
public sealed class GetManifest(PublishedLetters letters)
{
    [Function(nameof(GetManifest))]
    public async Task<IResult> RunAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "letters/{slug}/manifest")] HttpRequest request, string slug, CancellationToken cancellationToken) =>
        await letters.FindCurrentAsync(slug, cancellationToken) is { } revision
            ? Representation.OfJson(revision.Manifest.ToArray()).ToResult(request, Freshness.Current)
            : await letters.MissingAsync(request, slug, null, cancellationToken);
}
