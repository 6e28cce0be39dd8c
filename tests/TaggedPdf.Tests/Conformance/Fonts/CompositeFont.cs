using TaggedPdf.Tests.Conformance.Syntax;

namespace TaggedPdf.Tests.Conformance.Fonts;

/// <summary>A composite font with a TrueType program, as pages use it (ISO 32000-1, 9.7).</summary>
internal sealed class CompositeFont
{
    private readonly Dictionary<int, double> _widths = [];
    private readonly byte[]? _glyphMap;
    private readonly double _defaultWidth;

    public CompositeFont(PdfFile file, CosDictionary font)
    {
        Font = font;
        Descendant = file.Resolve<CosDictionary>(file.Many(font, "DescendantFonts") is [var only, ..] ? only : null);
        Descriptor = file.Find<CosDictionary>(Descendant, "FontDescriptor");
        if (file.Find<CosStream>(Descriptor, "FontFile2") is { } program)
            Program = new TrueTypeProgram(file.Decode(program));
        if (file.Find<CosStream>(Descendant, "CIDToGIDMap") is { } map)
            _glyphMap = file.Decode(map);
        if (file.Find<CosStream>(font, "ToUnicode") is { } toUnicode)
            Meanings = ToUnicodeReader.Read(file.Decode(toUnicode));
        _defaultWidth = file.Find<CosNumber>(Descendant, "DW")?.Value ?? 1000;
        ReadWidths(file);
    }

    public CosDictionary Font { get; }

    public CosDictionary? Descendant { get; }

    public CosDictionary? Descriptor { get; }

    public TrueTypeProgram? Program { get; }

    /// <summary>What the codes stand for; null if the font does not say.</summary>
    public Dictionary<int, string>? Meanings { get; }

    /// <summary>The codes that pages show, each with one of the places where they do.</summary>
    public Dictionary<int, Content.ShownText> Codes { get; } = [];

    /// <summary>The widths that the font dictionary states, in thousandths of an em.</summary>
    public double WidthOf(int code) => _widths.GetValueOrDefault(code, _defaultWidth);

    public int GlyphOf(int code) => _glyphMap is null
        ? code
        : (2 * code) + 1 < _glyphMap.Length ? (_glyphMap[2 * code] << 8) | _glyphMap[(2 * code) + 1] : 0;

    private void ReadWidths(PdfFile file)
    {
        var items = file.Many(Descendant, "W").Select(file.Resolve).ToList();
        for (var index = 0; index + 1 < items.Count;)
        {
            var first = (int)((CosNumber)items[index]!).Value;
            if (items[index + 1] is CosArray widths)
            {
                for (var offset = 0; offset < widths.Items.Count; offset++)
                    _widths[first + offset] = file.Resolve<CosNumber>(widths.Items[offset])!.Value;
                index += 2;
            }
            else
            {
                for (var code = first; code <= ((CosNumber)items[index + 1]!).Value; code++)
                    _widths[code] = ((CosNumber)items[index + 2]!).Value;
                index += 3;
            }
        }
    }
}
