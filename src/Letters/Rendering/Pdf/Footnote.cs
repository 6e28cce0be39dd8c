namespace Letters.Rendering.Pdf;

/// <summary>A note that is printed at the foot of the page that first refers to it.</summary>
/// <param name="FlowedParagraph">The index of the paragraph that refers to it first.</param>
/// <param name="Line">The index of the line in that paragraph.</param>
internal sealed record Footnote(int FlowedParagraph, int Line, HangingLabel Label, Paragraph Paragraph)
{
    /// <summary>One with as many lines or fewer is never parted.</summary>
    private const int MostKeptWhole = 3;
    /// <summary>On either side of a page's end.</summary>
    private const int LinesKept = 2;

    /// <summary>How many of its lines must stand on the page that refers to it.</summary>
    public int LeastLines => Paragraph.LineCount <= MostKeptWhole ? Paragraph.LineCount : LinesKept;

    /// <summary>As many of the lines from one on as there is room for, without leaving a line alone.</summary>
    /// <param name="first">The first that is not printed yet.</param>
    /// <param name="room">For so many lines.</param>
    public int LinesFitting(int first, int room)
    {
        var left = Paragraph.LineCount - first;
        if (left <= room)
            return left;

        var lines = Math.Min(room, left - LinesKept);
        return lines >= (first == 0 ? LeastLines : 1) && (first > 0 || Paragraph.LineCount > MostKeptWhole) ? lines : 0;
    }
}
