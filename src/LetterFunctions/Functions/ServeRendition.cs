using LetterFunctions.Http;
using LetterFunctions.OpenApi;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LetterFunctions.Functions;

/// <summary>
/// The current revision of a letter in the format that the path names, or the translation into the language that it names. The name must sort after those of the functions whose
/// routes have a word in the format's place (<see cref="ListRevisions"/>, <see cref="ListSignatories"/>).
/// </summary>
public sealed class ServeRendition(PublishedLetters letters, LetterRepresentations representations, AsOf asOf)
{
    [Function(nameof(ServeRendition))]
    [Operation(Topic.Letters, "Read a letter in a format", "The current revision of a letter in the format that the path names; or, where it names a language, the translation in the format that is accepted best.")]
    [Takes("asOf")]
    [ServesLetter(MayNegotiate = true)]
    [Answers(StatusCodes.Status302Found, "The revision that was current at that time.", Headers = ["Location"])]
    [Fails(ProblemKind.NoSuchLetter, ProblemKind.NotPublishedYet, ProblemKind.NoSuchFormat, ProblemKind.InvalidParameter, ProblemKind.NotAcceptable, ProblemKind.Withdrawn)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "letters/{slug}/{format}")] HttpRequest request, string slug, string format, CancellationToken cancellationToken)
    {
        if (await asOf.AnswerAsync(request, slug, format, cancellationToken) is { } earlier) return earlier;
        return await letters.FindCurrentAsync(slug, cancellationToken) is { } revision
            ? await representations.RepresentAsync(request, revision, format, $"/letters/{slug}", Freshness.Current, cancellationToken)
            : await letters.MissingAsync(request, slug, null, cancellationToken);
    }
}
