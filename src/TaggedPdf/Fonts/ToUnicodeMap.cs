using TaggedPdf.Syntax;

namespace TaggedPdf.Fonts;

/// <summary>The CMap from character identifiers to Unicode (ISO 32000-1, 9.10.3).</summary>
internal static class ToUnicodeMap
{
    private const int EntriesPerSection = 100;

    public static void Write(PdfBuffer buffer, ReadOnlySpan<EmbeddedFont.Character> characters)
    {
        buffer.Raw("""
            /CIDInit/ProcSet findresource begin
            12 dict begin
            begincmap
            /CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def
            /CMapName/Adobe-Identity-UCS def
            /CMapType 2 def
            1 begincodespacerange
            <0000><FFFF>
            endcodespacerange

            """u8);

        // Identifier 0 is .notdef and stands for nothing.
        for (var start = 1; start < characters.Length; start += EntriesPerSection)
        {
            var end = Math.Min(start + EntriesPerSection, characters.Length);
            buffer.Integer(end - start).Raw(" beginbfchar\n"u8);
            for (var identifier = start; identifier < end; identifier++)
            {
                Utf16(buffer, [(char)identifier]);
                Utf16(buffer, characters[identifier].Text);
                buffer.Byte((byte)'\n');
            }

            buffer.Raw("endbfchar\n"u8);
        }

        buffer.Raw("endcmap\nCMapName currentdict/CMap defineresource pop\nend\nend"u8);
    }

    private static void Utf16(PdfBuffer buffer, ReadOnlySpan<char> characters)
    {
        Span<byte> bytes = stackalloc byte[2];
        buffer.Byte((byte)'<');
        foreach (var character in characters)
        {
            bytes[0] = (byte)(character >> 8);
            bytes[1] = (byte)character;
            buffer.HexDigits(bytes);
        }

        buffer.Byte((byte)'>');
    }
}
