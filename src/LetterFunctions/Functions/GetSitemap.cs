using LetterFunctions.Http;
using LetterFunctions.Http.Discovery;
using LetterFunctions.OpenApi;
using LetterFunctions.Publishing;
using Letters.Azure;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LetterFunctions.Functions;

/// <summary>All pages of letters for search engines; robots.txt leads to it.</summary>
public sealed class GetSitemap(TableLetterStore letters, PublicAddress address)
{
    [Function(nameof(GetSitemap))]
    [Operation(Topic.Discovery, "Map all pages", "All pages of letters for search engines (sitemaps.org, version 0.9), each with its other languages.")]
    [Serves(Sitemap.MediaType)]
    public async Task<IResult> RunAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "sitemap")] HttpRequest request, CancellationToken cancellationToken) =>
        Representation.OfBytes(Sitemap.MediaType, Sitemap.Write(await letters.ListCurrentAsync(cancellationToken), address.Origin)).ToResult(request, Freshness.Current);
}
