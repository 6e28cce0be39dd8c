using LetterFunctions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LetterFunctions.Functions;

/// <summary>
/// The current revision of a letter in the format that the path names, or the translation into the language that it names. The name must sort after those of the functions whose
/// routes have a word in the format's place (<see cref="ListRevisions"/>, <see cref="ListSignatories"/>).
/// </summary>
public sealed class ServeRendition(PublishedLetters letters, LetterRepresentations representations, AsOf asOf)
{
    [Function(nameof(ServeRendition))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "letters/{slug}/{format}")] HttpRequest request, string slug, string format, CancellationToken cancellationToken)
    {
        if (await asOf.AnswerAsync(request, slug, $"/{Uri.EscapeDataString(format)}", cancellationToken) is { } earlier) return earlier;
        return await letters.FindCurrentAsync(slug, cancellationToken) is { } revision
            ? await representations.RepresentAsync(request, revision, format, $"/letters/{slug}", Freshness.Current, cancellationToken)
            : await letters.MissingAsync(request, slug, null, cancellationToken);
    }
}
