using LetterFunctions.Http;
using Letters.Azure;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LetterFunctions.Functions;

/// <summary>The publication log: what was published, withdrawn and brought back, across letters, the last first, with the hashes that chain it.</summary>
public sealed class ListPublications(TableLetterStore letters)
{
    [Function(nameof(ListPublications))]
    public async Task<IResult> RunAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "log")] HttpRequest request, CancellationToken cancellationToken)
    {
        string? after = null;
        if (!PageLimit.TryParse(request.Query, out var limit, out var problem)) return Problems.Of(StatusCodes.Status400BadRequest, problem);
        if (request.Query["cursor"] is [{ } cursor, ..] && !Cursor.TryRead(cursor, out after)) return Problems.Of(StatusCodes.Status400BadRequest, "“cursor” is not one that a page of the log gave.");

        var found = await letters.ReadLogAsync(after, limit + 1, cancellationToken);
        var page = found.Take(limit).ToList();
        var links = new PageLinks(null, found.Count > limit ? $"/log?limit={limit}&cursor={Cursor.Write(page[^1].Key)}" : null);
        links.WriteTo(request.HttpContext.Response);
        return Representation.OfJson(PublicationsJson.Write(page, links)).ToResult(request, Freshness.Current);
    }
}
