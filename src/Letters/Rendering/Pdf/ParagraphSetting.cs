using TaggedPdf;
using TaggedPdf.Content;
using TaggedPdf.Fonts;
using TaggedPdf.Tagging;

namespace Letters.Rendering.Pdf;

/// <summary>
/// A paragraph while it is set, on one page or on several: its content and, below its element, an element for each of its
/// marks. Links are underlined, because colour alone tells a link from other words only to some (WCAG 2.2, 1.4.1).
/// </summary>
internal sealed class ParagraphSetting(Paragraph paragraph, StructureElement element, LetterLinks links)
{
    private List<PdfRectangle>? _underlines;
    private MarkElements? _marks;

    /// <summary>Sets some of the lines, the first below <paramref name="top"/>.</summary>
    /// <returns>The lower edge of the last.</returns>
    public double Set(PdfPage page, double left, double top, int first, int count)
    {
        if (paragraph.Marked.Length == 0)
        {
            using (page.Tag(element))
                return paragraph.Show(page, left, top, first, count);
        }

        _marks ??= new MarkElements(element, links);
        _marks.Begin(page);
        for (var line = first; line < first + count; line++)
        {
            if (paragraph.Levels.Length == 0)
                SetLine(page, left - paragraph.Hang(line), top, line);
            else
                SetBidiLine(page, left, top, line);
            top -= paragraph.Style.Leading;
        }

        _marks.End();
        Underline(page);
        return top;
    }

    private void SetLine(PdfPage page, double left, double top, int line)
    {
        var baseline = top - paragraph.Style.BaselineOffset;
        var (start, end) = (paragraph.LineStart(line), paragraph.LineEnds[line]);
        for (var index = paragraph.MarkedAt(start); start < end; index++)
        {
            var marked = paragraph.Marked[index];
            var partEnd = Math.Min(marked.End, end);
            var part = paragraph.Pieces.AsSpan(start, partEnd - start);
            _marks!.Enter(marked.Mark);
            page.ShowText(left, baseline + marked.Rise, part, marked.Style.Appearance);
            var area = Area(part, marked.Style, left, top, isLineEnd: partEnd == end);
            if (_marks.Extend(area, part) && marked.Mark!.Link!.Mark.Type == MarkType.Link)
                AddUnderline(area, baseline);
            left += WidthOf(part, marked.Style);
            start = partEnd;
        }

        _marks!.EndLine();
    }

    private void SetBidiLine(PdfPage page, double left, double top, int line)
    {
        var baseline = top - paragraph.Style.BaselineOffset;
        var places = BidiLine.PlacesOf(paragraph, line);
        var (lineStart, start, end) = (paragraph.LineStart(line), paragraph.LineStart(line), paragraph.LineEnds[line]);
        for (var index = paragraph.MarkedAt(start); start < end; index++)
        {
            var marked = paragraph.Marked[index];
            var partEnd = Math.Min(marked.End, end);
            var part = paragraph.Pieces.AsSpan(start, partEnd - start);
            var partPlaces = places.AsSpan(start - lineStart, part.Length);
            _marks!.Enter(marked.Mark);
            page.ShowText(left, baseline + marked.Rise, Placed(part, partPlaces, marked.Style), marked.Style.Appearance);
            var area = Area(part, partPlaces, marked.Style, left, top, isLineEnd: partEnd == end);
            if (_marks.Extend(area, part) && marked.Mark!.Link!.Mark.Type == MarkType.Link)
                AddUnderline(area, baseline);
            start = partEnd;
        }

        _marks!.EndLine();
    }

    private static PlacedText[] Placed(ReadOnlySpan<ShapedText> part, ReadOnlySpan<double> places, TextStyle style)
    {
        var placed = new PlacedText[part.Length];
        for (var index = 0; index < placed.Length; index++)
            placed[index] = new PlacedText(part[index], style.Thousandths(places[index]));
        return placed;
    }

    /// <summary>From the leftmost of the pieces to the rightmost, between which words of another direction may stand.</summary>
    private PdfRectangle Area(ReadOnlySpan<ShapedText> part, ReadOnlySpan<double> places, TextStyle style, double left, double top, bool isLineEnd)
    {
        var (from, to) = (double.MaxValue, double.MinValue);
        for (var index = 0; index < part.Length; index++)
        {
            var spaces = isLineEnd && index == part.Length - 1 ? style.Points(part[index].Width - part[index].VisibleWidth) : 0;
            from = Math.Min(from, places[index] + (part[index].IsRightToLeft ? spaces : 0));
            to = Math.Max(to, places[index] + style.Points(part[index].Width) - (part[index].IsRightToLeft ? 0 : spaces));
        }

        return new PdfRectangle(left + from, top - paragraph.Style.Leading, to - from, paragraph.Style.Leading);
    }

    private PdfRectangle Area(ReadOnlySpan<ShapedText> part, TextStyle style, double left, double top, bool isLineEnd)
    {
        var spaces = isLineEnd ? style.Points(part[^1].Width - part[^1].VisibleWidth) : 0;
        return new PdfRectangle(left, top - paragraph.Style.Leading, WidthOf(part, style) - spaces, paragraph.Style.Leading);
    }

    private static double WidthOf(ReadOnlySpan<ShapedText> part, TextStyle style)
    {
        var width = 0;
        foreach (var piece in part)
            width += piece.Width;
        return style.Points(width);
    }

    private void AddUnderline(PdfRectangle area, double baseline) => (_underlines ??= []).Add(new PdfRectangle(
        area.X, baseline - (paragraph.Style.Size * Typography.UnderlineDepth), area.Width, Typography.UnderlineThickness));

    private void Underline(PdfPage page)
    {
        if (_underlines is not { Count: > 0 })
            return;

        using (page.Tag(ArtifactKind.Layout))
        {
            foreach (var line in _underlines)
                page.FillRectangle(line, Typography.RuleColor);
        }

        _underlines.Clear();
    }
}
