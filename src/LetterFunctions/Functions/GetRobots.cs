using System.Text;
using LetterFunctions.Http;
using LetterFunctions.OpenApi;
using LetterFunctions.Publishing;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LetterFunctions.Functions;

/// <summary>What search engines may visit (RFC 9309): all but upload reports.</summary>
public sealed class GetRobots(PublicAddress address)
{
    [Function(nameof(GetRobots))]
    [Operation(Topic.Discovery, "Read what robots may visit", "For search engines (RFC 9309): all but upload reports.")]
    [Serves("text/plain")]
    public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "robots.txt")] HttpRequest request) =>
        Representation.OfBytes("text/plain; charset=utf-8", Encoding.UTF8.GetBytes($"User-agent: *\nDisallow: /uploads/\n\nSitemap: {address.Origin}/sitemap\n")).ToResult(request, Freshness.Current);
}
