using LetterFunctions.Http;
using LetterFunctions.OpenApi;
using LetterFunctions.OpenApi.Shapes;
using Letters.Azure;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LetterFunctions.Functions;

/// <summary>All letters in the format that the path names: /letters.html, /letters.json.</summary>
public sealed class DownloadLetters(TableLetterStore letters)
{
    [Function(nameof(DownloadLetters))]
    [Operation(Topic.Letters, "List letters in a format", "All letters as html or json.")]
    [Serves("application/json", typeof(LetterListShape))]
    [Serves("text/html", Headers = ["Content-Security-Policy?"])]
    [Fails(ProblemKind.NoSuchFormat)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "letters.{format}")] HttpRequest request, string format, CancellationToken cancellationToken) =>
        RepresentationFormat.Find(format, LetterIndex.Formats) is { } known
            ? LetterIndex.Represent(request, await letters.ListCurrentAsync(cancellationToken), known)
            : Problems.NoFormat(format, LetterIndex.Formats);
}
