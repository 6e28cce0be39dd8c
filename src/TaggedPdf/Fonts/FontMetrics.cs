using System.Buffers.Binary;
using System.Text;
using HarfBuzzSharp;

namespace TaggedPdf.Fonts;

/// <summary>What a font descriptor tells of a font (ISO 32000-1, 9.8.1), in thousandths of an em, read from its tables.</summary>
internal sealed record FontMetrics(
    string PostScriptName,
    (int Left, int Bottom, int Right, int Top) BoundingBox,
    int Ascent,
    int Descent,
    int CapHeight,
    int XHeight,
    int WeightClass,
    double ItalicAngle)
{
    private const int PostScriptNameId = 6;
    private const int WindowsPlatform = 3;

    /// <summary>
    /// The vertical stem's width. TrueType does not record it; this is the customary estimate from the weight class.
    /// </summary>
    public int StemV => 10 + (WeightClass * WeightClass / 2500);

    public static FontMetrics Read(Face face)
    {
        var head = Table(face, "head", 54);
        var hhea = Table(face, "hhea", 36);
        var post = Table(face, "post", 32);
        var os2 = Table(face, "OS/2", 96);
        RequireOutlines(face);

        var unitsPerEm = BinaryPrimitives.ReadUInt16BigEndian(head.AsSpan(18));
        if (unitsPerEm == 0)
            throw new InvalidDataException("The font has no units per em.");

        return new FontMetrics(
            ReadPostScriptName(Table(face, "name", 6)),
            (Scaled(head, 36), Scaled(head, 38), Scaled(head, 40), Scaled(head, 42)),
            Scaled(hhea, 4),
            Scaled(hhea, 6),
            Scaled(os2, 88),
            Scaled(os2, 86),
            BinaryPrimitives.ReadUInt16BigEndian(os2.AsSpan(4)),
            BinaryPrimitives.ReadInt32BigEndian(post.AsSpan(4)) / 65536.0);

        int Scaled(byte[] table, int offset) =>
            (int)Math.Round(BinaryPrimitives.ReadInt16BigEndian(table.AsSpan(offset)) * 1000.0 / unitsPerEm);
    }

    private static void RequireOutlines(Face face)
    {
        using var outlines = face.ReferenceTable(Tag.Parse("glyf"));
        if (outlines.Length == 0)
            throw new InvalidDataException("The font has no TrueType outlines.");
    }

    private static byte[] Table(Face face, string tag, int minimumLength)
    {
        using var blob = face.ReferenceTable(Tag.Parse(tag));
        var table = blob.AsSpan().ToArray();
        return table.Length >= minimumLength ? table : throw new InvalidDataException($"The font has no usable {tag} table.");
    }

    private static string ReadPostScriptName(byte[] table)
    {
        var count = BinaryPrimitives.ReadUInt16BigEndian(table.AsSpan(2));
        var storage = BinaryPrimitives.ReadUInt16BigEndian(table.AsSpan(4));
        for (var index = 0; index < count; index++)
        {
            var record = table.AsSpan(6 + (12 * index), 12);
            if (BinaryPrimitives.ReadUInt16BigEndian(record) != WindowsPlatform
                || BinaryPrimitives.ReadUInt16BigEndian(record[6..]) != PostScriptNameId)
                continue;

            var length = BinaryPrimitives.ReadUInt16BigEndian(record[8..]);
            var offset = BinaryPrimitives.ReadUInt16BigEndian(record[10..]);
            return Encoding.BigEndianUnicode.GetString(table, storage + offset, length);
        }

        throw new InvalidDataException("The font has no PostScript name.");
    }
}
