using LetterFunctions.Http;
using LetterFunctions.OpenApi;
using LetterFunctions.OpenApi.Shapes;
using Letters;
using Letters.Publishing;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LetterFunctions.Functions;

/// <summary>Ends the withdrawal of a letter: readers see it again as it was. Of one that is not withdrawn nothing changes.</summary>
public sealed class RestoreLetter(LetterWithdrawal withdrawals)
{
    [Function(nameof(RestoreLetter))]
    [Operation(Topic.Publishing, "Bring a letter back", "Ends the withdrawal of a letter: readers see it again as it was. Of one that is not withdrawn nothing changes.")]
    [Answers(StatusCodes.Status200OK, "Readers see this revision.", typeof(CurrentRevisionShape), Headers = ["Cache-Control", "ETag", "X-Content-Type-Options"])]
    [Fails(ProblemKind.NoSuchLetter)]
    public async Task<IResult> RunAsync([HttpTrigger(AuthorizationLevel.Function, "delete", Route = "letters/{slug}/withdrawal")] HttpRequest request, string slug, CancellationToken cancellationToken) =>
        Slug.TryParse(slug, out var parsed) && await withdrawals.RestoreAsync(parsed, cancellationToken) is { } revision
            ? Representation.OfJson(RevisionsJson.WriteOne(revision)).ToResult(request, Freshness.Never)
            : Problems.NoLetter(slug);
}
