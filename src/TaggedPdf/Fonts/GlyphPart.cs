using System.Runtime.InteropServices;

namespace TaggedPdf.Fonts;

/// <summary>A glyph of a typeface as part of another.</summary>
/// <param name="X">Of its origin, in thousandths of an em.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct GlyphPart(ushort Glyph, short X, short Y);
