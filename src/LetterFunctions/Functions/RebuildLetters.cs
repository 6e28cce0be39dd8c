using LetterFunctions.Http;
using Letters;
using Letters.Azure;
using Letters.Publishing;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LetterFunctions.Functions;

/// <summary>
/// As <see cref="RebuildLetter"/>, one letter after the other, for half a minute: “next” of the answer is where to POST to go on, null where
/// all are done.
/// </summary>
public sealed class RebuildLetters(LetterPublisher publisher, TableLetterStore letters, TimeProvider clock)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Function(nameof(RebuildLetters))]
    public async Task<IResult> RunAsync([HttpTrigger(AuthorizationLevel.Function, "post", Route = "rebuild")] HttpRequest request, CancellationToken cancellationToken)
    {
        Slug? after = null;
        if (request.Query["cursor"] is [{ } cursor, ..])
        {
            if (!Cursor.TryRead(cursor, out var place) || !Slug.TryParse(place, out var last)) return Problems.Of(StatusCodes.Status400BadRequest, "“cursor” is not one that a rebuild gave.");
            after = last;
        }

        var started = clock.GetTimestamp();
        var rebuilt = new List<Revision>();
        await foreach (var letter in letters.ListAsync(after, cancellationToken))
        {
            if (await publisher.RebuildAsync(letter.Revision.Slug, cancellationToken) is { } revision) rebuilt.Add(revision);
            if (clock.GetElapsedTime(started) > Patience) return Answer(request, rebuilt, $"/rebuild?cursor={Cursor.Write(letter.Revision.Slug.ToString())}");
        }

        return Answer(request, rebuilt, null);
    }

    private static IResult Answer(HttpRequest request, IReadOnlyList<Revision> rebuilt, string? next) =>
        Representation.OfJson(RevisionsJson.WriteRebuilt(rebuilt, next)).ToResult(request, Freshness.Never);
}
