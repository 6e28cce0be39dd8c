using System.IO.Compression;

namespace TaggedPdf.Syntax;

/// <summary>The FlateDecode filter's encoder (ISO 32000-1, 7.4.4). Keeps its output between calls to save allocations.</summary>
internal sealed class Flate : IDisposable
{
    private readonly MemoryStream _compressed = new();

    /// <summary>Compresses; the result is valid until the next call.</summary>
    /// <param name="level">As zlib counts: 1 is fastest, 9 smallest.</param>
    public ReadOnlySpan<byte> Compress(ReadOnlySpan<byte> data, int level)
    {
        _compressed.SetLength(0);
        using (var zlib = new ZLibStream(_compressed, new ZLibCompressionOptions { CompressionLevel = level }, leaveOpen: true))
            zlib.Write(data);
        return _compressed.GetBuffer().AsSpan(0, (int)_compressed.Length);
    }

    public void Dispose() => _compressed.Dispose();
}
