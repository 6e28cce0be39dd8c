using LetterFunctions.Http;
using LetterFunctions.OpenApi;
using LetterFunctions.OpenApi.Shapes;
using Letters;
using Letters.Publishing;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LetterFunctions.Functions;

/// <summary>
/// Withdraws a letter, for the “reason” that readers are told: they get 410, for its history too, which stays readable at /archive. Nothing is
/// deleted; an upload or <see cref="RestoreLetter"/> brings the letter back.
/// </summary>
public sealed class DeleteLetter(LetterWithdrawal withdrawals)
{
    [Function(nameof(DeleteLetter))]
    [Operation(Topic.Publishing, "Withdraw a letter", "Readers get 410 from now on, with the reason that “reason” gives, for the history too; those with a key find it at /archive. Nothing is deleted, and an upload brings the letter back.")]
    [Takes("reason")]
    [Answers(StatusCodes.Status200OK, "The letter is withdrawn.", typeof(WithdrawalShape), Headers = ["Cache-Control", "ETag", "X-Content-Type-Options"])]
    [Fails(ProblemKind.InvalidParameter, ProblemKind.NoSuchLetter)]
    public async Task<IResult> RunAsync([HttpTrigger(AuthorizationLevel.Function, "delete", Route = "letters/{slug}")] HttpRequest request, string slug, CancellationToken cancellationToken)
    {
        var reason = request.Query["reason"].FirstOrDefault()?.Trim();
        if (reason?.Length > Withdrawal.LongestReason) return Problems.Of(ProblemKind.InvalidParameter, $"“reason” has at most {Withdrawal.LongestReason} characters.");
        if (!Slug.TryParse(slug, out var parsed) || await withdrawals.WithdrawAsync(parsed, string.IsNullOrEmpty(reason) ? null : reason, cancellationToken) is not { } withdrawal) return Problems.NoLetter(slug);
        return Representation.OfJson(WithdrawalJson.Write(parsed, withdrawal)).ToResult(request, Freshness.Never);
    }
}
