using System.IO.MemoryMappedFiles;

namespace TaggedPdf.Fonts;

/// <summary>A file mapped into memory for reading, at one address until it is disposed of.</summary>
internal sealed class MappedFile : IDisposable
{
    private readonly MemoryMappedFile _file;
    private readonly MemoryMappedViewAccessor _view;

    private unsafe MappedFile(MemoryMappedFile file, MemoryMappedViewAccessor view, int length)
    {
        (_file, _view, Length) = (file, view, length);
        byte* address = null;
        view.SafeMemoryMappedViewHandle.AcquirePointer(ref address);
        Address = (nint)(address + view.PointerOffset);
    }

    public nint Address { get; }

    public int Length { get; }

    /// <exception cref="InvalidDataException">The file is empty or larger than 2 GB.</exception>
    public static MappedFile Open(string path)
    {
        var length = new FileInfo(path).Length;
        if (length is 0 or > int.MaxValue)
            throw new InvalidDataException($"{Path.GetFileName(path)} is no font: it has {length} bytes.");

        var file = MemoryMappedFile.CreateFromFile(path, FileMode.Open, mapName: null, 0, MemoryMappedFileAccess.Read);
        return new MappedFile(file, file.CreateViewAccessor(0, length, MemoryMappedFileAccess.Read), (int)length);
    }

    public void Dispose()
    {
        _view.SafeMemoryMappedViewHandle.ReleasePointer();
        _view.Dispose();
        _file.Dispose();
    }
}
