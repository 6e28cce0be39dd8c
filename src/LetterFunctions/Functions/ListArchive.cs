using LetterFunctions.Http;
using Letters;
using Letters.Azure;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LetterFunctions.Functions;

/// <summary>The history of a letter, also of one that is withdrawn, for those with a key.</summary>
public sealed class ListArchive(TableLetterStore letters)
{
    [Function(nameof(ListArchive))]
    public async Task<IResult> RunAsync([HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "archive/{slug}/revisions")] HttpRequest request, string slug, CancellationToken cancellationToken)
    {
        var revisions = Slug.TryParse(slug, out var parsed) ? await letters.ListRevisionsAsync(parsed, cancellationToken) : [];
        return revisions.Count > 0
            ? Representation.OfJson(RevisionsJson.Write(revisions, "/archive")).ToResult(request, Freshness.Private)
            : Problems.NoLetter(slug);
    }
}
