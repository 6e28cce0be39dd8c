using System.Diagnostics.CodeAnalysis;

namespace Letters.Rendering.Pdf;

/// <summary>What a link of a letter may lead to.</summary>
internal static class WebAddress
{
    /// <summary>An absolute http, https or mailto address; nothing else is made a link.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out Uri? address) =>
        Uri.TryCreate(text, UriKind.Absolute, out address)
        && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeMailto);

    /// <summary>Whether a reader of the words on paper knows the address: "example.org/a" of "https://example.org/a/".</summary>
    public static bool IsShownBy(string words, string address) =>
        Bare(words).Equals(Bare(address), StringComparison.OrdinalIgnoreCase);

    private static ReadOnlySpan<char> Bare(string address)
    {
        var rest = address.AsSpan().Trim();
        foreach (var prefix in (ReadOnlySpan<string>)["https://", "http://", "mailto:", "www."])
        {
            if (rest.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
                rest = rest[prefix.Length..];
        }

        return rest.TrimEnd('/');
    }
}
