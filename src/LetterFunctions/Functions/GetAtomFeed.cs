using LetterFunctions.Http;
using LetterFunctions.Http.Discovery;
using LetterFunctions.OpenApi;
using LetterFunctions.Publishing;
using Letters.Azure;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LetterFunctions.Functions;

/// <summary>The letters as an Atom feed.</summary>
public sealed class GetAtomFeed(TableLetterStore letters, PublicAddress address)
{
    [Function(nameof(GetAtomFeed))]
    [Operation(Topic.Discovery, "Follow letters by Atom", "The letters as an Atom feed (RFC 4287), the last published first.")]
    [Serves(AtomFeed.MediaType)]
    public async Task<IResult> RunAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "feed/atom")] HttpRequest request, CancellationToken cancellationToken) =>
        Representation.OfBytes(AtomFeed.MediaType, AtomFeed.Write(await letters.ListCurrentAsync(cancellationToken), address.Origin)).ToResult(request, Freshness.Current);
}
