using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Letters.Rendering.Packages;

/// <summary>
/// Writes a zip archive (PKWARE APPNOTE 6.3.10) whose bytes come from nothing but what is put into it: no time, no operating system
/// and no attributes of files, which the archives of .NET have. One entry at a time is held, compressed.
/// </summary>
internal sealed class ZipWriter(Stream output) : IDisposable
{
    private const uint LocalHeader = 0x04034B50;
    private const uint CentralHeader = 0x02014B50;
    private const uint EndOfCentralDirectory = 0x06054B50;
    private const ushort Version = 20;
    private const ushort Stored = 0;
    private const ushort Deflated = 8;
    private const int LengthOfTraits = 26;

    /// <summary>The first day that a zip can name: 1 January 1980, midnight (4.4.6).</summary>
    private const uint FixedTime = 0x0021_0000;

    private readonly MemoryStream _directory = new();
    private long _written;
    private ushort _entries;

    /// <param name="name">In ASCII, with slashes.</param>
    /// <param name="write">Writes the content.</param>
    public void Add(string name, Action<Stream> write)
    {
        using var packed = new MemoryStream();
        Crc32Stream content;
        using (var deflate = new DeflateStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        using (content = new Crc32Stream(deflate)) write(content);
        Add(name, Deflated, content, packed);
    }

    /// <summary>Adds an entry that is not compressed, so that its bytes can be found in the archive as they are.</summary>
    public void AddStored(string name, Action<Stream> write)
    {
        using var stored = new MemoryStream();
        var content = new Crc32Stream(stored);
        write(content);
        Add(name, Stored, content, stored);
    }

    /// <summary>Writes the directory; nothing can be added any more.</summary>
    public void Finish()
    {
        Span<byte> end = stackalloc byte[22];
        end.Clear();
        BinaryPrimitives.WriteUInt32LittleEndian(end, EndOfCentralDirectory);
        BinaryPrimitives.WriteUInt16LittleEndian(end[8..], _entries);
        BinaryPrimitives.WriteUInt16LittleEndian(end[10..], _entries);
        BinaryPrimitives.WriteUInt32LittleEndian(end[12..], checked((uint)_directory.Length));
        BinaryPrimitives.WriteUInt32LittleEndian(end[16..], checked((uint)_written));
        _directory.WriteTo(output);
        output.Write(end);
    }

    public void Dispose() => _directory.Dispose();

    private void Add(string name, ushort method, Crc32Stream content, MemoryStream packed)
    {
        Span<byte> traits = stackalloc byte[LengthOfTraits];
        traits.Clear();
        BinaryPrimitives.WriteUInt16LittleEndian(traits, Version);
        BinaryPrimitives.WriteUInt16LittleEndian(traits[4..], method);
        BinaryPrimitives.WriteUInt32LittleEndian(traits[6..], FixedTime);
        BinaryPrimitives.WriteUInt32LittleEndian(traits[10..], content.Crc);
        BinaryPrimitives.WriteUInt32LittleEndian(traits[14..], checked((uint)packed.Length));
        BinaryPrimitives.WriteUInt32LittleEndian(traits[18..], checked((uint)content.Count));
        BinaryPrimitives.WriteUInt16LittleEndian(traits[22..], checked((ushort)name.Length));
        WriteDirectory(name, traits);
        WriteLocal(name, traits, packed);
        _entries = checked((ushort)(_entries + 1));
    }

    private void WriteLocal(string name, ReadOnlySpan<byte> traits, MemoryStream packed)
    {
        WriteNumber(output, LocalHeader, 4);
        output.Write(traits);
        output.Write(Encoding.ASCII.GetBytes(name));
        packed.WriteTo(output);
        _written += 4 + LengthOfTraits + name.Length + packed.Length;
    }

    private void WriteDirectory(string name, ReadOnlySpan<byte> traits)
    {
        WriteNumber(_directory, CentralHeader, 4);
        WriteNumber(_directory, Version, 2);
        _directory.Write(traits);

        // No comment, the first disk, no attributes.
        WriteNumber(_directory, 0, 4);
        WriteNumber(_directory, 0, 2);
        WriteNumber(_directory, 0, 4);
        WriteNumber(_directory, checked((uint)_written), 4);
        _directory.Write(Encoding.ASCII.GetBytes(name));
    }

    private static void WriteNumber(Stream stream, uint number, int length)
    {
        Span<byte> bytes = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, number);
        stream.Write(bytes[..length]);
    }
}
