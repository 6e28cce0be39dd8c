using LetterFunctions.Http;
using LetterFunctions.Http.Discovery;
using LetterFunctions.OpenApi;
using LetterFunctions.OpenApi.Shapes;
using LetterFunctions.Publishing;
using Letters.Azure;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LetterFunctions.Functions;

/// <summary>The letters as a JSON Feed.</summary>
public sealed class GetJsonFeed(TableLetterStore letters, PublicAddress address)
{
    [Function(nameof(GetJsonFeed))]
    [Operation(Topic.Discovery, "Follow letters by JSON Feed", "The letters as a JSON Feed (version 1.1), the last published first.")]
    [Serves(JsonFeed.MediaType, typeof(JsonFeedShape))]
    public async Task<IResult> RunAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "feed/json")] HttpRequest request, CancellationToken cancellationToken) =>
        Representation.OfBytes(JsonFeed.MediaType, JsonFeed.Write(await letters.ListCurrentAsync(cancellationToken), address.Origin)).ToResult(request, Freshness.Current);
}
