using System.Globalization;
using TaggedPdf.Fonts;
using TaggedPdf.Unicode;

namespace Letters.Rendering.Pdf;

/// <summary>
/// The pieces of a passage with marks, or with words that run from right to left, while it is composed: units of it are parted
/// where the marks or the directions change.
/// </summary>
/// <param name="stretches">Of the whole passage.</param>
/// <param name="style">Of the paragraph, in whose ems widths are measured.</param>
/// <param name="hangs">Whether punctuation hangs, as it does where all runs from left to right.</param>
internal sealed class MarkedPieceList(List<Stretch> stretches, TextStyle style, bool hangs)
{
    private readonly List<MarkedPieces> _marked = [];
    private readonly List<byte> _levels = [];
    private readonly List<(ShapedText Piece, Stretch Stretch, byte Level)> _unit = [];
    private BidiParagraph? _directions;
    private int _lineStart;
    private int _next;

    /// <summary>The marked pieces; none if no mark parts them.</summary>
    public MarkedPieces[] ToArray() => _marked is [{ Mark: null } only] && only.Style == style ? [] : [.. _marked];

    /// <summary>The level of each piece; none if all run from left to right.</summary>
    public byte[] Levels() => _levels.TrueForAll(level => level == 0) ? [] : [.. _levels];

    /// <summary>Goes on with text that the author ended nowhere.</summary>
    /// <param name="directions">Of that text.</param>
    /// <param name="position">Of it in the passage.</param>
    public void BeginLine(BidiParagraph directions, int position) => (_directions, _lineStart) = (directions, position);

    /// <summary>Appends what stands between two places where a line may end.</summary>
    /// <param name="position">Of the text in the passage.</param>
    /// <param name="measure">The width of the column in thousandths of an em.</param>
    public void AddUnit(ReadOnlySpan<char> text, int position, int measure, List<ShapedText> pieces, List<LineUnit> units)
    {
        _unit.Clear();
        var end = position + text.Length;
        SkipUntil(position);
        for (var start = position; start < end || SignStandsAt(end);)
        {
            var stretch = stretches[_next];
            var pieceEnd = Math.Min(stretch.End, end);
            if (stretch.Inserted is { } sign)
                AddPieces(sign, stretch, LevelOfSign(start), measure);
            else if (pieceEnd > start)
                AddRuns(text[(start - position)..(pieceEnd - position)], start, stretch, measure);
            start = Math.Max(start, pieceEnd);
            if (stretch.End <= end)
                _next++;
        }

        AddUnits(measure, pieces, units);
    }

    /// <summary>Line feeds of the passage are in no unit.</summary>
    private void SkipUntil(int position)
    {
        while (_next < stretches.Count && stretches[_next].Inserted is null && stretches[_next].End <= position)
            _next++;
    }

    /// <summary>The sign of a note belongs to the word before it.</summary>
    private bool SignStandsAt(int position) => _next < stretches.Count && stretches[_next] is { Inserted: not null } sign && sign.End == position;

    /// <summary>A sign is left to right by itself, as figures are, beside words of either direction.</summary>
    private byte LevelOfSign(int position)
    {
        var before = position > _lineStart ? _directions!.LevelAt(position - _lineStart - 1) : _directions!.BaseLevel;
        return (byte)((before + 1) & ~1);
    }

    private void AddRuns(ReadOnlySpan<char> text, int position, Stretch stretch, int measure)
    {
        while (!text.IsEmpty)
        {
            var start = position - _lineStart;
            var length = Math.Min(text.Length, _directions!.RunLength(start));
            AddPieces(text[..length], stretch, _directions.LevelAt(start), measure);
            text = text[length..];
            position += length;
        }
    }

    /// <summary>Words wider than the column are broken between any two characters.</summary>
    private void AddPieces(ReadOnlySpan<char> text, Stretch stretch, byte level, int measure)
    {
        if (text.IsEmpty)
            return;

        var isRightToLeft = (level & 1) != 0;
        var piece = stretch.Style.Font.Shape(text, isRightToLeft);
        if (Scaled(piece.VisibleWidth, stretch) <= measure)
        {
            _unit.Add((piece, stretch, level));
            return;
        }

        var (start, width) = (0, 0);
        for (var end = 0; end < text.Length;)
        {
            var length = StringInfo.GetNextTextElementLength(text[end..]);
            var character = Scaled(stretch.Style.Font.Shape(text.Slice(end, length), isRightToLeft).VisibleWidth, stretch);
            if (end > start && width + character > measure)
            {
                _unit.Add((stretch.Style.Font.Shape(text[start..end], isRightToLeft), stretch, level));
                (start, width) = (end, 0);
            }

            width += character;
            end += length;
        }

        _unit.Add((stretch.Style.Font.Shape(text[start..], isRightToLeft), stretch, level));
    }

    /// <summary>One unit where it fits a line; otherwise as few as do.</summary>
    private void AddUnits(int measure, List<ShapedText> pieces, List<LineUnit> units)
    {
        var (width, visible, isOpen, endsWithSpace) = (0, 0, false, false);
        var (hangAtStart, hangAtEnd) = (0, 0);
        foreach (var (piece, stretch, level) in _unit)
        {
            var pieceVisible = Scaled(piece.VisibleWidth, stretch);
            if (isOpen && width + pieceVisible > measure)
            {
                units.Add(Unit());
                width = 0;
            }

            hangAtStart = width > 0 ? hangAtStart : HangOf(HangingPunctuation.AtStartOf(piece), stretch);
            hangAtEnd = HangOf(HangingPunctuation.AtEndOf(piece), stretch);
            visible = width + pieceVisible;
            width += Scaled(piece.Width, stretch);
            endsWithSpace = piece.Text[^1] is ' ';
            isOpen = true;
            pieces.Add(piece);
            _levels.Add(level);
            Append(stretch, pieces.Count);
        }

        if (isOpen)
            units.Add(Unit());

        LineUnit Unit() => new(width, visible, pieces.Count, endsWithSpace) { HangAtStart = hangAtStart, HangAtEnd = hangAtEnd };
    }

    private int HangOf(int thousandths, Stretch stretch) => hangs ? Scaled(thousandths, stretch) : 0;

    private void Append(Stretch stretch, int endPiece)
    {
        var continues = _marked.Count > 0 && _marked[^1] is var last && last.Mark == stretch.Mark && last.Style == stretch.Style && last.Rise == stretch.Rise;
        var appended = new MarkedPieces(endPiece, stretch.Style, stretch.Rise, stretch.Mark);
        if (continues)
            _marked[^1] = appended;
        else
            _marked.Add(appended);
    }

    private int Scaled(int thousandths, Stretch stretch) => stretch.Style.Size == style.Size ? thousandths : (int)(thousandths * stretch.Style.Size / style.Size);
}
