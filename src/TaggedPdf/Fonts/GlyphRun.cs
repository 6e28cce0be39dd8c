using System.Runtime.InteropServices;

namespace TaggedPdf.Fonts;

/// <summary>Consecutive glyphs of one typeface and direction, in the order in which they are read.</summary>
/// <param name="Text">The characters that the glyphs stand for.</param>
/// <param name="IsRightToLeft">Each glyph stands to the left of the one before.</param>
/// <param name="ActualText">
/// What the run is to be read as when its glyphs spell something else (ISO 32000-1, 14.9.4); otherwise null.
/// </param>
internal sealed record GlyphRun(Typeface Typeface, string Text, Glyph[] Glyphs, bool IsRightToLeft, string? ActualText)
{
    public int Width { get; } = Glyphs.Sum(glyph => glyph.Advance);
}

/// <summary>
/// A glyph with its place, in thousandths of an em. It stands for at least one character: where several glyphs stand for
/// characters together, a letter with its marks or a syllable, they are one glyph of several parts.
/// </summary>
/// <param name="Id">Its number in the typeface; of no meaning if there are parts.</param>
/// <param name="Parts">The glyphs that it is made of; null for a glyph of the typeface.</param>
/// <param name="Width">Its advance by the font program: what a PDF reader moves by.</param>
/// <param name="Advance">Its advance after kerning.</param>
/// <param name="OffsetX">Of its origin from the left end of its advance.</param>
/// <param name="TextStart">The start of its characters in the run's text.</param>
/// <param name="CodePoint">The one character that the glyph stands for, or -1 if there are several.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Glyph(
    ushort Id,
    GlyphParts? Parts,
    short Width,
    short Advance,
    short OffsetX,
    short OffsetY,
    ushort TextStart,
    ushort TextLength,
    int CodePoint);
