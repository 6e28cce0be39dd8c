using LetterFunctions.Http;
using LetterFunctions.OpenApi;
using LetterFunctions.OpenApi.Shapes;
using Letters.Azure;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LetterFunctions.Functions;

/// <summary>All letters: a page for a browser, JSON for a program.</summary>
public sealed class ListLetters(TableLetterStore letters)
{
    [Function(nameof(ListLetters))]
    [Operation(Topic.Letters, "List letters", "All letters: a page for a browser, JSON for a program.", Negotiates = true)]
    [Serves("application/json", typeof(LetterListShape))]
    [Serves("text/html", Headers = ["Content-Security-Policy?"])]
    public async Task<IResult> RunAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "letters")] HttpRequest request, CancellationToken cancellationToken)
    {
        request.HttpContext.Response.Headers.Vary = "Accept";
        return Negotiation.Choose(request, LetterIndex.Formats) is { } format
            ? LetterIndex.Represent(request, await letters.ListCurrentAsync(cancellationToken), format)
            : Problems.NotAcceptable(LetterIndex.Formats);
    }
}
