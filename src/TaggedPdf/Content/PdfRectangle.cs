using System.Runtime.InteropServices;
using TaggedPdf.Syntax;

namespace TaggedPdf.Content;

/// <summary>A rectangle in points from the lower left corner of the page.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct PdfRectangle(double X, double Y, double Width, double Height)
{
    internal PdfBuffer Write(PdfBuffer buffer) =>
        buffer.Real(X).Byte((byte)' ').Real(Y).Byte((byte)' ').Real(Width).Byte((byte)' ').Real(Height);

    /// <summary>As two opposite corners (ISO 32000-1, 7.9.5).</summary>
    internal PdfBuffer WriteCorners(PdfBuffer buffer) =>
        buffer.Byte((byte)'[').Real(X).Byte((byte)' ').Real(Y)
            .Byte((byte)' ').Real(X + Width).Byte((byte)' ').Real(Y + Height).Byte((byte)']');
}
