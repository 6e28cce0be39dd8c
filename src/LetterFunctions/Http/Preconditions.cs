using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace LetterFunctions.Http;

/// <summary>What a request's conditions come to.</summary>
internal enum Precondition
{
    /// <summary>What was asked for is done.</summary>
    Holds,

    /// <summary>A reader has it already: 304.</summary>
    Unchanged,

    /// <summary>What is served is not what the client thinks it is: 412.</summary>
    Failed,
}

/// <summary>Evaluates If-Match, If-Unmodified-Since, If-None-Match and If-Modified-Since, in this order (RFC 9110, 13.2.2).</summary>
internal static class Preconditions
{
    /// <param name="tag">Strong, with its quotation marks, of what would be served.</param>
    /// <param name="lastModified">Null where that is not known.</param>
    public static Precondition Evaluate(HttpRequest request, string tag, DateTimeOffset? lastModified)
    {
        var headers = request.Headers;
        if (headers.IfMatch.Count > 0)
        {
            if (!Lists(headers.IfMatch, tag, isStrong: true)) return Precondition.Failed;
        }
        else if (Compare(lastModified, headers.IfUnmodifiedSince) > 0)
        {
            return Precondition.Failed;
        }

        var isRead = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);
        if (headers.IfNoneMatch.Count > 0)
        {
            if (!Lists(headers.IfNoneMatch, tag, isStrong: false)) return Precondition.Holds;
            return isRead ? Precondition.Unchanged : Precondition.Failed;
        }

        return isRead && Compare(lastModified, headers.IfModifiedSince) <= 0 ? Precondition.Unchanged : Precondition.Holds;
    }

    /// <summary>By the second, as HTTP tells the time.</summary>
    /// <returns>Null where one of the two is missing, or the header is no date.</returns>
    private static int? Compare(DateTimeOffset? lastModified, StringValues header) =>
        header.Count > 0 && lastModified is { } time && HeaderUtilities.TryParseDate(header.ToString(), out var told) ? time.ToUnixTimeSeconds().CompareTo(told.ToUnixTimeSeconds()) : null;

    private static bool Lists(StringValues header, string tag, bool isStrong)
    {
        // What most readers send is the one tag that they were sent.
        if (header.Count == 1 && header[0] == tag) return true;
        var own = new EntityTagHeaderValue(tag);
        return EntityTagHeaderValue.TryParseList([.. header.OfType<string>()], out var listed) && listed.Any(known => known.Equals(EntityTagHeaderValue.Any) || known.Compare(own, isStrong));
    }
}
