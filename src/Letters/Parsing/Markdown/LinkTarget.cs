namespace Letters.Parsing.Markdown;

/// <summary>Where links may lead.</summary>
internal static class LinkTarget
{
    private const int Longest = 2_000;

    /// <returns>Null where it is no absolute http, https or mailto address.</returns>
    public static string? Accept(string? address)
    {
        if (address is not { Length: > 0 and <= Longest } || address.AsSpan().ContainsAnyInRange('\0', ' ') || address.AsSpan().IndexOfAny('<', '>', '"') >= 0) return null;
        if (address.Any(character => char.IsWhiteSpace(character) || char.IsControl(character))) return null;
        return Uri.TryCreate(address, UriKind.Absolute, out var uri) && IsAllowed(uri) ? address : null;
    }

    private static bool IsAllowed(Uri uri) => uri.Scheme == Uri.UriSchemeMailto
        ? uri.OriginalString.Length > "mailto:".Length
        : (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps) && uri.OriginalString.Contains("://", StringComparison.Ordinal);
}
