using LetterFunctions.Http;
using LetterFunctions.OpenApi;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LetterFunctions.Functions;

/// <summary>The current revision of a letter in the format that the reader accepts best.</summary>
public sealed class GetLetter(PublishedLetters letters, LetterRepresentations representations)
{
    [Function(nameof(GetLetter))]
    [Operation(Topic.Letters, "Read a letter", "The current revision of a letter, in the format that is accepted best.", Negotiates = true)]
    [ServesLetter]
    [Fails(ProblemKind.NoSuchLetter)]
    public async Task<IResult> RunAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "letters/{slug}")] HttpRequest request, string slug, CancellationToken cancellationToken) =>
        await letters.FindCurrentAsync(slug, cancellationToken) is { } revision
            ? await representations.NegotiateAsync(request, new Edition(revision), $"/letters/{slug}", Freshness.Current, cancellationToken)
            : Problems.NoLetter(slug);
}
