using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace LetterFunctions.Http;

/// <summary>Whether what is served is what the client thinks it is (RFC 9110, 13.2.2). That a read is not sent again, with 304, is not decided here.</summary>
internal static class Preconditions
{
    /// <param name="tag">Strong, of what would be served.</param>
    /// <param name="lastModified">Null where that is not known.</param>
    public static bool Hold(HttpRequest request, EntityTagHeaderValue tag, DateTimeOffset? lastModified)
    {
        var headers = request.Headers;
        if (headers.IfMatch.Count > 0) return Lists(headers.IfMatch, tag, isStrong: true);
        if (lastModified is { } time && HeaderUtilities.TryParseDate(headers.IfUnmodifiedSince.ToString(), out var since) && time.ToUnixTimeSeconds() > since.ToUnixTimeSeconds()) return false;
        var isRead = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);
        return isRead || headers.IfNoneMatch.Count == 0 || !Lists(headers.IfNoneMatch, tag, isStrong: false);
    }

    private static bool Lists(IEnumerable<string?> header, EntityTagHeaderValue tag, bool isStrong) =>
        EntityTagHeaderValue.TryParseList([.. header.OfType<string>()], out var listed) && listed.Any(known => known.Equals(EntityTagHeaderValue.Any) || known.Compare(tag, isStrong));
}
