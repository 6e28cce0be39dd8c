namespace Letters.Parsing.OfficePackages;

/// <summary>Counts the bytes that are read, ends when there are too many, and tells whether a document type stands among the first of them.</summary>
internal sealed class CountingStream(Stream stream, long most) : Stream
{
    private readonly byte[] _first = new byte[512];

    public long Count { get; private set; }

    public bool IsBeyond { get; private set; }

    /// <summary>In UTF-8 or, with zeros left out, in UTF-16.</summary>
    public bool FoundDtd => _first.AsSpan(0, (int)Math.Min(Count, _first.Length)).ToArray().Where(value => value != 0).ToArray().AsSpan().IndexOf("<!DOCTYPE"u8) >= 0;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => Count; set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var read = stream.Read(buffer);
        if (Count < _first.Length) buffer[..(int)Math.Min(read, _first.Length - Count)].CopyTo(_first.AsSpan((int)Count));
        Count += read;
        if (Count <= most) return read;
        IsBeyond = true;
        return 0;
    }

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing) stream.Dispose();
        base.Dispose(disposing);
    }
}
