namespace Letters.Rendering.Html;

/// <summary>Addresses that a page may lead to.</summary>
internal static class LinkAddress
{
    /// <summary>An absolute http, https or mailto address; what scripts and files are addressed by is none.</summary>
    public static bool IsAllowed(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && (IsWeb(uri) || uri.Scheme == Uri.UriSchemeMailto);

    public static bool IsWeb(string? address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) && IsWeb(uri);

    private static bool IsWeb(Uri uri) => uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps;
}
