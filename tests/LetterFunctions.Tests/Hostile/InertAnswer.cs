using System.Net;
using System.Text.Json;
using Letters.Tests.Hostile;

namespace LetterFunctions.Tests.Hostile;

/// <summary>What of an answer could run, be taken for something else than it is, or was put into its headers.</summary>
internal static class InertAnswer
{
    private static readonly HashSet<string> MediaTypes = new(StringComparer.Ordinal)
    {
        "application/json", "application/problem+json", "text/html", "text/plain", "text/markdown", "text/csv", "text/javascript", "application/pdf", "application/atom+xml", "application/feed+json", "application/xml",
        "application/x-bibtex", "application/x-research-info-systems", "application/vnd.citationstyles.csl+json", "application/akn+xml", "image/png", "application/epub+zip",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "application/schema+json",
    };

    public static async Task<IReadOnlyList<string>> FaultsAsync(HttpResponseMessage response)
    {
        var faults = new List<string>();
        if (response.StatusCode is >= HttpStatusCode.InternalServerError and not (HttpStatusCode.NotImplemented or HttpStatusCode.ServiceUnavailable)) faults.Add($"It is a fault of the server: {(int)response.StatusCode}.");
        if (response.Headers.Contains("Set-Cookie") || response.Headers.Contains("Refresh")) faults.Add("A header was put in.");
        if (response.Headers.Location is { } location && !location.OriginalString.StartsWith('/')) faults.Add($"It leads to {location.OriginalString}.");
        if (response.Headers.TryGetValues("Link", out var links) && links.Any(link => link.Contains("//", StringComparison.Ordinal))) faults.Add($"It links to {string.Join(", ", links)}.");

        var body = await response.Content.ReadAsByteArrayAsync();
        if (body.Length == 0) return faults;
        var mediaType = response.Content.Headers.ContentType?.MediaType ?? "nothing";
        if (!MediaTypes.Contains(mediaType)) faults.Add($"It is {mediaType}.");
        if (!response.Headers.TryGetValues("X-Content-Type-Options", out var options) || options.Single() != "nosniff") faults.Add("Browsers may guess what it is.");
        if (mediaType == "text/html") faults.AddRange(FaultsOfPage(response, body));
        if (mediaType.EndsWith("json", StringComparison.Ordinal)) JsonDocument.Parse(body).Dispose();
        return faults;
    }

    private static IEnumerable<string> FaultsOfPage(HttpResponseMessage response, byte[] body)
    {
        var policy = response.Headers.TryGetValues("Content-Security-Policy", out var policies) ? policies.Single() : "";
        if (!policy.StartsWith("default-src 'none';", StringComparison.Ordinal)) yield return $"Its policy is “{policy}”.";
        foreach (var fault in InertPage.Faults(body, policy)) yield return fault;
    }
}
