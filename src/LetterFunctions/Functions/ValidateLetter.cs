using LetterFunctions.Http;
using Letters.Publishing;
using Letters.Rendering;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LetterFunctions.Functions;

/// <summary>What publishing would make of a letter: its diagnostics and its parts and, where “preview” names a format, that rendition. Nothing is stored.</summary>
public sealed class ValidateLetter(LetterPreview previews, PublishingLimits limits, ValidationRate rate)
{
    internal const string UsualSlug = "preview";

    [Function(nameof(ValidateLetter))]
    public async Task<IResult> RunAsync([HttpTrigger(AuthorizationLevel.Function, "post", Route = "validate")] HttpRequest request, CancellationToken cancellationToken)
    {
        if (rate.Refuse(request) is { } refusal) return refusal;
        RenditionFormat? preview = null;
        if (request.Query["preview"] is [{ } name, ..] && !RenditionFormat.TryParse(name, out preview)) return Problems.NoRendition(name, previews.Formats);
        var (files, problem) = await SubmittedFiles.ReadAsync(request, limits, cancellationToken);
        if (problem is not null) return problem;
        var result = await previews.ParseAsync(request.Query["slug"].FirstOrDefault(UsualSlug)!, files, cancellationToken);
        return Representation.OfJson(ValidationJson.Write(result, previews, preview)).ToResult(request, Freshness.Never);
    }
}
