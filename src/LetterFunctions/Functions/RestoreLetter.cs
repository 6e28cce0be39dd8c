using LetterFunctions.Http;
using Letters;
using Letters.Publishing;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LetterFunctions.Functions;

/// <summary>Ends the withdrawal of a letter: readers see it again as it was. Of one that is not withdrawn nothing changes.</summary>
public sealed class RestoreLetter(LetterWithdrawal withdrawals)
{
    [Function(nameof(RestoreLetter))]
    public async Task<IResult> RunAsync([HttpTrigger(AuthorizationLevel.Function, "delete", Route = "letters/{slug}/withdrawal")] HttpRequest request, string slug, CancellationToken cancellationToken) =>
        Slug.TryParse(slug, out var parsed) && await withdrawals.RestoreAsync(parsed, cancellationToken) is { } revision
            ? Representation.OfJson(RevisionsJson.WriteOne(revision)).ToResult(request, Freshness.Never)
            : Problems.NoLetter(slug);
}
