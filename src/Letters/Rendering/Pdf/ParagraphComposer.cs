using System.Globalization;
using System.Runtime.InteropServices;
using TaggedPdf.Fonts;
using TaggedPdf.Unicode;

namespace Letters.Rendering.Pdf;

/// <summary>Shapes text and breaks it into lines. Keeps its working space, so it belongs to one rendering.</summary>
/// <param name="isRightToLeft">The direction of the paragraphs, whatever that of the words in them.</param>
internal sealed class ParagraphComposer(bool isRightToLeft = false)
{
    private readonly LineBreaker _breaker = new();
    private readonly List<ShapedText> _pieces = [];
    private readonly List<LineUnit> _units = [];
    private readonly List<int> _lineEnds = [];

    /// <summary>Composes a paragraph without marks.</summary>
    /// <param name="width">Of the column, in points.</param>
    public Paragraph Compose(string text, TextStyle style, double width, LastLine lastLine = LastLine.Free) =>
        Compose(new Passage(text), style, width, lastLine);

    /// <summary>Composes a paragraph.</summary>
    /// <param name="width">Of the column, in points.</param>
    public Paragraph Compose(Passage passage, TextStyle style, double width, LastLine lastLine = LastLine.Free) =>
        Compose(passage.Text, style, width, lastLine, MarkedPieces(passage, style));

    private MarkedPieceList? MarkedPieces(Passage passage, TextStyle style)
    {
        var isLeftToRight = IsLeftToRight(passage.Text);
        return passage.Marks.Count == 0 && isLeftToRight ? null : new MarkedPieceList(Stretches.Of(passage, style), style, hangs: isLeftToRight);
    }

    private bool IsLeftToRight(string text) => !isRightToLeft && !BidiParagraph.MayRunRightToLeft(text);

    private Paragraph Compose(string text, TextStyle style, double width, LastLine lastLine, MarkedPieceList? marked)
    {
        _pieces.Clear();
        _units.Clear();
        _lineEnds.Clear();
        var measure = style.Thousandths(width);
        var printed = PrintedText.Of(text);
        for (int start = 0, end; start <= printed.Length; start = end + 1)
        {
            end = printed.IndexOf('\n', start) is var feed and >= 0 ? feed : printed.Length;
            if (end > start)
                AddLine(printed.AsSpan(start, end - start), start, style, measure, lastLine, marked);
        }

        return new Paragraph(style, [.. _pieces], [.. _lineEnds])
        {
            Width = width,
            IsRightToLeft = isRightToLeft,
            Marked = marked?.ToArray() ?? [],
            Levels = marked?.Levels() ?? [],
        };
    }

    /// <summary>Adds the lines of text that the author ended nowhere.</summary>
    /// <param name="position">Of the text in its passage.</param>
    private void AddLine(ReadOnlySpan<char> text, int position, TextStyle style, int measure, LastLine lastLine, MarkedPieceList? marked)
    {
        var firstUnit = _units.Count;
        marked?.BeginLine(BidiParagraph.Resolve(text.ToString(), isRightToLeft ? BaseDirection.RightToLeft : BaseDirection.LeftToRight), position);
        while (!text.IsEmpty)
        {
            var length = BreakOpportunities.NextPiece(text);
            if (marked is null)
                AddPiece(text[..length], style.Font, measure);
            else
                marked.AddUnit(text[..length], position, measure, _pieces, _units);
            text = text[length..];
            position += length;
        }

        var firstLine = _lineEnds.Count;
        _breaker.Break(CollectionsMarshal.AsSpan(_units)[firstUnit..], measure, lastLine, firstUnit, _lineEnds);
        for (var line = firstLine; line < _lineEnds.Count; line++)
            _lineEnds[line] = _units[_lineEnds[line] - 1].EndPiece;
    }

    private void AddPiece(ReadOnlySpan<char> text, FontCascade font, int measure)
    {
        var piece = font.Shape(text);
        if (piece.VisibleWidth > measure)
        {
            AddBroken(text, font, measure);
            return;
        }

        _pieces.Add(piece);
        _units.Add(LineUnit.Of(piece, _pieces.Count));
    }

    /// <summary>Breaks what is wider than the column between any two characters.</summary>
    private void AddBroken(ReadOnlySpan<char> text, FontCascade font, int measure)
    {
        var (start, width) = (0, 0);
        for (var end = 0; end < text.Length;)
        {
            var length = StringInfo.GetNextTextElementLength(text[end..]);
            var character = font.Shape(text.Slice(end, length)).VisibleWidth;
            if (end > start && width + character > measure)
            {
                AddWhole(font.Shape(text[start..end]));
                (start, width) = (end, 0);
            }

            width += character;
            end += length;
        }

        AddWhole(font.Shape(text[start..]));
    }

    private void AddWhole(ShapedText piece)
    {
        _pieces.Add(piece);
        _units.Add(LineUnit.Of(piece, _pieces.Count));
    }
}
