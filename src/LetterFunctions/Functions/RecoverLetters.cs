using LetterFunctions.Http;
using LetterFunctions.OpenApi;
using LetterFunctions.OpenApi.Shapes;
using LetterFunctions.Publishing;
using Letters;
using Letters.Azure.Recovery;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LetterFunctions.Functions;

/// <summary>
/// Makes the tables again from what lies beside the sources, one letter after the other, for half a minute: “next” of the answer is where to POST
/// to go on, null where all are done (docs/operations.md).
/// </summary>
public sealed class RecoverLetters(LetterRecovery recovery, PublishingLog log, TimeProvider clock)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Function(nameof(RecoverLetters))]
    [Operation(Topic.Operation, "Recover all letters", "Makes the tables again from what lies beside the sources, and the renditions that are missing, one letter after the other, for half a minute; “next” is where to go on. What is there stays.")]
    [Takes("cursor")]
    [Answers(StatusCodes.Status200OK, "These are recovered, as far as the answer says.", typeof(RecoveredShape), Headers = ["Cache-Control", "ETag", "X-Content-Type-Options"])]
    [Fails(ProblemKind.InvalidParameter)]
    public async Task<IResult> RunAsync([HttpTrigger(AuthorizationLevel.Function, "post", Route = "recover")] HttpRequest request, CancellationToken cancellationToken)
    {
        Slug? after = null;
        if (request.Query["cursor"] is [{ } cursor, ..])
        {
            if (!Cursor.TryRead(cursor, out var place) || !Slug.TryParse(place, out var last)) return Problems.Of(ProblemKind.InvalidParameter, "“cursor” is not one that a recovery gave.");
            after = last;
        }

        var started = clock.GetTimestamp();
        var recovered = new List<RecoveredLetter>();
        await foreach (var letter in recovery.RecoverAsync(after, cancellationToken))
        {
            recovered.Add(letter);
            log.Write(letter);
            if (clock.GetElapsedTime(started) > Patience) return Answer(request, recovered, $"/recover?cursor={Cursor.Write(letter.Slug.ToString())}");
        }

        return Answer(request, recovered, null);
    }

    private static IResult Answer(HttpRequest request, IReadOnlyList<RecoveredLetter> recovered, string? next) =>
        Representation.OfJson(RecoveredJson.Write(recovered, next)).ToResult(request, Freshness.Never);
}
