using LetterFunctions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LetterFunctions.Functions;

/// <summary>The history of a letter: its revisions, the newest first, each with its manifest.</summary>
public sealed class ListRevisions(PublishedLetters letters)
{
    [Function(nameof(ListRevisions))]
    public async Task<IResult> RunAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "letters/{slug}/revisions")] HttpRequest request, string slug, CancellationToken cancellationToken)
    {
        var revisions = await letters.ListRevisionsAsync(slug, cancellationToken);
        return revisions.Count > 0
            ? Representation.OfJson(RevisionsJson.Write(revisions)).ToResult(request, Freshness.Current)
            : await letters.MissingAsync(request, slug, null, cancellationToken);
    }
}
