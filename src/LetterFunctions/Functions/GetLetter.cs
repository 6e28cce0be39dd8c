using LetterFunctions.Http;
using LetterFunctions.OpenApi;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LetterFunctions.Functions;

/// <summary>The current revision of a letter in the format that the reader accepts best; with “asOf”, the one that was current then.</summary>
public sealed class GetLetter(PublishedLetters letters, LetterRepresentations representations, AsOf asOf)
{
    [Function(nameof(GetLetter))]
    [Operation(Topic.Letters, "Read a letter", "The current revision of a letter, in the format that is accepted best; with “asOf”, the way to the one that was current then.", Negotiates = true)]
    [Takes("asOf")]
    [ServesLetter]
    [Answers(StatusCodes.Status302Found, "The revision that was current at that time.", Headers = ["Location"])]
    [Fails(ProblemKind.NoSuchLetter, ProblemKind.NotPublishedYet, ProblemKind.InvalidParameter, ProblemKind.Withdrawn)]
    public async Task<IResult> RunAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "letters/{slug}")] HttpRequest request, string slug, CancellationToken cancellationToken)
    {
        if (await asOf.AnswerAsync(request, slug, null, cancellationToken) is { } earlier) return earlier;
        return await letters.FindCurrentAsync(slug, cancellationToken) is { } revision
            ? await representations.NegotiateAsync(request, new Edition(revision), $"/letters/{slug}", Freshness.Current, cancellationToken)
            : await letters.MissingAsync(request, slug, null, cancellationToken);
    }
}
