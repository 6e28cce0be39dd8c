namespace TaggedPdf.Syntax;

/// <summary>The bytes of a stream object on their way into the file, counted, because its Length is known only afterwards.</summary>
internal sealed class ObjectBody(Action<ReadOnlySpan<byte>> send) : WriteOnlyStream
{
    private long _count;

    public override long Length => _count;

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        send(buffer);
        _count += buffer.Length;
    }

    /// <summary>The file is flushed when it is complete.</summary>
    public override void Flush()
    {
    }
}
