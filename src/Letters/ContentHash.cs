using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace Letters;

/// <summary>A SHA-256 (FIPS 180-4) that names content by what it is; printed as 64 lower-case hexadecimal digits.</summary>
public readonly record struct ContentHash
{
    private const int HexLength = SHA256.HashSizeInBytes * 2;

    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdef");

    private readonly string? _hex;

    private ContentHash(string hex) => _hex = hex;

    public static ContentHash Of(ReadOnlySpan<byte> content) => new(Convert.ToHexStringLower(SHA256.HashData(content)));

    /// <exception cref="FormatException">The text is not 64 lower-case hexadecimal digits.</exception>
    public static ContentHash Parse(string text) =>
        TryParse(text, out var hash) ? hash : throw new FormatException($"“{text}” is not a SHA-256 in lower-case hexadecimal.");

    public static bool TryParse([NotNullWhen(true)] string? text, out ContentHash hash)
    {
        var valid = text is { Length: HexLength } && !text.AsSpan().ContainsAnyExcept(HexDigits);
        hash = valid ? new ContentHash(text!) : default;
        return valid;
    }

    /// <summary>The first twelve digits: enough to tell the revisions of one letter apart in print.</summary>
    public string Short => ToString()[..12];

    public override string ToString() => _hex ?? throw new InvalidOperationException("A default content hash names no content.");
}
