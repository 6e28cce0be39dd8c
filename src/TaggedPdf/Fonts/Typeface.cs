using System.Runtime.InteropServices;
using System.Text;
using HarfBuzzSharp;

namespace TaggedPdf.Fonts;

/// <summary>
/// A parsed TrueType font program. Immutable and safe to share between threads and documents: load it once and keep it.
/// </summary>
public sealed class Typeface : IDisposable
{
    /// <summary>What the native face points into: pinned or mapped, and alive as long as the face.</summary>
    private readonly object _program;
    private readonly Blob _blob;
    private readonly Face _face;
    private readonly Lazy<SubsettingFace> _subsetting;

    private Typeface(object program, Blob blob)
    {
        _program = program;
        _blob = blob;
        _face = new Face(blob, 0);
        _face.MakeImmutable();
        Shaping = new Font(_face);
        // Glyph space of a PDF font is a thousandth of an em, whatever the program's own unit (ISO 32000-1, 9.2.4).
        Shaping.SetScale(1000, 1000);
        Shaping.SetFunctionsOpenType();
        Metrics = FontMetrics.Read(_face);
        _subsetting = new Lazy<SubsettingFace>(() => HarfBuzzSubset.Preprocess(_face.Handle));
    }

    /// <summary>The PostScript name of the font program, for example <c>SourceSerif4-Regular</c>.</summary>
    public string PostScriptName => Metrics.PostScriptName;

    /// <summary>Height of the capitals in thousandths of an em.</summary>
    public int CapHeight => Metrics.CapHeight;

    /// <summary>Height of the lower-case x in thousandths of an em.</summary>
    public int XHeight => Metrics.XHeight;

    /// <summary>The bytes of the font program; they stay where they are until the typeface is disposed of.</summary>
    public ReadOnlySpan<byte> Program => _blob.AsSpan();

    internal Font Shaping { get; }

    internal FontMetrics Metrics { get; }

    internal SubsettingFace Subsetting => _subsetting.Value;

    internal int GlyphCount => _face.GlyphCount;

    /// <summary>Reads a TrueType font program.</summary>
    /// <param name="program">The bytes of a .ttf file with glyf outlines; read to its end.</param>
    /// <exception cref="InvalidDataException">The bytes are not such a font.</exception>
    public static Typeface Load(Stream program)
    {
        var bytes = ReadPinned(program);
        return Parse(bytes, Marshal.UnsafeAddrOfPinnedArrayElement(bytes, 0), bytes.Length);
    }

    /// <summary>Reads a TrueType font program that stays where it is in memory, as a resource of an assembly does, without copying it.</summary>
    /// <param name="program">The bytes of a .ttf file with glyf outlines; kept, and not to be changed.</param>
    /// <exception cref="InvalidDataException">The bytes are not such a font.</exception>
    public static unsafe Typeface LoadInPlace(UnmanagedMemoryStream program) =>
        Parse(program, (nint)program.PositionPointer, checked((int)(program.Length - program.Position)));

    /// <summary>Maps the file of a TrueType font program into memory, so that only what is used of it is read.</summary>
    /// <param name="path">A .ttf file with glyf outlines, which must not change while the process runs.</param>
    /// <exception cref="InvalidDataException">The file is not such a font.</exception>
    public static Typeface Open(string path)
    {
        var program = MappedFile.Open(path);
        try
        {
            return Parse(program, program.Address, program.Length);
        }
        catch (InvalidDataException)
        {
            program.Dispose();
            throw;
        }
    }

    /// <summary>Whether the font has a glyph for the character by itself.</summary>
    public bool HasGlyph(Rune character) => Shaping.TryGetNominalGlyph((uint)character.Value, out _);

    /// <summary>Releases the native font. Only for typefaces that do not live as long as the process.</summary>
    public void Dispose()
    {
        if (_subsetting.IsValueCreated)
            _subsetting.Value.Dispose();
        Shaping.Dispose();
        _face.Dispose();
        _blob.Dispose();
        (_program as IDisposable)?.Dispose();
    }

    private static Typeface Parse(object program, nint address, int length)
    {
        var blob = new Blob(address, length, MemoryMode.ReadOnly);
        blob.MakeImmutable();
        try
        {
            return new Typeface(program, blob);
        }
        catch (InvalidDataException)
        {
            blob.Dispose();
            throw;
        }
    }

    private static byte[] ReadPinned(Stream program)
    {
        using var read = new MemoryStream();
        program.CopyTo(read);
        var bytes = GC.AllocateUninitializedArray<byte>((int)read.Length, pinned: true);
        read.GetBuffer().AsSpan(0, bytes.Length).CopyTo(bytes);
        return bytes;
    }

    internal int AdvanceOf(ushort glyph) => Shaping.GetHorizontalGlyphAdvance(glyph);
}
