namespace LetterFunctions.Http;

/// <summary>How long a response may be used again: the value of Cache-Control.</summary>
public sealed record Freshness(string CacheControl)
{
    /// <summary>Whether anybody may read it, pages of other sites included.</summary>
    public bool IsPublic => CacheControl.StartsWith("public", StringComparison.Ordinal);

    /// <summary>May change at any time: asked for again, and answered with 304 where it did not.</summary>
    public static Freshness Current { get; } = new("public, no-cache");

    /// <summary>A revision, which never changes (RFC 8246).</summary>
    public static Freshness Immutable { get; } = new("public, max-age=31536000, immutable");

    /// <summary>Made for this one request.</summary>
    public static Freshness Never { get; } = new("no-store");

    /// <summary>For those with a key only.</summary>
    public static Freshness Private { get; } = new("private, no-cache");
}
