using System.Runtime.InteropServices;

namespace Letters.Rendering.Pdf;

/// <summary>
/// Chooses where pages end: as late as the page allows, never with one line of a paragraph alone on either side, never between
/// what is kept together, and so that the signatories begin below the closing.
/// </summary>
internal sealed class PageBreaker
{
    private const int LinesKept = 2;
    /// <summary>So many lines are moved to the next page rather than a footnote parted.</summary>
    private const int LinesGivenUp = 2;

    private readonly Footnotes _footnotes;
    private readonly List<FlowedLine> _lines = [];

    /// <param name="tail">The height of what must follow the last line on its page.</param>
    public PageBreaker(IReadOnlyList<FlowedParagraph> paragraphs, Footnotes footnotes, double tail)
    {
        Tail = tail;
        _footnotes = footnotes;
        var notes = 0;
        for (var index = 0; index < paragraphs.Count; index++)
        {
            var paragraph = paragraphs[index];
            for (var line = 0; line < paragraph.Paragraph.LineCount; line++)
            {
                notes = footnotes.CountUpTo(index, line, notes);
                _lines.Add(new FlowedLine(
                    index,
                    line,
                    line == 0 ? paragraph.SpaceBefore : 0,
                    paragraph.Paragraph.Style.Leading,
                    line == 0 ? MayBreakBefore(paragraphs, index) : MayBreakInside(paragraph.Paragraph.LineCount, line),
                    notes));
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
    /// <param name="available">The height of the page's free part, which its footnotes share.</param>
    public int EndOfPage(int start, double available)
    {
        // The last place where the page may end with all notes whole, and the last with one parted.
        var (whole, parted) = (start, start);
        var height = 0.0;
        for (var end = start; end < _lines.Count; end++)
        {
            if (end > start && _lines[end].MayBreakBefore)
            {
                parted = end;
                if (height + _footnotes.WholeHeight(_lines[end - 1].Notes) <= available)
                    whole = end;
            }

            height += _lines[end].Height + (end > start ? _lines[end].SpaceBefore : 0);
            if (height + _footnotes.LeastHeight(_lines[end].Notes) > available)
                return parted > start ? Better(whole, parted, start) : EndWithoutRoom(start, end, height, available);
        }

        var fits = height + Tail + _footnotes.WholeHeight(_lines[^1].Notes) <= available;
        return fits || parted == start ? _lines.Count : Better(whole, parted, start);
    }

    /// <summary>Where no room is left for a note as it should be, the text goes on to where the page may end and the note waits.</summary>
    /// <param name="end">The line that is too much.</param>
    /// <param name="height">Of the text with that line.</param>
    private int EndWithoutRoom(int start, int end, double height, double available)
    {
        for (var next = end + 1; height <= available; next++)
        {
            if (next == _lines.Count || _lines[next].MayBreakBefore)
                return next;
            height += _lines[next].Height + _lines[next].SpaceBefore;
        }

        return Math.Max(end, start + 1);
    }

    private static int Better(int whole, int parted, int start) => whole > start && parted - whole <= LinesGivenUp ? whole : parted;

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
/// <param name="Notes">How many footnotes the text up to its end refers to.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct FlowedLine(int Paragraph, int Line, double SpaceBefore, double Height, bool MayBreakBefore, int Notes);
