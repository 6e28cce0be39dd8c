using Microsoft.AspNetCore.Http;

namespace LetterFunctions.Http;

/// <summary>What pages of other sites may do (the CORS protocol of the Fetch standard): read what is public, without credentials.</summary>
internal static class CrossOrigin
{
    public static void Allow(IHeaderDictionary headers)
    {
        headers.AccessControlAllowOrigin = "*";
        headers.AccessControlExposeHeaders = "Content-Location, ETag, Link, Repr-Digest";
    }
}
