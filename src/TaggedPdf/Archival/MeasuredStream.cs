using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using TaggedPdf.Syntax;

namespace TaggedPdf.Archival;

/// <summary>Passes on what is written to it, and counts and digests it on the way.</summary>
internal sealed class MeasuredStream(Stream output) : WriteOnlyStream
{
    [SuppressMessage("Security", "CA5351:Do Not Use Broken Cryptographic Algorithms", Justification = "The format asks for MD5; it guards against damage only.")]
    private readonly IncrementalHash _digest = IncrementalHash.CreateHash(HashAlgorithmName.MD5);
    private long _count;

    public override long Length => _count;

    /// <summary>The MD5 of all that has been written (ISO 32000-1, Table 46, CheckSum).</summary>
    public byte[] Digest() => _digest.GetCurrentHash();

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        output.Write(buffer);
        _digest.AppendData(buffer);
        _count += buffer.Length;
    }

    public override void Flush() => output.Flush();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _digest.Dispose();
        base.Dispose(disposing);
    }
}
