using System.IO.Compression;
using System.Security.Cryptography;

namespace TaggedPdf.Syntax;

/// <summary>
/// Writes a PDF file front to back: header, streams as they come, everything else packed into object streams, and at the
/// end one cross-reference stream (ISO 32000-1, 7.5). Holds one open object stream and 16 bytes an object, never the file.
/// </summary>
internal sealed class ObjectWriter : IDisposable
{
    private const int ObjectsPerStream = 200;

    /// <summary>A short file is made as small as it can be; of a long one what follows is made fast, for a tenth more bytes.</summary>
    private const long LongFile = 64 * 1024;
    private const int SmallLevel = 6;
    private const int FastLevel = 2;

    private readonly Stream _output;
    private readonly CrossReferences _crossReferences = new();
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly Flate _flate = new();
    private readonly PdfBuffer _framing = new();
    private readonly PdfBuffer _packed = new();
    private readonly List<(PdfReference Reference, int Start)> _packedObjects = new(ObjectsPerStream);
    private long _position;

    /// <summary>Writes the header, with the four bytes above 127 that mark the file as binary (ISO 19005-3, 6.1.2).</summary>
    public ObjectWriter(Stream output)
    {
        _output = output;
        Send("%PDF-1.7\n%âãÏÓ\n"u8);
    }

    private int Level => _position > LongFile ? FastLevel : SmallLevel;

    public PdfReference Reserve() => _crossReferences.Reserve();

    /// <summary>
    /// Starts an object that is no stream. The caller appends its value to the returned buffer; the next call here ends it.
    /// </summary>
    public PdfBuffer Begin(PdfReference reference)
    {
        if (_packedObjects.Count == ObjectsPerStream)
            FlushPacked();
        if (_packedObjects.Count > 0)
            _packed.Byte((byte)'\n');
        _packedObjects.Add((reference, _packed.Length));
        return _packed;
    }

    /// <summary>Writes a Flate-compressed stream object at once.</summary>
    /// <param name="entries">Entries of the stream dictionary besides Length and Filter.</param>
    public void WriteStream(PdfReference reference, ReadOnlySpan<byte> entries, ReadOnlySpan<byte> data) =>
        WriteEncoded(reference, entries, _flate.Compress(data, Level), compressed: true);

    /// <summary>
    /// Writes a Flate-compressed stream object while its content is made. Its Length is an object of its own (ISO 32000-1, 7.3.10,
    /// example 3), which follows it: a reader needs no object stream to find where this one ends.
    /// </summary>
    /// <param name="write">Must not call this writer.</param>
    public void WriteStream(PdfReference reference, ReadOnlySpan<byte> entries, Action<Stream> write)
    {
        var length = Reserve();
        _crossReferences.AtOffset(reference, _position);
        _framing.Clear();
        _framing.Integer(reference.Number).Raw(" 0 obj\n<<"u8).Raw(entries)
            .Raw("/Filter/FlateDecode/Length "u8).Reference(length).Raw(">>\nstream\n"u8);
        Send(_framing.Written);
        using var body = new ObjectBody(Send);
        using (var zlib = new ZLibStream(body, new ZLibCompressionOptions { CompressionLevel = Level }, leaveOpen: true))
            write(zlib);
        Send("\nendstream\nendobj\n"u8);
        WriteInteger(length, body.Length);
    }

    /// <summary>Writes a stream object as plain bytes, for those that a reader should find without a decoder (metadata).</summary>
    public void WritePlainStream(PdfReference reference, ReadOnlySpan<byte> entries, ReadOnlySpan<byte> data) =>
        WriteEncoded(reference, entries, data, compressed: false);

    /// <summary>
    /// Ends the file: the last objects, the cross-reference stream with the trailer's entries, and the end-of-file marker,
    /// after which nothing may follow (ISO 19005-3, 6.1.3). The file identifier is a digest of all that precedes it.
    /// </summary>
    public void Finish(PdfReference catalog, PdfReference information)
    {
        FlushPacked();
        var reference = Reserve();
        var start = _position;
        _crossReferences.AtOffset(reference, start);
        var rows = _flate.Compress(_crossReferences.Rows(out var offsetBytes), Level);

        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        _hash.GetCurrentHash(digest);
        using var entries = new PdfBuffer();
        entries.Raw("/Type/XRef/Size "u8).Integer(_crossReferences.Count)
            .Raw("/W[1 "u8).Integer(offsetBytes)
            .Raw(" 2]/DecodeParms<</Predictor 12/Columns "u8).Integer(3 + offsetBytes)
            .Raw(">>/Root "u8).Reference(catalog).Raw("/Info "u8).Reference(information)
            .Raw("/ID["u8).HexString(digest[..16]).HexString(digest[..16]).Byte((byte)']');
        WriteEncoded(reference, entries.Written, rows, compressed: true);

        _framing.Clear();
        _framing.Raw("startxref\n"u8).Integer(start).Raw("\n%%EOF"u8);
        Send(_framing.Written);
        _output.Flush();
    }

    public void Dispose()
    {
        _hash.Dispose();
        _flate.Dispose();
        _framing.Dispose();
        _packed.Dispose();
    }

    private void FlushPacked()
    {
        if (_packedObjects.Count == 0)
            return;

        var reference = Reserve();
        using var body = new PdfBuffer();
        for (var index = 0; index < _packedObjects.Count; index++)
        {
            var (packed, start) = _packedObjects[index];
            _crossReferences.InStream(packed, reference, index);
            body.Integer(packed.Number).Byte((byte)' ').Integer(start).Byte((byte)' ');
        }

        var first = body.Length;
        body.Raw(_packed.Written);
        using var entries = new PdfBuffer();
        entries.Raw("/Type/ObjStm/N "u8).Integer(_packedObjects.Count).Raw("/First "u8).Integer(first);
        WriteStream(reference, entries.Written, body.Written);
        _packed.Clear();
        _packedObjects.Clear();
    }

    private void WriteInteger(PdfReference reference, long value)
    {
        _crossReferences.AtOffset(reference, _position);
        _framing.Clear();
        _framing.Integer(reference.Number).Raw(" 0 obj\n"u8).Integer(value).Raw("\nendobj\n"u8);
        Send(_framing.Written);
    }

    private void WriteEncoded(PdfReference reference, ReadOnlySpan<byte> entries, ReadOnlySpan<byte> data, bool compressed)
    {
        _crossReferences.AtOffset(reference, _position);
        _framing.Clear();
        _framing.Integer(reference.Number).Raw(" 0 obj\n<<"u8).Raw(entries);
        if (compressed)
            _framing.Raw("/Filter/FlateDecode"u8);
        _framing.Raw("/Length "u8).Integer(data.Length).Raw(">>\nstream\n"u8);
        Send(_framing.Written);
        Send(data);
        Send("\nendstream\nendobj\n"u8);
    }

    private void Send(ReadOnlySpan<byte> bytes)
    {
        _output.Write(bytes);
        _hash.AppendData(bytes);
        _position += bytes.Length;
    }
}
