using LetterFunctions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LetterFunctions.Functions;

/// <summary>As <see cref="ListLetters"/>, in the format that the path names: /letters.html, /letters.json.</summary>
public sealed class DownloadLetters(LetterIndex index)
{
    [Function(nameof(DownloadLetters))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "letters.{format}")] HttpRequest request, string format, CancellationToken cancellationToken) =>
        RepresentationFormat.Find(format, LetterIndex.Formats) is { } known
            ? await index.RepresentAsync(request, $"/letters.{format}", formats => RepresentationFormat.Find(known.Name, formats), cancellationToken)
            : Problems.NoFormat(format, LetterIndex.Formats);
}
