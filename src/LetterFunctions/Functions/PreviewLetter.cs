using LetterFunctions.Http;
using LetterFunctions.OpenApi;
using Letters.Publishing;
using Letters.Rendering;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LetterFunctions.Functions;

/// <summary>One rendition of a letter as it would be published, in the language that “language” names. Nothing is stored.</summary>
public sealed class PreviewLetter(LetterPreview previews, PublishingLimits limits, ValidationRate rate)
{
    [Function(nameof(PreviewLetter))]
    [Operation(Topic.Publishing, "Try a rendition", "One rendition of a letter, byte for byte as it would be published. Nothing is stored.")]
    [Takes("slug", "language")]
    [Reads(SubmittedFiles.Description, "text/plain", "text/markdown", SubmittedFiles.WordFile, "application/zip", "multipart/form-data")]
    [ServesLetter(RenditionsOnly = true)]
    [Fails(ProblemKind.BadRequest, ProblemKind.NoSuchFormat, ProblemKind.NoSuchTranslation, ProblemKind.ContentTooLarge, ProblemKind.UnsupportedMediaType, ProblemKind.Unpublishable, ProblemKind.TooManyRequests)]
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
                return Problems.Of(ProblemKind.NoSuchTranslation, $"The letter has no text in “{language}”.");
            letter = letter.In(text.Language);
        }

        request.HttpContext.Response.Headers.ContentLanguage = letter.Language.ToString();
        using var content = new MemoryStream();
        previews.Render(letter, known, content);
        return Representation.OfBytes(known.ContentType, content.ToArray()).ToResult(request, Freshness.Never);
    }
}
