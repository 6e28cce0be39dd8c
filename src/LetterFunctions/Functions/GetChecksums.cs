using LetterFunctions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LetterFunctions.Functions;

/// <summary>The files of one revision of a letter and their hashes, as <c>sha256sum --check</c> reads them.</summary>
public sealed class GetChecksums(PublishedLetters letters)
{
    [Function(nameof(GetChecksums))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "letters/{slug}/revisions/{number}/checksums")] HttpRequest request, string slug, string number, CancellationToken cancellationToken) =>
        await letters.FindRevisionAsync(slug, number, cancellationToken) is { } revision
            ? Representation.OfBytes("text/plain; charset=utf-8", Checksums.Of(revision)).ToResult(request, Freshness.Immutable)
            : await letters.MissingAsync(request, slug, number, cancellationToken);
}
