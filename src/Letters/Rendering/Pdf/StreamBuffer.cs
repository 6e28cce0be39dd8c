using System.Buffers;

namespace Letters.Rendering.Pdf;

/// <summary>Sends what is written to it to a stream, a piece at a time, where a writer of buffers would keep all of it.</summary>
internal sealed class StreamBuffer(Stream output) : IBufferWriter<byte>, IDisposable
{
    private const int PieceSize = 16 * 1024;

    private byte[] _piece = ArrayPool<byte>.Shared.Rent(PieceSize);

    public void Advance(int count) => output.Write(_piece, 0, count);

    public Memory<byte> GetMemory(int sizeHint = 0) => Room(sizeHint);

    public Span<byte> GetSpan(int sizeHint = 0) => Room(sizeHint);

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_piece);
        _piece = [];
    }

    private byte[] Room(int size)
    {
        if (size <= _piece.Length)
            return _piece;

        ArrayPool<byte>.Shared.Return(_piece);
        _piece = ArrayPool<byte>.Shared.Rent(size);
        return _piece;
    }
}
