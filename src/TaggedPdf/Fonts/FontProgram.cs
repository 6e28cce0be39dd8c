using System.Buffers.Binary;

namespace TaggedPdf.Fonts;

/// <summary>The tables of a TrueType font program (ISO/IEC 14496-22, 4.2), to be changed and put together again.</summary>
internal sealed class FontProgram
{
    private const int HeaderLength = 12;
    private const int RecordLength = 16;
    private const int ChecksumOfFile = 8;
    private const uint ChecksumConstant = 0xB1B0AFBA;

    private readonly SortedDictionary<uint, byte[]> _tables = [];
    private readonly byte[] _version;

    public FontProgram(ReadOnlySpan<byte> program)
    {
        _version = program[..4].ToArray();
        var count = BinaryPrimitives.ReadUInt16BigEndian(program[4..]);
        for (var index = 0; index < count; index++)
        {
            var record = program.Slice(HeaderLength + (RecordLength * index), RecordLength);
            var offset = (int)BinaryPrimitives.ReadUInt32BigEndian(record[8..]);
            var length = (int)BinaryPrimitives.ReadUInt32BigEndian(record[12..]);
            _tables.Add(BinaryPrimitives.ReadUInt32BigEndian(record), program.Slice(offset, length).ToArray());
        }
    }

    public byte[] this[ReadOnlySpan<byte> tag]
    {
        get => _tables[BinaryPrimitives.ReadUInt32BigEndian(tag)];
        set => _tables[BinaryPrimitives.ReadUInt32BigEndian(tag)] = value;
    }

    public byte[] ToArray()
    {
        var head = this["head"u8];
        head.AsSpan(ChecksumOfFile, 4).Clear();
        var program = new byte[HeaderLength + (RecordLength * _tables.Count) + _tables.Values.Sum(table => Padded(table.Length))];
        WriteHeader(program);
        var (record, offset, headOffset) = (HeaderLength, HeaderLength + (RecordLength * _tables.Count), 0);
        foreach (var (tag, table) in _tables)
        {
            if (table == head)
                headOffset = offset;
            table.CopyTo(program, offset);
            BinaryPrimitives.WriteUInt32BigEndian(program.AsSpan(record), tag);
            BinaryPrimitives.WriteUInt32BigEndian(program.AsSpan(record + 4), Checksum(program.AsSpan(offset, Padded(table.Length))));
            BinaryPrimitives.WriteUInt32BigEndian(program.AsSpan(record + 8), (uint)offset);
            BinaryPrimitives.WriteUInt32BigEndian(program.AsSpan(record + 12), (uint)table.Length);
            record += RecordLength;
            offset += Padded(table.Length);
        }

        BinaryPrimitives.WriteUInt32BigEndian(program.AsSpan(headOffset + ChecksumOfFile), unchecked(ChecksumConstant - Checksum(program)));
        return program;
    }

    private void WriteHeader(Span<byte> program)
    {
        _version.CopyTo(program);
        var power = System.Numerics.BitOperations.Log2((uint)_tables.Count);
        BinaryPrimitives.WriteUInt16BigEndian(program[4..], (ushort)_tables.Count);
        BinaryPrimitives.WriteUInt16BigEndian(program[6..], (ushort)(RecordLength << power));
        BinaryPrimitives.WriteUInt16BigEndian(program[8..], (ushort)power);
        BinaryPrimitives.WriteUInt16BigEndian(program[10..], (ushort)(RecordLength * (_tables.Count - (1 << power))));
    }

    private static int Padded(int length) => (length + 3) & ~3;

    private static uint Checksum(ReadOnlySpan<byte> bytes)
    {
        var sum = 0u;
        for (var index = 0; index < bytes.Length; index += 4)
            sum = unchecked(sum + BinaryPrimitives.ReadUInt32BigEndian(bytes[index..]));
        return sum;
    }
}
