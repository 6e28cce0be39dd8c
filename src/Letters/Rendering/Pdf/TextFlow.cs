using TaggedPdf.Content;
using TaggedPdf.Tagging;

namespace Letters.Rendering.Pdf;

/// <summary>Sets the letter's text, paragraph after paragraph, on as many pages as it takes.</summary>
internal sealed class TextFlow(PageSequence pages, StructureElement parent)
{
    private StructureElement? _element;

    /// <summary>Sets the paragraphs.</summary>
    /// <param name="tail">The height of what must follow them on their last page, in points.</param>
    public void Set(IReadOnlyList<FlowedParagraph> paragraphs, double tail)
    {
        var breaker = new PageBreaker(paragraphs, tail);
        for (var start = 0; start < breaker.Lines.Count;)
        {
            if (start > 0)
                pages.Next();
            var end = breaker.EndOfPage(start, pages.Free);
            SetPage(paragraphs, breaker.Lines, start, end);
            start = end;
        }
    }

    private void SetPage(IReadOnlyList<FlowedParagraph> paragraphs, IReadOnlyList<FlowedLine> lines, int start, int end)
    {
        for (var index = start; index < end;)
        {
            var first = lines[index];
            var paragraph = paragraphs[first.Paragraph];
            if (index > start)
                SkipSpace(paragraph);

            var count = 1;
            while (index + count < end && lines[index + count].Paragraph == first.Paragraph)
                count++;
            SetLines(paragraph, first.Line, count);
            index += count;
        }
    }

    private void SkipSpace(FlowedParagraph paragraph)
    {
        if (paragraph.RuleBefore)
        {
            var area = new PdfRectangle(
                Typography.LeftEdge,
                pages.Top - (paragraph.SpaceBefore / 2),
                Typography.ShortRule,
                Typography.RuleThickness);
            using (pages.Current.Tag(ArtifactKind.Layout))
                pages.Current.FillRectangle(area, Typography.RuleColor);
        }

        pages.Top -= paragraph.SpaceBefore;
    }

    private void SetLines(FlowedParagraph flowed, int first, int count)
    {
        var paragraph = flowed.Paragraph;
        _element ??= parent.Add(flowed.Type);
        using (pages.Current.Tag(_element))
            pages.Top = paragraph.Show(pages.Current, Typography.LeftEdge, pages.Top, first, count);

        if (first + count < paragraph.LineCount)
            return;
        _element.Dispose();
        _element = null;
    }
}
