using System.Buffers.Binary;
using System.Text;

namespace TaggedPdf.Archival;

/// <summary>
/// An ICC profile of the sRGB colour space: a version 2 display profile of three primaries and one tone curve, computed from
/// the definition in IEC 61966-2-1 (ICC.1:1998-09).
/// </summary>
internal static class SrgbProfile
{
    private const int HeaderLength = 128;
    private const int CurvePoints = 256;

    public static byte[] Bytes { get; } = Create();

    private static byte[] Create()
    {
        var white = Xyz(0.9642, 1, 0.8249);
        var curve = ToneCurve();
        // The primaries are adapted to D50, the white of the connection space, by the Bradford transform.
        (string Signature, byte[] Data)[] tags =
        [
            ("desc", Description("sRGB")),
            ("cprt", Text("No copyright; use freely")),
            ("wtpt", white),
            ("rXYZ", Xyz(0.4360, 0.2225, 0.0139)),
            ("gXYZ", Xyz(0.3851, 0.7169, 0.0971)),
            ("bXYZ", Xyz(0.1431, 0.0606, 0.7141)),
            ("rTRC", curve),
            ("gTRC", curve),
            ("bTRC", curve),
        ];

        var offsets = new Dictionary<byte[], int>();
        var length = HeaderLength + 4 + (12 * tags.Length);
        foreach (var (_, data) in tags)
        {
            if (offsets.TryAdd(data, length))
                length += data.Length;
        }

        var profile = new byte[length];
        WriteHeader(profile, white.AsSpan(8));
        BinaryPrimitives.WriteInt32BigEndian(profile.AsSpan(HeaderLength), tags.Length);
        var entry = profile.AsSpan(HeaderLength + 4);
        foreach (var (signature, data) in tags)
        {
            Encoding.ASCII.GetBytes(signature, entry);
            BinaryPrimitives.WriteInt32BigEndian(entry[4..], offsets[data]);
            BinaryPrimitives.WriteInt32BigEndian(entry[8..], data.Length);
            data.CopyTo(profile, offsets[data]);
            entry = entry[12..];
        }

        return profile;
    }

    private static void WriteHeader(Span<byte> profile, ReadOnlySpan<byte> whitePoint)
    {
        BinaryPrimitives.WriteInt32BigEndian(profile, profile.Length);
        BinaryPrimitives.WriteInt32BigEndian(profile[8..], 0x02100000);
        "mntrRGB XYZ "u8.CopyTo(profile[12..]);
        // The header wants a date; sRGB's is that of its standard.
        ReadOnlySpan<ushort> date = [1999, 10, 18, 0, 0, 0];
        for (var index = 0; index < date.Length; index++)
            BinaryPrimitives.WriteUInt16BigEndian(profile[(24 + (2 * index))..], date[index]);
        "acsp"u8.CopyTo(profile[36..]);
        whitePoint.CopyTo(profile[68..]);
    }

    private static byte[] Xyz(double x, double y, double z)
    {
        var data = new byte[20];
        "XYZ "u8.CopyTo(data);
        double[] values = [x, y, z];
        for (var index = 0; index < values.Length; index++)
            BinaryPrimitives.WriteInt32BigEndian(data.AsSpan(8 + (4 * index)), (int)Math.Round(values[index] * 65536));
        return data;
    }

    private static byte[] ToneCurve()
    {
        var data = new byte[12 + (2 * CurvePoints)];
        "curv"u8.CopyTo(data);
        BinaryPrimitives.WriteInt32BigEndian(data.AsSpan(8), CurvePoints);
        for (var index = 0; index < CurvePoints; index++)
        {
            var encoded = index / (CurvePoints - 1.0);
            var linear = encoded <= 0.04045 ? encoded / 12.92 : Math.Pow((encoded + 0.055) / 1.055, 2.4);
            BinaryPrimitives.WriteUInt16BigEndian(data.AsSpan(12 + (2 * index)), (ushort)Math.Round(linear * ushort.MaxValue));
        }

        return data;
    }

    private static byte[] Text(string text)
    {
        var data = new byte[(8 + text.Length + 1 + 3) / 4 * 4];
        "text"u8.CopyTo(data);
        Encoding.ASCII.GetBytes(text, data.AsSpan(8));
        return data;
    }

    /// <summary>A description in ASCII; its Unicode and Macintosh forms are empty but take their room.</summary>
    private static byte[] Description(string text)
    {
        const int EmptyForms = 4 + 4 + 2 + 1 + 67;
        var data = new byte[(12 + text.Length + 1 + EmptyForms + 3) / 4 * 4];
        "desc"u8.CopyTo(data);
        BinaryPrimitives.WriteInt32BigEndian(data.AsSpan(8), text.Length + 1);
        Encoding.ASCII.GetBytes(text, data.AsSpan(12));
        return data;
    }
}
