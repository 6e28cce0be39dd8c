using TaggedPdf;
using TaggedPdf.Fonts;

namespace Letters.Rendering.Pdf;

/// <summary>Text broken into lines.</summary>
/// <param name="Pieces">What stands between places where a line may end or the marks change, with the spaces that follow.</param>
/// <param name="LineEnds">For each line the index after its last piece.</param>
internal sealed record Paragraph(TextStyle Style, ShapedText[] Pieces, int[] LineEnds)
{
    /// <summary>What the pieces of marked text look like, in order; empty where all are in the paragraph's style.</summary>
    public MarkedPieces[] Marked { get; init; } = [];

    /// <summary>The width of the column, in points.</summary>
    public double Width { get; init; }

    /// <summary>Lines begin at the right edge of the column.</summary>
    public bool IsRightToLeft { get; init; }

    /// <summary>The embedding level of each piece (UAX #9, BD2); empty where all runs from left to right.</summary>
    public byte[] Levels { get; init; } = [];

    public int LineCount => LineEnds.Length;

    public double Height => LineCount * Style.Leading;

    public ReadOnlySpan<ShapedText> Line(int index)
    {
        var start = LineStart(index);
        return Pieces.AsSpan(start, LineEnds[index] - start);
    }

    /// <summary>The index of the line's first piece.</summary>
    public int LineStart(int line) => line == 0 ? 0 : LineEnds[line - 1];

    /// <summary>The width of a line of a paragraph without marks, in points, trailing spaces left out.</summary>
    public double WidthOf(int line)
    {
        var pieces = Line(line);
        var width = 0;
        foreach (var piece in pieces[..^1])
            width += piece.Width;
        return Style.Points(width + pieces[^1].VisibleWidth);
    }

    /// <summary>How far a quotation mark that begins the line stands out to the left, in points.</summary>
    public double Hang(int line) => Levels.Length == 0 ? Style.Points(HangingPunctuation.AtStartOf(Line(line)[0])) : 0;

    /// <summary>The index of the marked pieces that a piece is among.</summary>
    public int MarkedAt(int piece)
    {
        var (low, high) = (0, Marked.Length - 1);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Marked[middle].End <= piece)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    /// <summary>Shows some of the lines of a paragraph without marks, the first below <paramref name="top"/>.</summary>
    /// <returns>The lower edge of the last.</returns>
    public double Show(PdfPage page, double left, double top, int first, int count)
    {
        for (var line = first; line < first + count; line++)
        {
            if (Levels.Length == 0)
                page.ShowText(left - Hang(line), top - Style.BaselineOffset, Line(line), Style.Appearance);
            else
                page.ShowText(left, top - Style.BaselineOffset, PlacedLine(line), Style.Appearance);
            top -= Style.Leading;
        }

        return top;
    }

    private PlacedText[] PlacedLine(int line)
    {
        var places = BidiLine.PlacesOf(this, line);
        var placed = new PlacedText[places.Length];
        for (var index = 0; index < placed.Length; index++)
            placed[index] = new PlacedText(Line(line)[index], Style.Thousandths(places[index]));
        return placed;
    }
}

/// <summary>Pieces of one stretch.</summary>
/// <param name="End">The index after the last of them; the first is where those before end.</param>
/// <param name="Rise">From the line's baseline, in points.</param>
internal sealed record MarkedPieces(int End, TextStyle Style, double Rise, OpenMark? Mark);
