using System.Runtime.InteropServices;

namespace Letters.Rendering.Pdf;

/// <summary>
/// Chooses where pages end: as late as the page allows, never with one line of a paragraph alone on either side, never between
/// what is kept together, and so that the signatories begin below the closing.
/// </summary>
internal sealed class PageBreaker
{
    private const int LinesKept = 2;

    private readonly List<FlowedLine> _lines = [];

    /// <param name="tail">The height of what must follow the last line on its page.</param>
    public PageBreaker(IReadOnlyList<FlowedParagraph> paragraphs, double tail)
    {
        Tail = tail;
        for (var index = 0; index < paragraphs.Count; index++)
        {
            var paragraph = paragraphs[index];
            for (var line = 0; line < paragraph.Paragraph.LineCount; line++)
            {
                _lines.Add(new FlowedLine(
                    index,
                    line,
                    line == 0 ? paragraph.SpaceBefore : 0,
                    paragraph.Paragraph.Style.Leading,
                    line == 0 ? MayBreakBefore(paragraphs, index) : MayBreakInside(paragraph.Paragraph.LineCount, line)));
            }
        }

        KeepLinesAboveClosing(paragraphs);
    }

    public IReadOnlyList<FlowedLine> Lines => _lines;

    private double Tail { get; }

    /// <summary>The height of the lines before the first place where a page may end.</summary>
    public double HeightOfBeginning()
    {
        var height = 0.0;
        for (var index = 0; index < _lines.Count && (index == 0 || !_lines[index].MayBreakBefore); index++)
            height += _lines[index].Height + (index > 0 ? _lines[index].SpaceBefore : 0);
        return height;
    }

    /// <summary>The index after the last line of the page that begins with a line.</summary>
    /// <param name="available">The height of the page's free part.</param>
    public int EndOfPage(int start, double available)
    {
        var lastBreak = start;
        var height = 0.0;
        for (var end = start; end < _lines.Count; end++)
        {
            if (end > start && _lines[end].MayBreakBefore)
                lastBreak = end;
            height += _lines[end].Height + (end > start ? _lines[end].SpaceBefore : 0);
            if (height > available)
                return lastBreak > start ? lastBreak : Math.Max(end, start + 1);
        }

        return height + Tail <= available || lastBreak == start ? _lines.Count : lastBreak;
    }

    private static bool MayBreakBefore(IReadOnlyList<FlowedParagraph> paragraphs, int index) =>
        index > 0 && !paragraphs[index - 1].KeepWithNext && !paragraphs[index].KeepWithPrevious;

    private static bool MayBreakInside(int lineCount, int line) => line >= LinesKept && lineCount - line >= LinesKept;

    /// <summary>A closing takes two lines along, even when the last paragraph has only one.</summary>
    private void KeepLinesAboveClosing(IReadOnlyList<FlowedParagraph> paragraphs)
    {
        for (var index = 1; index < _lines.Count; index++)
        {
            var line = _lines[index];
            if (line.Line != 0 || !paragraphs[line.Paragraph].KeepWithPrevious)
                continue;

            for (var above = index - 1; above > Math.Max(0, index - LinesKept); above--)
                _lines[above] = _lines[above] with { MayBreakBefore = false };
        }
    }
}

/// <summary>One line and where it stands in the flow.</summary>
/// <param name="Paragraph">The index of its paragraph.</param>
/// <param name="Line">The index of the line in the paragraph.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct FlowedLine(int Paragraph, int Line, double SpaceBefore, double Height, bool MayBreakBefore);
