namespace TaggedPdf.Syntax;

/// <summary>The bytes of a stream object on their way into the file, counted, because its Length is known only afterwards.</summary>
internal sealed class ObjectBody(Action<ReadOnlySpan<byte>> send) : Stream
{
    private long _count;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => _count;

    public override long Position { get => _count; set => throw new NotSupportedException(); }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        send(buffer);
        _count += buffer.Length;
    }

    /// <summary>The file is flushed when it is complete.</summary>
    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
