using LetterFunctions.Http;
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
    public async Task<IResult> RunAsync([HttpTrigger(AuthorizationLevel.Function, "delete", Route = "letters/{slug}")] HttpRequest request, string slug, CancellationToken cancellationToken)
    {
        var reason = request.Query["reason"].FirstOrDefault()?.Trim();
        if (reason?.Length > Withdrawal.LongestReason) return Problems.Of(StatusCodes.Status400BadRequest, $"“reason” has at most {Withdrawal.LongestReason} characters.");
        if (!Slug.TryParse(slug, out var parsed) || await withdrawals.WithdrawAsync(parsed, string.IsNullOrEmpty(reason) ? null : reason, cancellationToken) is not { } withdrawal) return Problems.NoLetter(slug);
        return Representation.OfJson(WithdrawalJson.Write(parsed, withdrawal)).ToResult(request, Freshness.Never);
    }
}
