namespace Letters.Rendering.Packages;

/// <summary>Passes bytes on, counts them and computes their CRC-32 (ISO 3309, as zip wants it). Disposing it leaves the other stream open.</summary>
internal sealed class Crc32Stream(Stream output) : Stream
{
    private static readonly uint[] Table = MakeTable();

    private uint _crc = uint.MaxValue;

    public uint Crc => ~_crc;

    public long Count { get; private set; }

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => Count;

    public override long Position { get => Count; set => throw new NotSupportedException(); }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        var crc = _crc;
        foreach (var value in buffer) crc = Table[(byte)(crc ^ value)] ^ (crc >> 8);
        _crc = crc;
        Count += buffer.Length;
        output.Write(buffer);
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Flush() => output.Flush();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    private static uint[] MakeTable()
    {
        const uint polynomial = 0xEDB88320;
        var table = new uint[256];
        for (var at = 0u; at < table.Length; at++)
        {
            var value = at;
            for (var bit = 0; bit < 8; bit++) value = (value & 1) == 0 ? value >> 1 : (value >> 1) ^ polynomial;
            table[at] = value;
        }

        return table;
    }
}
