using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace Letters.Parsing;

/// <summary>Bytes that should be UTF-8: what is UTF-8 read as such, each byte between that is not as Windows-1252.</summary>
/// <param name="Text">The characters.</param>
/// <param name="FirstStray">The first byte that is not UTF-8, and where it stands in the text, both counted from 0; null for a file that is UTF-8.</param>
/// <param name="HasMultibyte">Whether a character of UTF-8 that ASCII lacks stands anywhere, so that two encodings are mixed if there is a stray byte.</param>
/// <param name="IsPlausible">Whether the stray bytes can be text of Windows-1252.</param>
internal sealed record MixedText(string Text, (int Byte, int At)? FirstStray, bool HasMultibyte, bool IsPlausible)
{
    /// <summary>So few stray bytes are plausible in a text of any length.</summary>
    private const int FewStrays = 4;

    /// <summary>In Western European languages fewer letters than that have accents; in Cyrillic or Greek code pages nearly all bytes are stray.</summary>
    private const double MostStrays = 0.3;

    public static MixedText Decode(ReadOnlySpan<byte> content)
    {
        var buffer = ArrayPool<char>.Shared.Rent(content.Length);
        try
        {
            return Decode(content, buffer);
        }
        finally
        {
            ArrayPool<char>.Shared.Return(buffer);
        }
    }

    private static MixedText Decode(ReadOnlySpan<byte> content, Span<char> buffer)
    {
        (int Byte, int At)? first = null;
        var (at, end, strays) = (0, 0, 0);
        var (multibyte, plausible) = (false, true);
        while (true)
        {
            var status = Utf8.ToUtf16(content[at..], buffer[end..], out var read, out var written, replaceInvalidSequences: false);
            multibyte |= written < read;
            at += read;
            end += written;
            if (status == OperationStatus.Done) break;

            first ??= (at, end);
            plausible &= Windows1252.IsPlausible(content[at]) && !IsCutOff(content[at..], multibyte);
            strays++;
            buffer[end++] = Windows1252.Decode(content[at++]);
        }

        plausible &= strays <= FewStrays || strays <= MostStrays * content.Length;
        return new MixedText(new string(buffer[..end]), first, multibyte, plausible);
    }

    /// <summary>A file that ends within a character of UTF-8 lacks its end; a letter with accent may be the last byte of another file.</summary>
    private static bool IsCutOff(ReadOnlySpan<byte> rest, bool multibyte) =>
        rest.Length < 4 && Rune.DecodeFromUtf8(rest, out _, out _) == OperationStatus.NeedMoreData && (multibyte || rest.Length > 1);
}
