using System.Globalization;
using System.Text;

namespace TaggedPdf.Fonts;

/// <summary>Which typeface has the glyphs for which characters.</summary>
internal static class FontCoverage
{
    /// <summary>The first typeface that has all characters of a grapheme cluster.</summary>
    public static Typeface? FirstWith(IEnumerable<Typeface> typefaces, ReadOnlySpan<char> cluster)
    {
        foreach (var typeface in typefaces)
        {
            if (Covers(typeface, cluster))
                return typeface;
        }

        return null;
    }

    /// <summary>The text with U+FFFD for surrogates that are not in pairs.</summary>
    public static string WellFormed(string text)
    {
        for (var index = 0; index < text.Length; index++)
        {
            if (!char.IsSurrogate(text[index]))
                continue;
            if (!char.IsSurrogatePair(text, index))
                return string.Concat(text.EnumerateRunes());
            index++;
        }

        return text;
    }

    /// <summary>Whether the typeface has all characters of a grapheme cluster.</summary>
    public static bool Covers(Typeface typeface, ReadOnlySpan<char> cluster)
    {
        if (HasAll(typeface, cluster))
            return true;
        // Noncharacters have no equivalents, and normalising them is an error.
        if (cluster.ContainsAny('\uFFFE', '\uFFFF') || (cluster.Length == 1 && char.IsSurrogate(cluster[0])))
            return false;

        // HarfBuzz composes and decomposes canonically equivalent characters to whichever the font has.
        var text = WellFormed(cluster.ToString());
        return HasAll(typeface, text.Normalize(NormalizationForm.FormC)) || HasAll(typeface, text.Normalize(NormalizationForm.FormD));
    }

    private static bool HasAll(Typeface typeface, ReadOnlySpan<char> characters)
    {
        foreach (var rune in characters.EnumerateRunes())
        {
            // Only its author knows what a private-use character is, so it must not be mapped to (ISO 19005-3, 6.2.11.7.3).
            if (Rune.GetUnicodeCategory(rune) == UnicodeCategory.PrivateUse)
                return false;
            if (!IsIgnorable(rune) && !typeface.HasGlyph(rune) && !HasSubstitute(typeface, rune))
                return false;
        }

        return true;
    }

    /// <summary>HarfBuzz sets spaces of other widths, and the hyphen that does not break, with the plain ones.</summary>
    private static bool HasSubstitute(Typeface typeface, Rune rune) => rune.Value == 0x2011
        ? typeface.HasGlyph(new Rune(0x2010))
        : Rune.GetUnicodeCategory(rune) == UnicodeCategory.SpaceSeparator && typeface.HasGlyph(new Rune(' '));

    /// <summary>Format characters that have no glyph because they only direct others (Unicode, Default_Ignorable_Code_Point).</summary>
    private static bool IsIgnorable(Rune rune) => rune.Value is
        0x00AD or 0x034F or 0x061C or 0xFEFF
        or (>= 0x180B and <= 0x180F)
        or (>= 0x200B and <= 0x200F)
        or (>= 0x202A and <= 0x202E)
        or (>= 0x2060 and <= 0x206F)
        or (>= 0xFE00 and <= 0xFE0F)
        or (>= 0xE0100 and <= 0xE01EF);
}
