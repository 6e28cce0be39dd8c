using System.Runtime.InteropServices;
using TaggedPdf.Syntax;

namespace TaggedPdf.Tagging;

/// <summary>A place in the document that is shown at the top of the window, as large as before (ISO 32000-1, 12.3.2).</summary>
/// <param name="Top">In points from the lower edge of the page.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Destination(PdfReference Page, double Top)
{
    public void Write(PdfBuffer buffer) =>
        buffer.Byte((byte)'[').Reference(Page).Raw("/XYZ null "u8).Real(Top).Raw(" null]"u8);
}
