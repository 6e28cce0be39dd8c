using LetterFunctions.Http;
using LetterFunctions.OpenApi;
using LetterFunctions.OpenApi.Shapes;
using Letters;
using Letters.Azure;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LetterFunctions.Functions;

/// <summary>The history of a letter: its revisions, the newest first, each with its manifest.</summary>
public sealed class ListRevisions(TableLetterStore letters)
{
    [Function(nameof(ListRevisions))]
    [Operation(Topic.History, "List revisions", "The history of a letter, each revision with its files and the hash of the one before it.")]
    [Serves("application/json", typeof(RevisionListShape))]
    [Fails(ProblemKind.NoSuchLetter)]
    public async Task<IResult> RunAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "letters/{slug}/revisions")] HttpRequest request, string slug, CancellationToken cancellationToken)
    {
        var revisions = Slug.TryParse(slug, out var parsed) ? await letters.ListRevisionsAsync(parsed, cancellationToken) : [];
        return revisions.Count > 0
            ? Representation.OfJson(RevisionsJson.Write(revisions)).ToResult(request, Freshness.Current)
            : Problems.NoLetter(slug);
    }
}
