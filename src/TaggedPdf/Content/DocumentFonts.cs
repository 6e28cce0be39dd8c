using TaggedPdf.Fonts;
using TaggedPdf.Syntax;

namespace TaggedPdf.Content;

/// <summary>The fonts and images of a document and the one resource dictionary that its pages share (ISO 32000-1, 7.8.3).</summary>
internal sealed class DocumentFonts(ObjectWriter objects)
{
    private readonly List<EmbeddedFont> _fonts = [];
    private readonly List<PdfReference> _images = [];

    public PdfReference Resources { get; } = objects.Reserve();

    public EmbeddedFont Use(Typeface typeface)
    {
        foreach (var font in _fonts)
        {
            if (font.Typeface == typeface)
                return font;
        }

        var added = new EmbeddedFont(typeface, _fonts.Count + 1);
        _fonts.Add(added);
        return added;
    }

    /// <summary>Writes an image of 8 bits a component in sRGB, the colour space of the output intent (ISO 32000-1, 8.9.5).</summary>
    public PdfImage AddImage(int width, int height, ReadOnlySpan<byte> samples)
    {
        var reference = objects.Reserve();
        using var entries = new PdfBuffer();
        entries.Raw("/Type/XObject/Subtype/Image/Width "u8).Integer(width).Raw("/Height "u8).Integer(height)
            .Raw("/ColorSpace/DeviceRGB/BitsPerComponent 8"u8);
        objects.WriteStream(reference, entries.Written, samples);
        _images.Add(reference);
        return new PdfImage(_images.Count);
    }

    /// <summary>Subsets and writes the fonts, when everything has been shown.</summary>
    public void Write()
    {
        var references = _fonts.ConvertAll(font => font.Write(objects));
        var dictionary = objects.Begin(Resources).Raw("<</Font<<"u8);
        for (var index = 0; index < references.Count; index++)
            dictionary.Raw("/F"u8).Integer(_fonts[index].Number).Byte((byte)' ').Reference(references[index]);
        dictionary.Raw(">>"u8);
        if (_images.Count > 0)
        {
            dictionary.Raw("/XObject<<"u8);
            for (var index = 0; index < _images.Count; index++)
                dictionary.Raw("/I"u8).Integer(index + 1).Byte((byte)' ').Reference(_images[index]);
            dictionary.Raw(">>"u8);
        }

        dictionary.Raw(">>"u8);
    }
}
