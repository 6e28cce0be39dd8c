using System.Text.RegularExpressions;

namespace Letters.Rendering.Html;

/// <summary>What a license is called and where it is found: "CC-BY-4.0" is "CC BY 4.0".</summary>
internal static partial class LicenseName
{
    /// <summary>As people write it.</summary>
    public static string Of(string license) => CreativeCommons().Match(license) is { Success: true } match
        ? string.Join(' ', (string[])["CC", match.Groups["terms"].Value.ToUpperInvariant(), match.Groups["version"].Value])
        : license.Equals("CC0-1.0", StringComparison.OrdinalIgnoreCase) ? "CC0 1.0" : license;

    /// <summary>The license's own page; null where it is not known.</summary>
    public static string? AddressOf(string? license)
    {
        if (license is null) return null;
        if (LinkAddress.IsWeb(license)) return license;
        if (license.Equals("CC0-1.0", StringComparison.OrdinalIgnoreCase)) return "https://creativecommons.org/publicdomain/zero/1.0/";
        return CreativeCommons().Match(license) is { Success: true } match
            ? $"https://creativecommons.org/licenses/{match.Groups["terms"].Value.ToLowerInvariant()}/{match.Groups["version"].Value}/"
            : null;
    }

    /// <summary>The SPDX identifiers of Creative Commons' licenses.</summary>
    [GeneratedRegex(@"\ACC-(?<terms>BY(-NC)?(-ND|-SA)?)-(?<version>[1-4]\.[0-9])\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex CreativeCommons();
}
