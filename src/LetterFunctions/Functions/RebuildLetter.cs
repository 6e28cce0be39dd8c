using LetterFunctions.Http;
using Letters;
using Letters.Publishing;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LetterFunctions.Functions;

/// <summary>Makes everything of a letter's current revision anew from the stored letter; a new revision where the renditions come out otherwise.</summary>
public sealed class RebuildLetter(LetterPublisher publisher)
{
    [Function(nameof(RebuildLetter))]
    public async Task<IResult> RunAsync([HttpTrigger(AuthorizationLevel.Function, "post", Route = "rebuild/{slug}")] HttpRequest request, string slug, CancellationToken cancellationToken) =>
        Slug.TryParse(slug, out var parsed) && await publisher.RebuildAsync(parsed, cancellationToken) is { } revision
            ? Representation.OfJson(RevisionsJson.WriteOne(revision)).ToResult(request, Freshness.Never)
            : Problems.NoLetter(slug);
}
