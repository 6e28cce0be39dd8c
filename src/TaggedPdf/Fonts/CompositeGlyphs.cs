using System.Buffers.Binary;

namespace TaggedPdf.Fonts;

/// <summary>
/// Adds glyphs to a font program that are made of others (ISO/IEC 14496-22, 5.3.4). A letter with its marks, or a syllable, is
/// one glyph then, and reads as its characters in every reader, without any replacement text.
/// </summary>
internal sealed class CompositeGlyphs
{
    private const int IndexFormat = 50;
    private const int UnitsPerEm = 18;
    private const int GlyphCount = 4;
    private const int LongMetricCount = 34;
    private const ushort WordArguments = 0x0001;
    private const ushort ArgumentsAreOffsets = 0x0002;
    private const ushort MoreComponents = 0x0020;
    private const ushort OverlappingComponents = 0x0400;

    private readonly FontProgram _program;
    private readonly List<byte> _outlines;
    private readonly List<int> _offsets = [];
    private readonly List<(ushort Advance, short Bearing)> _metrics = [];
    private readonly int _unitsPerEm;
    private int _mostParts;

    public CompositeGlyphs(ReadOnlySpan<byte> program)
    {
        _program = new FontProgram(program);
        _outlines = [.. _program["glyf"u8]];
        _unitsPerEm = BinaryPrimitives.ReadUInt16BigEndian(_program["head"u8].AsSpan(UnitsPerEm));
        ReadOffsets(BinaryPrimitives.ReadUInt16BigEndian(_program["maxp"u8].AsSpan(GlyphCount)));
        ReadMetrics();
    }

    /// <param name="glyphs">The number of each part in the program.</param>
    /// <returns>The number of the new glyph.</returns>
    public ushort Add(GlyphParts parts, ReadOnlySpan<ushort> glyphs)
    {
        var components = new List<Component>(glyphs.Length);
        for (var index = 0; index < glyphs.Length; index++)
        {
            if (_offsets[glyphs[index]] < _offsets[glyphs[index] + 1])
                components.Add(new Component(glyphs[index], Units(parts.Parts[index].X), Units(parts.Parts[index].Y)));
        }

        var number = checked((ushort)_metrics.Count);
        _metrics.Add(((ushort)Units(parts.Width), components.Count == 0 ? (short)0 : WriteOutline(components)));
        _offsets.Add(_outlines.Count);
        _mostParts = Math.Max(_mostParts, components.Count);
        return number;
    }

    public byte[] ToProgram()
    {
        _program["glyf"u8] = [.. _outlines];
        WriteOffsets();
        WriteMetrics();
        WriteProfile();
        return _program.ToArray();
    }

    private short Units(short thousandths) => (short)Math.Round(thousandths * _unitsPerEm / 1000.0);

    private void ReadOffsets(int count)
    {
        var table = _program["loca"u8].AsSpan();
        var isLong = BinaryPrimitives.ReadInt16BigEndian(_program["head"u8].AsSpan(IndexFormat)) != 0;
        for (var index = 0; index <= count; index++)
        {
            _offsets.Add(isLong
                ? (int)BinaryPrimitives.ReadUInt32BigEndian(table[(4 * index)..])
                : 2 * BinaryPrimitives.ReadUInt16BigEndian(table[(2 * index)..]));
        }
    }

    private void ReadMetrics()
    {
        var table = _program["hmtx"u8].AsSpan();
        var longMetrics = BinaryPrimitives.ReadUInt16BigEndian(_program["hhea"u8].AsSpan(LongMetricCount));
        for (var glyph = 0; glyph < _offsets.Count - 1; glyph++)
        {
            var advance = BinaryPrimitives.ReadUInt16BigEndian(table[(4 * Math.Min(glyph, longMetrics - 1))..]);
            var bearing = glyph < longMetrics ? (4 * glyph) + 2 : (4 * longMetrics) + (2 * (glyph - longMetrics));
            _metrics.Add((advance, BinaryPrimitives.ReadInt16BigEndian(table[bearing..])));
        }
    }

    /// <returns>The left edge of the outline.</returns>
    private short WriteOutline(List<Component> components)
    {
        var (left, bottom, right, top) = BoxOf(components);
        WriteShorts(-1, left, bottom, right, top);
        for (var index = 0; index < components.Count; index++)
        {
            var component = components[index];
            var flags = WordArguments | ArgumentsAreOffsets | (index == 0 ? OverlappingComponents : 0) | (index + 1 < components.Count ? MoreComponents : 0);
            WriteShorts((short)flags, (short)component.Glyph, component.X, component.Y);
        }

        while (_outlines.Count % 4 != 0)
            _outlines.Add(0);
        return left;
    }

    private (short Left, short Bottom, short Right, short Top) BoxOf(List<Component> components)
    {
        var (left, bottom, right, top) = (short.MaxValue, short.MaxValue, short.MinValue, short.MinValue);
        foreach (var component in components)
        {
            var outline = _offsets[component.Glyph];
            left = Math.Min(left, (short)(ReadShort(outline + 2) + component.X));
            bottom = Math.Min(bottom, (short)(ReadShort(outline + 4) + component.Y));
            right = Math.Max(right, (short)(ReadShort(outline + 6) + component.X));
            top = Math.Max(top, (short)(ReadShort(outline + 8) + component.Y));
        }

        return (left, bottom, right, top);
    }

    private short ReadShort(int offset) => (short)((_outlines[offset] << 8) | _outlines[offset + 1]);

    private void WriteShorts(params ReadOnlySpan<short> values)
    {
        foreach (var value in values)
        {
            _outlines.Add((byte)(value >> 8));
            _outlines.Add((byte)value);
        }
    }

    private void WriteOffsets()
    {
        var table = new byte[4 * _offsets.Count];
        for (var index = 0; index < _offsets.Count; index++)
            BinaryPrimitives.WriteInt32BigEndian(table.AsSpan(4 * index), _offsets[index]);
        _program["loca"u8] = table;
        BinaryPrimitives.WriteInt16BigEndian(_program["head"u8].AsSpan(IndexFormat), 1);
    }

    private void WriteMetrics()
    {
        var table = new byte[4 * _metrics.Count];
        for (var glyph = 0; glyph < _metrics.Count; glyph++)
        {
            BinaryPrimitives.WriteUInt16BigEndian(table.AsSpan(4 * glyph), _metrics[glyph].Advance);
            BinaryPrimitives.WriteInt16BigEndian(table.AsSpan((4 * glyph) + 2), _metrics[glyph].Bearing);
        }

        _program["hmtx"u8] = table;
        BinaryPrimitives.WriteUInt16BigEndian(_program["hhea"u8].AsSpan(LongMetricCount), (ushort)_metrics.Count);
    }

    /// <summary>The maximum profile, which must not be less than what there is.</summary>
    private void WriteProfile()
    {
        var profile = _program["maxp"u8];
        BinaryPrimitives.WriteUInt16BigEndian(profile.AsSpan(GlyphCount), (ushort)_metrics.Count);
        Raise(10, _mostParts * Math.Max(Read(6), Read(10)));
        Raise(12, _mostParts * Math.Max(Read(8), Read(12)));
        Raise(28, _mostParts);
        Raise(30, Read(30) + 1);

        int Read(int offset) => BinaryPrimitives.ReadUInt16BigEndian(profile.AsSpan(offset));

        void Raise(int offset, int value) =>
            BinaryPrimitives.WriteUInt16BigEndian(profile.AsSpan(offset), (ushort)Math.Clamp(value, Read(offset), ushort.MaxValue));
    }

    private readonly record struct Component(ushort Glyph, short X, short Y);
}
