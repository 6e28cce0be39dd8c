namespace TaggedPdf.Fonts;

/// <summary>
/// Text as positioned glyphs. Immutable, independent of size and document: one word can be shaped once and shown often.
/// </summary>
public sealed class ShapedText
{
    internal ShapedText(string text, GlyphRun[] runs)
    {
        Text = text;
        Runs = runs;
        foreach (var run in runs)
            Width += run.Width;
        VisibleWidth = Width - TrailingSpaceWidth();
    }

    /// <summary>The characters that were shaped.</summary>
    public string Text { get; }

    /// <summary>Advance width in thousandths of an em, trailing spaces included.</summary>
    public int Width { get; }

    /// <summary>Advance width in thousandths of an em without trailing spaces, as at the end of a line.</summary>
    public int VisibleWidth { get; }

    internal GlyphRun[] Runs { get; }

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
