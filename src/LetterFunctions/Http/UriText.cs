using System.Buffers;
using System.Text;

namespace LetterFunctions.Http;

/// <summary>
/// An address as RFC 3986 has it. What authors state may have signs in it that browsers take and programs refuse, as braces and
/// accents: they are percent-encoded here, and lead where they led.
/// </summary>
internal static class UriText
{
    private const string IpLiteral = "://[";

    private static readonly SearchValues<char> Allowed = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:/?@!$&'()*+,;=");

    /// <param name="address">One that a letter states: absolute, with a scheme.</param>
    public static string Of(string address)
    {
        if (!address.AsSpan().ContainsAnyExcept(Allowed)) return address;
        var uri = new StringBuilder(address.Length + 8);
        var literal = address.IndexOf(IpLiteral, StringComparison.Ordinal) is >= 0 and var start ? address.IndexOf(']', start) : -1;
        var hasFragment = false;
        for (var at = 0; at < address.Length; at++)
        {
            var character = address[at];
            if (Allowed.Contains(character) || (at <= literal && (character is '[' or ']')) || IsEncoded(address, at)) uri.Append(character);
            else if (character == '#' && !hasFragment) hasFragment = uri.Append(character).Length > 0;
            else uri.Append(Uri.EscapeDataString(char.IsHighSurrogate(character) && at + 1 < address.Length ? address.Substring(at++, 2) : character.ToString()));
        }

        return uri.ToString();
    }

    private static bool IsEncoded(string address, int at) =>
        address[at] == '%' && at + 2 < address.Length && char.IsAsciiHexDigit(address[at + 1]) && char.IsAsciiHexDigit(address[at + 2]);
}
