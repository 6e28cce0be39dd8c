using TaggedPdf;
using TaggedPdf.Content;
using TaggedPdf.Tagging;

namespace Letters.Rendering.Pdf;

/// <summary>Sets text, paragraph after paragraph, on as many pages as it takes.</summary>
internal sealed class TextFlow(PageSequence pages, PdfDocument document, Typography typography, LetterLinks links)
{
    private readonly List<StructureElement> _elements = [];
    private readonly LabelSetting _labels = new(typography, links);
    private readonly List<StructureElement> _closed = [];
    private Footnotes _footnotes = Footnotes.None(typography, links);
    private ParagraphSetting? _setting;

    /// <summary>Sets the first paragraphs of a letter.</summary>
    /// <param name="footnotes">What they refer to.</param>
    /// <param name="tail">The height of what must follow them on their last page, in points.</param>
    public void Set(IReadOnlyList<FlowedParagraph> paragraphs, Footnotes footnotes, double tail)
    {
        _footnotes = footnotes;
        Set(paragraphs, new PageBreaker(paragraphs, footnotes, tail), continues: false);
        FinishNotes(tail);
    }

    /// <summary>Sets paragraphs below what the page has.</summary>
    public void Continue(IReadOnlyList<FlowedParagraph> paragraphs)
    {
        if (paragraphs.Count == 0)
            return;

        _footnotes = Footnotes.None(typography, links);
        var breaker = new PageBreaker(paragraphs, _footnotes, tail: 0);
        var fits = paragraphs[0].SpaceBefore + breaker.HeightOfBeginning() <= pages.Free;
        if (!fits)
            pages.Next();
        Set(paragraphs, breaker, continues: fits);
    }

    /// <summary>Notes that are longer than the text above them have pages of their own.</summary>
    private void FinishNotes(double tail)
    {
        if (!_footnotes.ArePending)
            return;

        while (_footnotes.ArePending)
        {
            pages.Next();
            SetNotes();
        }

        if (tail > pages.Free)
            pages.Next();
    }

    private void Set(IReadOnlyList<FlowedParagraph> paragraphs, PageBreaker breaker, bool continues)
    {
        for (var start = 0; start < breaker.Lines.Count;)
        {
            if (start > 0)
                pages.Next();
            else if (continues)
                SkipSpace(paragraphs[0]);
            var end = breaker.EndOfPage(start, pages.Free);
            SetPage(paragraphs, breaker.Lines, start, end);
            SetNotes();
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
            if (first.Line == 0)
                Begin(paragraph);
            SetLines(paragraph, first.Line, count);
            index += count;
            _footnotes.Refer(lines[index - 1].Notes, _elements.Count > 1 ? _elements[^2] : document.Structure);
            if (first.Line + count == paragraph.Paragraph.LineCount)
                CloseTo(index < lines.Count ? paragraphs[lines[index].Paragraph].Path.Shared : 0);
        }
    }

    private void SkipSpace(FlowedParagraph paragraph)
    {
        if (paragraph.RuleBefore)
        {
            var area = new PdfRectangle(
                typography.LeftOf(0, Typography.ShortRule),
                pages.Top - (paragraph.SpaceBefore / 2),
                Typography.ShortRule,
                Typography.RuleThickness);
            using (pages.Current.Tag(ArtifactKind.Layout))
                pages.Current.FillRectangle(area, typography.ShortRuleColor);
        }

        pages.Top -= paragraph.SpaceBefore;
    }

    private void Begin(FlowedParagraph paragraph)
    {
        if (paragraph.Bookmark is var (title, level))
            document.AddBookmark(title, pages.Current, pages.Top, level);
        var labelled = paragraph.Path.LabelledStep;
        for (var step = 0; step < paragraph.Path.Opened.Length; step++)
        {
            var parent = _elements.Count == 0 ? document.Structure : _elements[^1];
            if (step == labelled && paragraph.Label is { } label)
                _labels.Set(pages.Current, label, parent, paragraph.Indent, paragraph.Paragraph.Style, pages.Top);
            _elements.Add(paragraph.Path.Opened[step].AddTo(parent));
        }

        _setting = new ParagraphSetting(paragraph.Paragraph, _elements[^1], links);
    }

    private void SetLines(FlowedParagraph flowed, int first, int count) =>
        pages.Top = _setting!.Set(pages.Current, typography.LeftOf(flowed.Indent, flowed.Paragraph.Width), pages.Top, first, count);

    private void CloseTo(int depth)
    {
        while (_elements.Count > depth)
        {
            _closed.Add(_elements[^1]);
            _elements.RemoveAt(_elements.Count - 1);
        }

        DisposeClosed();
    }

    private void SetNotes()
    {
        _footnotes.Set(pages);
        DisposeClosed();
    }

    /// <summary>Elements may hold notes that are not printed yet, and are written with these.</summary>
    private void DisposeClosed()
    {
        if (_footnotes.ArePending)
            return;

        foreach (var element in _closed)
            element.Dispose();
        _closed.Clear();
    }
}
