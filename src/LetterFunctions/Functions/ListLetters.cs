using LetterFunctions.Http;
using LetterFunctions.OpenApi;
using LetterFunctions.OpenApi.Shapes;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LetterFunctions.Functions;

/// <summary>The letters that “language”, “year”, “keyword” and “status” ask for, a page of them: HTML for a browser, JSON for a program.</summary>
public sealed class ListLetters(LetterIndex index)
{
    [Function(nameof(ListLetters))]
    [Operation(Topic.Letters, "List letters", "The letters that “language”, “year”, “keyword” and “status” ask for, a page of them: HTML for a browser, JSON for a program.", Negotiates = true)]
    [Takes("language", "status", "year", "keyword", "limit", "cursor")]
    [Fails(ProblemKind.InvalidParameter)]
    [Serves("application/json", typeof(LetterListShape), Headers = ["Link?"])]
    [Serves("text/html", Headers = ["Content-Security-Policy?"])]
    public Task<IResult> RunAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "letters")] HttpRequest request, CancellationToken cancellationToken)
    {
        request.HttpContext.Response.Headers.Vary = "Accept";
        return index.RepresentAsync(request, "/letters", formats => Negotiation.Choose(request, formats), cancellationToken);
    }
}
