using System.Diagnostics.CodeAnalysis;

namespace LetterFunctions.Http.Discovery;

/// <summary>The letter that an address of this app leads to, whichever of its pages or forms that is.</summary>
internal static class LetterAddress
{
    /// <param name="address">As a reader copies it, "https://letters.example/letters/a-letter.pdf".</param>
    /// <param name="hosts">Those that the app is known by, with ports.</param>
    public static bool TryParse(string? address, IReadOnlyCollection<string> hosts, [NotNullWhen(true)] out string? slug)
    {
        slug = null;
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || (uri.Scheme != Uri.UriSchemeHttp && uri.Scheme != Uri.UriSchemeHttps)) return false;
        if (!hosts.Contains(uri.Authority, StringComparer.OrdinalIgnoreCase)) return false;
        if (uri.AbsolutePath.Split('/') is not ["", "letters", { Length: > 0 } name, ..]) return false;
        slug = name.Split('.')[0];
        return true;
    }
}
