using System.Buffers.Binary;
using System.Text;

namespace TaggedPdf.Tests.Conformance.Fonts;

/// <summary>The tables of a TrueType font program that say which glyphs there are and how wide (ISO/IEC 14496-22).</summary>
internal sealed class TrueTypeProgram
{
    private readonly byte[] _program;
    private readonly Dictionary<string, (int Offset, int Length)> _tables = new(StringComparer.Ordinal);
    private readonly int _unitsPerEm;
    private readonly int _metrics;
    private readonly bool _longLocations;

    /// <exception cref="FormatException">A table is missing or lies outside the program.</exception>
    public TrueTypeProgram(byte[] program)
    {
        _program = program;
        for (var table = 0; table < Unsigned(4); table++)
        {
            var record = 12 + (16 * table);
            _tables[Encoding.ASCII.GetString(program, record, 4)] = ((int)Long(record + 8), (int)Long(record + 12));
        }

        foreach (var (name, (offset, length)) in _tables)
        {
            if (offset < 0 || length < 0 || offset + length > program.Length)
                throw new FormatException($"The table {name} of a font program lies outside of it.");
        }

        _unitsPerEm = Unsigned(Table("head").Offset + 18);
        _longLocations = Unsigned(Table("head").Offset + 50) != 0;
        _metrics = Unsigned(Table("hhea").Offset + 34);
        GlyphCount = Unsigned(Table("maxp").Offset + 4);
        if (Table("hmtx").Length < (4 * _metrics) + (2 * (GlyphCount - _metrics)) || Table("loca").Length < (GlyphCount + 1) * (_longLocations ? 4 : 2))
            throw new FormatException("A font program has fewer metrics or outlines than glyphs.");
    }

    public int GlyphCount { get; }

    /// <summary>In thousandths of an em.</summary>
    public double WidthOf(int glyph) => Unsigned(Table("hmtx").Offset + (4 * Math.Min(glyph, _metrics - 1))) * 1000.0 / _unitsPerEm;

    /// <summary>Whether the glyph's outline lies in the program; one without an outline does.</summary>
    public bool Defines(int glyph)
    {
        if (glyph >= GlyphCount)
            return false;
        var (start, end) = (LocationOf(glyph), LocationOf(glyph + 1));
        return start <= end && end <= Table("glyf").Length;
    }

    private long LocationOf(int glyph) => _longLocations
        ? Long(Table("loca").Offset + (4 * glyph))
        : 2 * Unsigned(Table("loca").Offset + (2 * glyph));

    private (int Offset, int Length) Table(string name) =>
        _tables.TryGetValue(name, out var table) ? table : throw new FormatException($"A font program has no table {name}.");

    private int Unsigned(int offset) => BinaryPrimitives.ReadUInt16BigEndian(At(offset, 2));

    private long Long(int offset) => BinaryPrimitives.ReadUInt32BigEndian(At(offset, 4));

    private ReadOnlySpan<byte> At(int offset, int length) =>
        offset + length <= _program.Length ? _program.AsSpan(offset, length) : throw new FormatException("A font program is cut off.");
}
