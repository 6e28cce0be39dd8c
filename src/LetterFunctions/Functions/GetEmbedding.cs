using System.Globalization;
using LetterFunctions.Http;
using LetterFunctions.Http.Discovery;
using LetterFunctions.Publishing;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LetterFunctions.Functions;

/// <summary>How another site shows the letter that “url” leads to (oEmbed), within “maxwidth” and “maxheight”. Only as JSON.</summary>
public sealed class GetEmbedding(PublishedLetters letters, PublicAddress address)
{
    [Function(nameof(GetEmbedding))]
    public async Task<IResult> RunAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "oembed")] HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.Query["format"] is [{ } format, ..] && format != "json") return Problems.Of(StatusCodes.Status501NotImplemented, "The only “format” is json.");
        if (!TryParseMost(request.Query["maxwidth"], out var width) || !TryParseMost(request.Query["maxheight"], out var height))
            return Problems.Of(StatusCodes.Status400BadRequest, "“maxwidth” and “maxheight” are numbers of pixels.");
        var origin = address.Origin.Length > 0 ? address.Origin : $"{request.Scheme}://{request.Host}";
        if (!LetterAddress.TryParse(request.Query["url"], [new Uri(origin).Authority, request.Host.Value ?? ""], out var slug))
            return Problems.Of(StatusCodes.Status404NotFound, $"“url” is the address of a letter: {origin}/letters/….");
        return await letters.FindCurrentAsync(slug, cancellationToken) is { } letter
            ? Representation.OfJson(OEmbed.Write(letter, origin, (width, height))).ToResult(request, Freshness.Current)
            : await letters.MissingAsync(request, slug, null, cancellationToken);
    }

    private static bool TryParseMost(string? text, out int most)
    {
        most = int.MaxValue;
        return text is null || int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out most);
    }
}
