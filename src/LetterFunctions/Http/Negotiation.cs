using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace LetterFunctions.Http;

/// <summary>Chooses a format by the Accept header (RFC 9110, 12.5.1).</summary>
internal static class Negotiation
{
    /// <returns>The format with the highest quality, the first of several; null when none is acceptable.</returns>
    public static RepresentationFormat? Choose(HttpRequest request, IReadOnlyList<RepresentationFormat> formats)
    {
        if (request.Headers.Accept.Count == 0) return formats[0];
        if (!MediaTypeHeaderValue.TryParseList(request.Headers.Accept, out var accepted)) return null;
        return formats.Select(format => (Format: format, Quality: QualityOf(format, accepted)))
            .Where(candidate => candidate.Quality > 0)
            .OrderByDescending(candidate => candidate.Quality)
            .FirstOrDefault().Format;
    }

    /// <summary>The quality that the most specific range gives the format; 0 where none names it.</summary>
    private static double QualityOf(RepresentationFormat format, IList<MediaTypeHeaderValue> accepted)
    {
        var type = new MediaTypeHeaderValue(format.MediaType);
        var range = accepted.Where(range => type.IsSubsetOf(WithoutQuality(range))).MaxBy(range => (range.MatchesAllTypes, range.MatchesAllSubTypes) switch
        {
            (true, _) => 0,
            (_, true) => 1,
            _ => 2,
        });
        return range is null ? 0 : range.Quality ?? 1;
    }

    private static MediaTypeHeaderValue WithoutQuality(MediaTypeHeaderValue range) => new(range.MediaType);
}
