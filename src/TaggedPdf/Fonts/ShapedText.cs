namespace TaggedPdf.Fonts;

/// <summary>
/// Text of one direction as positioned glyphs. Immutable, independent of size and document: one word can be shaped once and
/// shown often. Its glyphs are kept, and written, in the order in which they are read, so that what reads the PDF gets the words
/// as they are; only their places run from right to left.
/// </summary>
public sealed class ShapedText
{
    internal ShapedText(string text, bool isRightToLeft, GlyphRun[] runs)
    {
        Text = text;
        IsRightToLeft = isRightToLeft;
        Runs = runs;
        foreach (var run in runs)
            Width += run.Width;
        VisibleWidth = Width - TrailingSpaceWidth();
    }

    /// <summary>The characters that were shaped.</summary>
    public string Text { get; }

    /// <summary>The text was shaped from right to left: it begins at its right edge, and trailing spaces are at its left.</summary>
    public bool IsRightToLeft { get; }

    /// <summary>Advance width in thousandths of an em, trailing spaces included.</summary>
    public int Width { get; }

    /// <summary>Advance width in thousandths of an em without trailing spaces, as at the end of a line.</summary>
    public int VisibleWidth { get; }

    internal GlyphRun[] Runs { get; }

    /// <summary>The advance of the first character in thousandths of an em; 0 if it has no glyph to itself.</summary>
    public int FirstAdvance => Runs.Length > 0 && Runs[0] is { ActualText: null, Glyphs: [{ CodePoint: >= 0 } first, ..] } ? first.Advance : 0;

    /// <summary>The advance of the last character that is no space, in thousandths of an em; 0 if it has no glyph to itself.</summary>
    public int LastVisibleAdvance
    {
        get
        {
            if (Runs.Length == 0 || Runs[^1].ActualText is not null)
                return 0;

            var glyphs = Runs[^1].Glyphs;
            var last = glyphs.Length - 1;
            while (last >= 0 && glyphs[last].CodePoint == ' ')
                last--;
            return last >= 0 && glyphs[last].CodePoint >= 0 ? glyphs[last].Advance : 0;
        }
    }

    /// <summary>Every glyph with its place, for what draws the text elsewhere than in a PDF.</summary>
    public IReadOnlyList<PlacedGlyph> PlaceGlyphs() => GlyphPlacing.Of(Runs, IsRightToLeft);

    private int TrailingSpaceWidth()
    {
        var width = 0;
        if (Runs.Length == 0 || Runs[^1].ActualText is not null)
            return width;

        var run = Runs[^1];
        for (var index = run.Glyphs.Length - 1; index >= 0 && run.Glyphs[index].CodePoint == ' '; index--)
            width += run.Glyphs[index].Advance;
        return width;
    }
}
