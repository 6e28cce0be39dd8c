using LetterFunctions.Http;
using Letters.Publishing;
using Letters.Rendering;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LetterFunctions.Functions;

/// <summary>One rendition of a letter as it would be published, in the language that “language” names. Nothing is stored.</summary>
public sealed class PreviewLetter(LetterPreview previews, PublishingLimits limits, ValidationRate rate)
{
    [Function(nameof(PreviewLetter))]
    public async Task<IResult> RunAsync([HttpTrigger(AuthorizationLevel.Function, "post", Route = "validate/{format}")] HttpRequest request, string format, CancellationToken cancellationToken)
    {
        if (rate.Refuse(request) is { } refusal) return refusal;
        if (!RenditionFormat.TryParse(format, out var known)) return Problems.NoRendition(format, previews.Formats);
        var (files, problem) = await SubmittedFiles.ReadAsync(request, limits, cancellationToken);
        if (problem is not null) return problem;
        var result = await previews.ParseAsync(request.Query["slug"].FirstOrDefault(ValidateLetter.UsualSlug)!, files, cancellationToken);
        if (result.Letter is not { } letter) return Problems.Unpublishable(result.Diagnostics);

        if (request.Query["language"] is [{ } language, ..])
        {
            if (letter.Translations.Append(letter).FirstOrDefault(text => text.Language.ToString() == language) is not { } text)
                return Problems.Of(StatusCodes.Status404NotFound, $"The letter has no text in “{language}”.");
            letter = letter.In(text.Language);
        }

        using var content = new MemoryStream();
        previews.Render(letter, known, content);
        return Representation.OfBytes(known.ContentType, content.ToArray()).ToResult(request, Freshness.Never);
    }
}
