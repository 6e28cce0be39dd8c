using TaggedPdf;
using TaggedPdf.Fonts;

namespace Letters.Rendering.Pdf;

/// <summary>Text broken into lines.</summary>
/// <param name="Pieces">What stands between places where a line may end, with the spaces that follow.</param>
/// <param name="LineEnds">For each line the index after its last piece.</param>
internal sealed record Paragraph(TextStyle Style, ShapedText[] Pieces, int[] LineEnds)
{
    private const string HangingMarks = "“‘„‚«‹\"'";

    public int LineCount => LineEnds.Length;

    public double Height => LineCount * Style.Leading;

    public ReadOnlySpan<ShapedText> Line(int index)
    {
        var start = index == 0 ? 0 : LineEnds[index - 1];
        return Pieces.AsSpan(start, LineEnds[index] - start);
    }

    /// <summary>How far a quotation mark that begins the line stands out to the left, in points.</summary>
    public double Hang(int line)
    {
        var text = Line(line)[0].Text;
        return text.Length > 1 && HangingMarks.Contains(text[0], StringComparison.Ordinal)
            ? Style.Points(Style.Font.Shape(text.AsSpan(0, 1)).Width)
            : 0;
    }

    /// <summary>Shows some of the lines, the first below <paramref name="top"/>.</summary>
    /// <returns>The lower edge of the last.</returns>
    public double Show(PdfPage page, double left, double top, int first, int count)
    {
        for (var line = first; line < first + count; line++)
        {
            page.ShowText(left - Hang(line), top - Style.BaselineOffset, Line(line), Style.Appearance);
            top -= Style.Leading;
        }

        return top;
    }
}
