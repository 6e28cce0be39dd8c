using System.Runtime.InteropServices;
using TaggedPdf.Fonts;

namespace TaggedPdf;

/// <summary>A text at its place on a line whose order on the page is not that in which it is read.</summary>
/// <param name="Place">The text's left edge, from where the line begins, in thousandths of an em.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct PlacedText(ShapedText Text, int Place);
