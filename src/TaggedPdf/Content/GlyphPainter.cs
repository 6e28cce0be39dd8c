using TaggedPdf.Fonts;
using TaggedPdf.Syntax;

namespace TaggedPdf.Content;

/// <summary>
/// Shows the glyphs of one line in the order in which they are read, with as few operators as their positions allow
/// (ISO 32000-1, 9.4.3). From right to left, the shift before each glyph takes it back to where it belongs.
/// </summary>
internal ref struct GlyphPainter(PdfBuffer buffer, double size)
{
    private bool _inArray;
    private bool _inString;
    private int _pendingShift;
    /// <summary>Where the next glyph is to begin, from where the line began, in thousandths of an em.</summary>
    private int _place;
    private short _rise;

    /// <summary>Goes to a place on the line.</summary>
    public void MoveTo(int place)
    {
        _pendingShift += place - _place;
        _place = place;
    }

    public void Show(GlyphRun run, EmbeddedFont font)
    {
        if (run.IsRightToLeft)
            MoveTo(_place + run.Width);
        if (run.ActualText is not null)
            BeginActualText(run.ActualText);

        foreach (ref readonly var glyph in run.Glyphs.AsSpan())
            Show(glyph, font.IdentifierOf(glyph, run.Text), run.IsRightToLeft);

        if (run.ActualText is not null)
            EndActualText();
    }

    /// <summary>Ends the array of strings and shifts, before any other operator.</summary>
    public void EndArray()
    {
        EndString();
        if (_inArray)
            buffer.Raw("]TJ\n"u8);
        _inArray = false;
    }

    public void End()
    {
        EndArray();
        Raise(0);
    }

    private void Show(in Glyph glyph, ushort identifier, bool isRightToLeft)
    {
        Raise(glyph.OffsetY);
        if (isRightToLeft)
            MoveTo(_place - glyph.Advance);
        _pendingShift += glyph.OffsetX;
        if (!_inArray)
            buffer.Byte((byte)'[');
        _inArray = true;

        if (_pendingShift != 0)
        {
            EndString();
            buffer.Integer(-_pendingShift);
            _pendingShift = 0;
        }

        if (!_inString)
            buffer.Byte((byte)'(');
        _inString = true;
        buffer.StringByte((byte)(identifier >> 8));
        buffer.StringByte((byte)identifier);
        _pendingShift = (isRightToLeft ? 0 : glyph.Advance) - glyph.Width - glyph.OffsetX;
        if (!isRightToLeft)
            _place += glyph.Advance;
    }

    private void EndString()
    {
        if (_inString)
            buffer.Byte((byte)')');
        _inString = false;
    }

    private void Raise(short rise)
    {
        if (rise == _rise)
            return;

        EndArray();
        buffer.Real(rise * size / 1000).Raw(" Ts\n"u8);
        _rise = rise;
    }

    private void BeginActualText(string text)
    {
        EndArray();
        buffer.Raw("/Span<</ActualText"u8).TextString(text).Raw(">>BDC\n"u8);
    }

    private void EndActualText()
    {
        EndArray();
        buffer.Raw("EMC\n"u8);
    }
}
