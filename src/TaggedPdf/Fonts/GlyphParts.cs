namespace TaggedPdf.Fonts;

/// <summary>Glyphs of a typeface that together make one, each at its place. Equal if the parts are.</summary>
/// <param name="width">Its advance, in thousandths of an em.</param>
internal sealed class GlyphParts(GlyphPart[] parts, short width) : IEquatable<GlyphParts>
{
    public ReadOnlySpan<GlyphPart> Parts => parts;

    public IEnumerable<ushort> Glyphs => parts.Select(part => part.Glyph);

    public short Width => width;

    public bool Equals(GlyphParts? other) => other is not null && other.Width == Width && Parts.SequenceEqual(other.Parts);

    public override bool Equals(object? obj) => Equals(obj as GlyphParts);

    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var part in parts)
            hash.Add(part);
        return hash.ToHashCode();
    }
}
