using LetterFunctions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LetterFunctions.Functions;

/// <summary>
/// The dotted twin of <see cref="ServeRendition"/>: /letters/a-letter.pdf. The Functions host tries routes in the order of the
/// functions' names, so this name must sort before <see cref="GetLetter"/>, whose route would match as well.
/// </summary>
public sealed class DownloadLetter(PublishedLetters letters, LetterRepresentations representations, AsOf asOf)
{
    [Function(nameof(DownloadLetter))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "letters/{slug}.{format}")] HttpRequest request, string slug, string format, CancellationToken cancellationToken) =>
        new ServeRendition(letters, representations, asOf).RunAsync(request, slug, format, cancellationToken);
}
