using LetterFunctions.Http;
using LetterFunctions.OpenApi;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LetterFunctions.Functions;

/// <summary>
/// The dotted twin of <see cref="ServeTranslation"/>: /letters/a-letter/es.pdf. The name must sort before that of
/// <see cref="ServeRendition"/>, whose route would match as well.
/// </summary>
public sealed class DownloadTranslation(PublishedLetters letters, LetterRepresentations representations)
{
    [Function(nameof(DownloadTranslation))]
    [TwinOf(typeof(ServeTranslation))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "letters/{slug}/{language}.{format}")] HttpRequest request,
        string slug,
        string language,
        string format,
        CancellationToken cancellationToken) =>
        new ServeTranslation(letters, representations).RunAsync(request, slug, language, format, cancellationToken);
}
