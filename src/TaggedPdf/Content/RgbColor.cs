using System.Runtime.InteropServices;
using TaggedPdf.Syntax;

namespace TaggedPdf.Content;

/// <summary>A colour of the document's output intent, sRGB (ISO 19005-3, 6.2.4.3).</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct RgbColor(byte Red, byte Green, byte Blue)
{
    public static RgbColor Black { get; }

    internal void WriteAsFill(PdfBuffer buffer)
    {
        if (Red == Green && Green == Blue)
            buffer.Real(Red / 255.0).Raw(" g\n"u8);
        else
            buffer.Real(Red / 255.0).Byte((byte)' ').Real(Green / 255.0).Byte((byte)' ').Real(Blue / 255.0).Raw(" rg\n"u8);
    }
}
