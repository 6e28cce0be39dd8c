using LetterFunctions.Documentation;
using LetterFunctions.Http;
using LetterFunctions.OpenApi;
using Letters.Rendering;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LetterFunctions.Functions;

/// <summary>The API reference. The name must sort before <see cref="ShowDocumentation"/>, whose route would match as well.</summary>
public sealed class ShowApiReference
{
    [Function(nameof(ShowApiReference))]
    [Operation(Topic.Documentation, "Read the API reference", "This description as a page, on which requests can be tried.")]
    [Serves("text/html", Headers = ["Content-Security-Policy"])]
    public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "docs/api")] HttpRequest request)
    {
        var nonce = ApiReferencePage.NewNonce();
        var result = Representation.OfBytes(RenditionFormat.Html.ContentType, ApiReferencePage.Write(nonce)).ToResult(request, Freshness.Never);
        request.HttpContext.Response.Headers.ContentSecurityPolicy = ApiReferencePage.PolicyOf(nonce);
        return result;
    }
}
