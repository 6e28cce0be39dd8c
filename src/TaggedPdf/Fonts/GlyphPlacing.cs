namespace TaggedPdf.Fonts;

/// <summary>The places of the glyphs of a text, which are kept in the order in which they are read.</summary>
internal static class GlyphPlacing
{
    public static List<PlacedGlyph> Of(GlyphRun[] runs, bool isRightToLeft)
    {
        var glyphs = new List<PlacedGlyph>();
        var place = isRightToLeft ? runs.Sum(run => run.Width) : 0;
        foreach (var run in runs)
        {
            // A run of its own direction, as the number of a missing character, stands where a run of the text's direction would.
            var start = isRightToLeft ? place - run.Width : place;
            Add(run, start, glyphs);
            place = isRightToLeft ? start : start + run.Width;
        }

        return glyphs;
    }

    private static void Add(GlyphRun run, int left, List<PlacedGlyph> glyphs)
    {
        var place = run.IsRightToLeft ? left + run.Width : left;
        foreach (ref readonly var glyph in run.Glyphs.AsSpan())
        {
            if (run.IsRightToLeft) place -= glyph.Advance;
            Add(run.Typeface, glyph, place, glyphs);
            if (!run.IsRightToLeft) place += glyph.Advance;
        }
    }

    private static void Add(Typeface typeface, in Glyph glyph, int place, List<PlacedGlyph> glyphs)
    {
        if (glyph.Parts is not { } parts)
        {
            glyphs.Add(new PlacedGlyph(typeface, glyph.Id, place + glyph.OffsetX, glyph.OffsetY));
            return;
        }

        foreach (var part in parts.Parts)
            glyphs.Add(new PlacedGlyph(typeface, part.Glyph, place + glyph.OffsetX + part.X, glyph.OffsetY + part.Y));
    }
}
