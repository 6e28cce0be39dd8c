using System.Runtime.InteropServices;
using System.Security.Cryptography;
using TaggedPdf.Syntax;

namespace TaggedPdf.Fonts;

/// <summary>
/// A typeface as one document uses it: a composite font whose character identifiers are handed out on first use, one for
/// each pair of a glyph and the characters it stands for, so that every identifier extracts as exactly its characters
/// (ISO 32000-1, 9.7 and 9.10.3).
/// </summary>
internal sealed class EmbeddedFont(Typeface typeface, int number)
{
    private readonly ushort[] _firstIdentifiers = new ushort[typeface.GlyphCount];
    private readonly Dictionary<(ushort Glyph, GlyphParts? Parts, string Text), ushort> _identifiers = [];
    // The first identifier is .notdef, which is never shown (ISO 19005-3, 6.2.11.8).
    private readonly List<Character> _characters = [new Character(0, null, typeface.AdvanceOf(0), -1, "")];

    public int Number { get; } = number;

    public Typeface Typeface => typeface;

    public ushort IdentifierOf(in Glyph glyph, string runText)
    {
        if (glyph.Parts is not null)
            return Find(glyph, runText);

        var first = _firstIdentifiers[glyph.Id];
        if (first != 0 && glyph.CodePoint >= 0 && _characters[first].CodePoint == glyph.CodePoint)
            return first;

        var identifier = Find(glyph, runText);
        if (first == 0)
            _firstIdentifiers[glyph.Id] = identifier;
        return identifier;
    }

    private ushort Find(in Glyph glyph, string runText)
    {
        var text = UnicodeText.Mappable(runText.AsSpan(glyph.TextStart, glyph.TextLength));
        ref var identifier = ref CollectionsMarshal.GetValueRefOrAddDefault(_identifiers, (glyph.Id, glyph.Parts, text), out var exists);
        if (!exists)
        {
            identifier = checked((ushort)_characters.Count);
            _characters.Add(new Character(glyph.Id, glyph.Parts, glyph.Width, glyph.CodePoint, text));
        }

        return identifier;
    }

    /// <summary>Writes the font program's subset and the objects around it (ISO 32000-1, 9.7.4 to 9.8).</summary>
    public PdfReference Write(ObjectWriter objects)
    {
        var used = UsedGlyphs();
        var name = $"{SubsetTag(used)}+{typeface.PostScriptName}";
        var newGlyphs = new ushort[_characters.Count];
        var program = Subset(used, newGlyphs);

        var file = objects.Reserve();
        using var entries = new PdfBuffer();
        entries.Raw("/Length1 "u8).Integer(program.Length);
        objects.WriteStream(file, entries.Written, program);

        var glyphMap = objects.Reserve();
        using var content = new PdfBuffer();
        foreach (var glyph in newGlyphs)
            content.Byte((byte)(glyph >> 8)).Byte((byte)glyph);
        objects.WriteStream(glyphMap, [], content.Written);

        var toUnicode = objects.Reserve();
        content.Clear();
        ToUnicodeMap.Write(content, CollectionsMarshal.AsSpan(_characters));
        objects.WriteStream(toUnicode, [], content.Written);

        var descendant = WriteDescendant(objects, name, WriteDescriptor(objects, name, file), glyphMap);
        var font = objects.Reserve();
        objects.Begin(font).Raw("<</Type/Font/Subtype/Type0/BaseFont"u8).Name(name)
            .Raw("/Encoding/Identity-H/DescendantFonts["u8).Reference(descendant)
            .Raw("]/ToUnicode "u8).Reference(toUnicode).Raw(">>"u8);
        return font;
    }

    /// <summary>The glyphs of all characters, or their parts, in order.</summary>
    private ushort[] UsedGlyphs()
    {
        var used = new List<ushort>(_characters.Count);
        foreach (ref readonly var character in CollectionsMarshal.AsSpan(_characters))
        {
            if (character.Parts is null)
                used.Add(character.Glyph);
            else
                used.AddRange(character.Parts.Glyphs);
        }

        return [.. used];
    }

    /// <summary>Makes the font program.</summary>
    /// <param name="glyphs">Becomes for each character its glyph in the program.</param>
    private byte[] Subset(ushort[] used, ushort[] glyphs)
    {
        var subset = new ushort[used.Length];
        var program = HarfBuzzSubset.Subset(typeface.Subsetting, used, subset);
        if (!_characters.Exists(character => character.Parts is not null))
        {
            subset.CopyTo(glyphs, 0);
            return program;
        }

        var composites = new CompositeGlyphs(program);
        var next = 0;
        for (var index = 0; index < glyphs.Length; index++)
        {
            var parts = _characters[index].Parts;
            var count = parts?.Parts.Length ?? 1;
            glyphs[index] = parts is null ? subset[next] : composites.Add(parts, subset.AsSpan(next, count));
            next += count;
        }

        return composites.ToProgram();
    }

    private PdfReference WriteDescriptor(ObjectWriter objects, string name, PdfReference file)
    {
        const int Serif = 1 << 1;
        const int Symbolic = 1 << 2;
        const int Italic = 1 << 6;
        var metrics = typeface.Metrics;
        var box = metrics.BoundingBox;
        var descriptor = objects.Reserve();
        objects.Begin(descriptor).Raw("<</Type/FontDescriptor/FontName"u8).Name(name)
            .Raw("/Flags "u8).Integer(Serif | Symbolic | (metrics.ItalicAngle != 0 ? Italic : 0))
            .Raw("/FontBBox["u8).Integer(box.Left).Byte((byte)' ').Integer(box.Bottom)
            .Byte((byte)' ').Integer(box.Right).Byte((byte)' ').Integer(box.Top)
            .Raw("]/ItalicAngle "u8).Real(metrics.ItalicAngle)
            .Raw("/Ascent "u8).Integer(metrics.Ascent).Raw("/Descent "u8).Integer(metrics.Descent)
            .Raw("/CapHeight "u8).Integer(metrics.CapHeight).Raw("/StemV "u8).Integer(metrics.StemV)
            .Raw("/FontFile2 "u8).Reference(file).Raw(">>"u8);
        return descriptor;
    }

    private PdfReference WriteDescendant(ObjectWriter objects, string name, PdfReference descriptor, PdfReference glyphMap)
    {
        var descendant = objects.Reserve();
        var dictionary = objects.Begin(descendant).Raw("<</Type/Font/Subtype/CIDFontType2/BaseFont"u8).Name(name)
            .Raw("/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor "u8).Reference(descriptor)
            .Raw("/CIDToGIDMap "u8).Reference(glyphMap).Raw("/W[0["u8);
        foreach (var character in _characters)
            dictionary.Integer(character.Width).Byte((byte)' ');
        dictionary.Raw("]]>>"u8);
        return descendant;
    }

    /// <summary>Six capitals that differ from subset to subset and not from run to run (ISO 32000-1, 9.6.4).</summary>
    private static string SubsetTag(ReadOnlySpan<ushort> glyphs)
    {
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(MemoryMarshal.AsBytes(glyphs), digest);
        return string.Create(6, digest, static (tag, digest) =>
        {
            for (var index = 0; index < tag.Length; index++)
                tag[index] = (char)('A' + (digest[index] % 26));
        });
    }

    /// <summary>What an identifier means: a glyph of the typeface, its width and the characters it stands for.</summary>
    internal readonly record struct Character(ushort Glyph, GlyphParts? Parts, int Width, int CodePoint, string Text);
}
