using TaggedPdf.Fonts;
using TaggedPdf.Syntax;

namespace TaggedPdf.Content;

/// <summary>
/// The operators of a page (ISO 32000-1, 7.8.2). Paints only inside marked content, so that everything is either tagged or
/// an artifact (ISO 14289-1, 7.1). Text objects lie inside marked content and never across its ends (ISO 32000-1, 14.6.1).
/// </summary>
internal sealed class ContentStream(DocumentFonts fonts) : IDisposable
{
    private readonly PdfBuffer _buffer = new();
    private bool _marked;
    private bool _inText;
    private double _x;
    private double _y;
    private EmbeddedFont? _font;
    private double _size;
    private RgbColor? _color;

    public ReadOnlySpan<byte> Written => _buffer.Written;

    public void BeginTagged(ReadOnlySpan<byte> structureType, int identifier)
    {
        RequireMarked(false);
        _buffer.Raw("/"u8).Raw(structureType).Raw("<</MCID "u8).Integer(identifier).Raw(">>BDC\n"u8);
        _marked = true;
    }

    public void BeginArtifact(ArtifactKind kind)
    {
        RequireMarked(false);
        _buffer.Raw(kind switch
        {
            ArtifactKind.Header => "/Artifact<</Type/Pagination/Subtype/Header/Attached[/Top]>>BDC\n"u8,
            ArtifactKind.Footer => "/Artifact<</Type/Pagination/Subtype/Footer/Attached[/Bottom]>>BDC\n"u8,
            _ => "/Artifact<</Type/Layout>>BDC\n"u8,
        });
        _marked = true;
    }

    public void EndMarked()
    {
        RequireMarked(true);
        EndText();
        _buffer.Raw("EMC\n"u8);
        _marked = false;
    }

    /// <summary>Fills a rectangle, for rules.</summary>
    public void FillRectangle(PdfRectangle rectangle, RgbColor color)
    {
        RequireMarked(true);
        EndText();
        Select(color);
        rectangle.Write(_buffer).Raw(" re f\n"u8);
    }

    /// <summary>Fills rectangles that do not overlap, as one path.</summary>
    public void FillRectangles(ReadOnlySpan<PdfRectangle> rectangles, RgbColor color)
    {
        RequireMarked(true);
        EndText();
        Select(color);
        foreach (ref readonly var rectangle in rectangles)
            rectangle.Write(_buffer).Raw(" re\n"u8);
        _buffer.Raw("f\n"u8);
    }

    /// <summary>Fills an area with an image.</summary>
    public void DrawImage(PdfImage image, PdfRectangle area)
    {
        RequireMarked(true);
        EndText();
        _buffer.Raw("q "u8).Real(area.Width).Raw(" 0 0 "u8).Real(area.Height).Byte((byte)' ').Real(area.X).Byte((byte)' ').Real(area.Y)
            .Raw(" cm /I"u8).Integer(image.Number).Raw(" Do Q\n"u8);
    }

    public void ShowText(double x, double y, ReadOnlySpan<ShapedText> texts, TextAppearance appearance)
    {
        var line = BeginLine(x, y, appearance);
        var place = 0;
        foreach (var text in texts)
        {
            Show(ref line, text, place, appearance.Size);
            place += text.Width;
        }

        line.End();
    }

    public void ShowText(double x, double y, ReadOnlySpan<PlacedText> texts, TextAppearance appearance)
    {
        var line = BeginLine(x, y, appearance);
        foreach (var (text, place) in texts)
            Show(ref line, text, place, appearance.Size);
        line.End();
    }

    /// <summary>Shifts what is painted from here on.</summary>
    public void Shift(double x, double y)
    {
        RequireMarked(false);
        _buffer.Raw("1 0 0 1 "u8).Real(x).Byte((byte)' ').Real(y).Raw(" cm\n"u8);
    }

    public void Dispose() => _buffer.Dispose();

    private GlyphPainter BeginLine(double x, double y, TextAppearance appearance)
    {
        RequireMarked(true);
        Select(appearance.Color);
        MoveTo(Math.Round(x, 2), Math.Round(y, 2));
        return new GlyphPainter(_buffer, appearance.Size);
    }

    /// <param name="place">The text's left edge, from where the line began, in thousandths of an em.</param>
    private void Show(ref GlyphPainter line, ShapedText text, int place, double size)
    {
        if (text.IsRightToLeft)
            place += text.Width;
        foreach (var run in text.Runs)
        {
            Select(fonts.Use(run.Typeface), size, ref line);
            if (text.IsRightToLeft)
                place -= run.Width;
            line.MoveTo(place);
            line.Show(run, _font!);
            if (!text.IsRightToLeft)
                place += run.Width;
        }
    }

    private void Select(EmbeddedFont font, double size, ref GlyphPainter line)
    {
        if (font == _font && _size == size)
            return;

        line.EndArray();
        _font = font;
        _size = size;
        _buffer.Raw("/F"u8).Integer(font.Number).Byte((byte)' ').Real(_size).Raw(" Tf\n"u8);
    }

    private void MoveTo(double x, double y)
    {
        if (!_inText)
        {
            _buffer.Raw("BT\n"u8);
            _inText = true;
            (_x, _y) = (0, 0);
        }

        _buffer.Real(x - _x).Byte((byte)' ').Real(y - _y).Raw(" Td\n"u8);
        (_x, _y) = (x, y);
    }

    private void EndText()
    {
        if (_inText)
            _buffer.Raw("ET\n"u8);
        _inText = false;
    }

    private void Select(RgbColor color)
    {
        if (_color == color)
            return;

        color.WriteAsFill(_buffer);
        _color = color;
    }

    private void RequireMarked(bool marked)
    {
        if (_marked != marked)
        {
            throw new InvalidOperationException(marked
                ? "Everything on a page is either tagged or an artifact: paint inside Tag(…)."
                : "Marked content with an identifier does not nest: dispose of the previous Tag(…) first.");
        }
    }
}
