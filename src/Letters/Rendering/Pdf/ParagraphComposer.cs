using System.Globalization;
using System.Runtime.InteropServices;
using TaggedPdf.Fonts;

namespace Letters.Rendering.Pdf;

/// <summary>Shapes text and breaks it into lines. Keeps its working space, so it belongs to one rendering.</summary>
internal sealed class ParagraphComposer
{
    private readonly LineBreaker _breaker = new();
    private readonly List<ShapedText> _pieces = [];
    private readonly List<int> _lineEnds = [];

    /// <summary>Composes a paragraph.</summary>
    /// <param name="width">Of the column, in points.</param>
    public Paragraph Compose(string text, TextStyle style, double width, LastLine lastLine = LastLine.Free)
    {
        _pieces.Clear();
        _lineEnds.Clear();
        var measure = style.Thousandths(width);
        foreach (var line in PrintedText.Of(text).AsSpan().EnumerateLines())
        {
            if (line.IsEmpty)
                continue;
            var start = _pieces.Count;
            AddPieces(line, style.Font, measure);
            _breaker.Break(CollectionsMarshal.AsSpan(_pieces)[start..], measure, lastLine, start, _lineEnds);
        }

        return new Paragraph(style, [.. _pieces], [.. _lineEnds]);
    }

    private void AddPieces(ReadOnlySpan<char> text, FontCascade font, int measure)
    {
        while (!text.IsEmpty)
        {
            var length = BreakOpportunities.NextPiece(text);
            var piece = font.Shape(text[..length]);
            if (piece.VisibleWidth <= measure)
                _pieces.Add(piece);
            else
                AddBroken(text[..length], font, measure);
            text = text[length..];
        }
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
                _pieces.Add(font.Shape(text[start..end]));
                (start, width) = (end, 0);
            }

            width += character;
            end += length;
        }

        _pieces.Add(font.Shape(text[start..]));
    }
}
