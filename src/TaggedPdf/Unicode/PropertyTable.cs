namespace TaggedPdf.Unicode;

/// <summary>A property of every code point, looked up in two steps: blocks of code points that are alike are kept once.</summary>
internal sealed class PropertyTable
{
    private const int BlockBits = 7;
    private const int BlockSize = 1 << BlockBits;
    private const int CodePoints = 0x110000;

    private readonly ushort[] _blocks = new ushort[CodePoints >> BlockBits];
    private readonly byte[] _values;

    /// <param name="runs">A length and a value by turns, from U+0000 to U+10FFFF.</param>
    public PropertyTable(ReadOnlySpan<ushort> runs)
    {
        var values = new List<byte>(64 * BlockSize);
        var uniform = new Dictionary<byte, ushort>();
        var block = new byte[BlockSize];
        var (run, left) = (0, runs[0]);
        for (var index = 0; index < _blocks.Length; index++)
        {
            for (var filled = 0; filled < BlockSize;)
            {
                if (left == 0)
                    left = runs[run += 2];
                var length = Math.Min(left, BlockSize - filled);
                block.AsSpan(filled, length).Fill((byte)runs[run + 1]);
                filled += length;
                left -= (ushort)length;
            }

            _blocks[index] = Add(block, values, uniform);
        }

        _values = [.. values];
    }

    public byte this[int codePoint] => _values[(_blocks[codePoint >> BlockBits] << BlockBits) | (codePoint & (BlockSize - 1))];

    private static ushort Add(ReadOnlySpan<byte> block, List<byte> values, Dictionary<byte, ushort> uniform)
    {
        var isUniform = !block.ContainsAnyExcept(block[0]);
        if (isUniform && uniform.TryGetValue(block[0], out var known))
            return known;

        var number = (ushort)(values.Count >> BlockBits);
        values.AddRange(block);
        if (isUniform)
            uniform.Add(block[0], number);
        return number;
    }
}
