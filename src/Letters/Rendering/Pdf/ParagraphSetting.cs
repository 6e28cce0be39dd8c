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
            SetLine(page, left - paragraph.Hang(line), top, line);
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
        for (var index = FirstAt(start); start < end; index++)
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

    /// <summary>The index of the marked pieces that a piece is among.</summary>
    private int FirstAt(int piece)
    {
        var (low, high) = (0, paragraph.Marked.Length - 1);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (paragraph.Marked[middle].End <= piece)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
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
