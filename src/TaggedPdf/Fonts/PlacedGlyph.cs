using System.Runtime.InteropServices;

namespace TaggedPdf.Fonts;

/// <summary>A glyph where it is drawn, for what draws text elsewhere than in a PDF.</summary>
/// <param name="Id">Its number in the typeface.</param>
/// <param name="X">Of its origin from the left edge of the text, in thousandths of an em.</param>
/// <param name="Y">Of its origin above the baseline, in thousandths of an em.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct PlacedGlyph(Typeface Typeface, ushort Id, int X, int Y);
