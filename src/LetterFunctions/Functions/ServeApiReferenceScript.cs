using LetterFunctions.Documentation;
using LetterFunctions.Http;
using LetterFunctions.OpenApi;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Net.Http.Headers;

namespace LetterFunctions.Functions;

/// <summary>The script of the API reference. The name must sort before <see cref="ShowDocumentation"/>, whose route would match as well.</summary>
public sealed class ServeApiReferenceScript
{
    [Function(nameof(ServeApiReferenceScript))]
    [Operation(Topic.Documentation, "Read the script of the API reference", "The script that draws the page, compressed where that is accepted.")]
    [Serves("text/javascript", Headers = ["Vary"])]
    public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "docs/api/script")] HttpRequest request)
    {
        var headers = request.HttpContext.Response.Headers;
        headers.Vary = HeaderNames.AcceptEncoding;
        if (!AcceptsGzip(request)) return ApiReferenceScript.Plain.ToResult(request, Freshness.Current);
        headers.ContentEncoding = "gzip";
        return ApiReferenceScript.Compressed.ToResult(request, Freshness.Current);
    }

    private static bool AcceptsGzip(HttpRequest request) =>
        StringWithQualityHeaderValue.TryParseList(request.Headers.AcceptEncoding, out var accepted) && accepted.Any(coding => coding.Value.Equals("gzip", StringComparison.OrdinalIgnoreCase) && coding.Quality is not 0);
}
