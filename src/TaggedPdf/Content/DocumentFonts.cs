using TaggedPdf.Fonts;
using TaggedPdf.Syntax;

namespace TaggedPdf.Content;

/// <summary>The fonts of a document and the one resource dictionary that its pages share (ISO 32000-1, 7.8.3).</summary>
internal sealed class DocumentFonts(ObjectWriter objects)
{
    private readonly List<EmbeddedFont> _fonts = [];

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

    /// <summary>Subsets and writes the fonts, when everything has been shown.</summary>
    public void Write()
    {
        var references = _fonts.ConvertAll(font => font.Write(objects));
        var dictionary = objects.Begin(Resources).Raw("<</Font<<"u8);
        for (var index = 0; index < references.Count; index++)
            dictionary.Raw("/F"u8).Integer(_fonts[index].Number).Byte((byte)' ').Reference(references[index]);
        dictionary.Raw(">>>>"u8);
    }
}
