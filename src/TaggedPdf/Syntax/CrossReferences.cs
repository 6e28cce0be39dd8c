using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace TaggedPdf.Syntax;

/// <summary>Where each indirect object is: at an offset of the file or inside an object stream (ISO 32000-1, 7.5.8).</summary>
internal sealed class CrossReferences
{
    private readonly List<Entry> _entries = [new Entry(0, 0, ushort.MaxValue)];

    public int Count => _entries.Count;

    public PdfReference Reserve()
    {
        _entries.Add(default);
        return new PdfReference(_entries.Count - 1);
    }

    public void AtOffset(PdfReference reference, long offset) => _entries[reference.Number] = new Entry(1, offset, 0);

    public void InStream(PdfReference reference, PdfReference stream, int index) =>
        _entries[reference.Number] = new Entry(2, stream.Number, (ushort)index);

    /// <summary>
    /// The rows of the cross-reference stream, each preceded by the PNG filter type "Up" (ISO 32000-1, 7.4.4.4):
    /// neighbouring rows differ by little, so that they compress to almost nothing.
    /// </summary>
    /// <param name="offsetBytes">The width of the second field in bytes: the W array is [1, offsetBytes, 2].</param>
    public byte[] Rows(out int offsetBytes)
    {
        var largest = _entries.Max(entry => entry.Position);
        offsetBytes = 1;
        while (offsetBytes < 8 && largest >> (8 * offsetBytes) != 0)
            offsetBytes++;

        var width = 3 + offsetBytes;
        var rows = new byte[_entries.Count * (width + 1)];
        Span<byte> previous = stackalloc byte[11];
        Span<byte> current = stackalloc byte[11];
        Span<byte> position = stackalloc byte[8];
        var target = rows.AsSpan();
        foreach (var entry in _entries)
        {
            if (entry.Kind == 0 && entry.Generation == 0)
                throw new InvalidOperationException("An object was reserved and never written.");

            current[0] = entry.Kind;
            BinaryPrimitives.WriteInt64BigEndian(position, entry.Position);
            position[^offsetBytes..].CopyTo(current[1..]);
            BinaryPrimitives.WriteUInt16BigEndian(current[(1 + offsetBytes)..], entry.Generation);

            target[0] = 2;
            for (var column = 0; column < width; column++)
                target[1 + column] = (byte)(current[column] - previous[column]);
            current.CopyTo(previous);
            target = target[(width + 1)..];
        }

        return rows;
    }

    /// <summary>One row of the table.</summary>
    /// <param name="Kind">0 free, 1 at an offset, 2 in an object stream (ISO 32000-1, Table 18).</param>
    /// <param name="Position">The byte offset, or the number of the object stream.</param>
    /// <param name="Generation">The generation, or the index inside the object stream.</param>
    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Entry(byte Kind, long Position, ushort Generation);
}
