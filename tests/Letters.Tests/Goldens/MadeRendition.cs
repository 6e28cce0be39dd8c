using System.Globalization;
using System.Text;

namespace Letters.Tests.Goldens;

/// <summary>One file made of a golden letter.</summary>
/// <param name="Name">"letter.html", "letter.es.pdf" of a translation, "canonical.json".</param>
public sealed record MadeRendition(string Name, byte[] Bytes)
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public ContentHash Hash { get; } = ContentHash.Of(Bytes);

    /// <summary>A line of a manifest.</summary>
    public string ManifestLine => string.Create(CultureInfo.InvariantCulture, $"{Hash} {Bytes.Length,9} {Name}");

    /// <summary>Whether people can read it as it is, so that it is kept whole. Told by the bytes: media types do not say.</summary>
    public bool IsText => !Bytes.AsSpan().Contains((byte)0) && Text is not null;

    /// <summary>Null where it is not UTF-8.</summary>
    public string? Text
    {
        get
        {
            try
            {
                return Strict.GetString(Bytes);
            }
            catch (DecoderFallbackException)
            {
                return null;
            }
        }
    }
}
