using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace TaggedPdf.Syntax;

/// <summary>Bytes of PDF syntax in the making: tokens are appended, nothing is parsed back (ISO 32000-1, 7.2 and 7.3).</summary>
internal sealed class PdfBuffer : IDisposable
{
    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(4096);

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, Length);

    public void Clear() => Length = 0;

    public PdfBuffer Raw(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(Claim(bytes.Length));
        Length += bytes.Length;
        return this;
    }

    public PdfBuffer Byte(byte value)
    {
        Claim(1)[0] = value;
        Length++;
        return this;
    }

    public PdfBuffer Integer(long value)
    {
        Utf8Formatter.TryFormat(value, Claim(20), out var written);
        Length += written;
        return this;
    }

    /// <summary>A real number to three decimals, without an exponent (ISO 32000-1, 7.3.3).</summary>
    public PdfBuffer Real(double value)
    {
        var thousandths = (long)Math.Round(value * 1000, MidpointRounding.AwayFromZero);
        if (thousandths < 0)
            Byte((byte)'-');

        var (whole, fraction) = Math.DivRem(Math.Abs(thousandths), 1000);
        if (whole != 0 || fraction == 0)
            Integer(whole);
        if (fraction == 0)
            return this;

        Byte((byte)'.');
        for (var unit = 100; fraction != 0; unit /= 10)
        {
            var (digit, rest) = Math.DivRem(fraction, unit);
            Byte((byte)('0' + digit));
            fraction = rest;
        }

        return this;
    }

    public PdfBuffer Reference(PdfReference reference) => Integer(reference.Number).Raw(" 0 R"u8);

    /// <summary>A name object, irregular characters as #xx (ISO 32000-1, 7.3.5).</summary>
    public PdfBuffer Name(string name)
    {
        Byte((byte)'/');
        foreach (var octet in Encoding.UTF8.GetBytes(name))
        {
            if (octet is > 0x20 and < 0x7F && !"()<>[]{}/%#"u8.Contains(octet))
                Byte(octet);
            else
                Byte((byte)'#').Raw(Encoding.ASCII.GetBytes(octet.ToString("X2", CultureInfo.InvariantCulture)));
        }

        return this;
    }

    /// <summary>A text string: ASCII as it stands, anything else as UTF-16BE with a byte order mark (ISO 32000-1, 7.9.2.2).</summary>
    public PdfBuffer TextString(string text)
    {
        Byte((byte)'(');
        if (Ascii.IsValid(text))
        {
            foreach (var character in text)
                StringByte((byte)character);
        }
        else
        {
            StringByte(0xFE);
            StringByte(0xFF);
            foreach (var character in text)
            {
                StringByte((byte)(character >> 8));
                StringByte((byte)character);
            }
        }

        return Byte((byte)')');
    }

    /// <summary>One byte inside a literal string; a bare carriage return would be read as a line feed (ISO 32000-1, 7.3.4.2).</summary>
    public void StringByte(byte value)
    {
        var target = Claim(2);
        if (value is (byte)'(' or (byte)')' or (byte)'\\')
        {
            target[0] = (byte)'\\';
            target[1] = value;
            Length += 2;
        }
        else if (value == (byte)'\r')
        {
            target[0] = (byte)'\\';
            target[1] = (byte)'r';
            Length += 2;
        }
        else
        {
            target[0] = value;
            Length++;
        }
    }

    public PdfBuffer HexString(ReadOnlySpan<byte> bytes) => Byte((byte)'<').HexDigits(bytes).Byte((byte)'>');

    public PdfBuffer HexDigits(ReadOnlySpan<byte> bytes)
    {
        foreach (var value in bytes)
            Byte(HexDigit(value >> 4)).Byte(HexDigit(value & 15));
        return this;
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = [];
        Length = 0;
    }

    private static byte HexDigit(int value) => "0123456789ABCDEF"u8[value];

    private Span<byte> Claim(int count)
    {
        if (_bytes.Length - Length < count)
        {
            var larger = ArrayPool<byte>.Shared.Rent(Math.Max(_bytes.Length * 2, Length + count));
            Written.CopyTo(larger);
            ArrayPool<byte>.Shared.Return(_bytes);
            _bytes = larger;
        }

        return _bytes.AsSpan(Length);
    }
}
