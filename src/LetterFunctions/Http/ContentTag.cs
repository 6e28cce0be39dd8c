using Letters;

namespace LetterFunctions.Http;

/// <summary>The hash of content as headers say it.</summary>
internal sealed class ContentTag(ContentHash hash)
{
    /// <summary>The strong entity tag, with its quotation marks (RFC 9110, 8.8.3).</summary>
    public string EntityTag { get; } = $"\"{hash}\"";

    /// <summary>The value of Repr-Digest (RFC 9530, 3).</summary>
    public string Digest { get; } = $"sha-256=:{Convert.ToBase64String(Convert.FromHexString(hash.ToString()))}:";
}
