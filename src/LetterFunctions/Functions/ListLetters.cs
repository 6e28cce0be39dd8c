using LetterFunctions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LetterFunctions.Functions;

/// <summary>The letters that “language”, “year”, “keyword” and “status” ask for, a page of them: HTML for a browser, JSON for a program.</summary>
public sealed class ListLetters(LetterIndex index)
{
    [Function(nameof(ListLetters))]
    public Task<IResult> RunAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "letters")] HttpRequest request, CancellationToken cancellationToken)
    {
        request.HttpContext.Response.Headers.Vary = "Accept";
        return index.RepresentAsync(request, "/letters", formats => Negotiation.Choose(request, formats), cancellationToken);
    }
}
