using TaggedPdf.Fonts;
using TaggedPdf.Unicode;

namespace Letters.Rendering.ShareImage;

/// <summary>Text of one font that lines are taken from.</summary>
internal sealed class SetText(string text, FontCascade font, bool isRightToLeft)
{
    private const char Ellipsis = '…';

    private readonly BidiParagraph _paragraph = BidiParagraph.Resolve(text, isRightToLeft ? BaseDirection.RightToLeft : BaseDirection.LeftToRight);

    public string Text => text;

    /// <summary>The pieces of a part of the text as they stand from left to right.</summary>
    public IReadOnlyList<ShapedText> Shape(int start, int length) =>
        [.. _paragraph.VisualRuns(start, length).Select(run => font.Shape(text.AsSpan(run.Start, run.Length), run.Level % 2 == 1))];

    /// <summary>In thousandths of an em.</summary>
    public int WidthOf(int start, int length) => Shape(start, length).Sum(piece => piece.Width);

    public int Width => WidthOf(0, text.Length);

    /// <summary>The text up to a place, with an ellipsis, as much of it as fits together with what begins at <paramref name="start"/>.</summary>
    /// <param name="start">Where the last line begins.</param>
    /// <param name="end">Where it may end at most.</param>
    /// <param name="measure">In thousandths of an em.</param>
    public SetText CutToFit(int start, int end, int measure)
    {
        var ends = TextElements.EndsIn(text, start, end);
        var (fitting, beyond) = (-1, ends.Count);
        while (beyond - fitting > 1)
        {
            var middle = (fitting + beyond) / 2;
            if (Fits(EndedAt(ends[middle]), start, measure)) fitting = middle;
            else beyond = middle;
        }

        return EndedAt(fitting < 0 ? start : ends[fitting]);
    }

    private static bool Fits(SetText cut, int start, int measure) => cut.Text.Length < start || cut.WidthOf(start, cut.Text.Length - start) <= measure;

    private SetText EndedAt(int end) => new(text[..end].TrimEnd([' ', '\u00A0', '\u3000', ',', ';', ':', '،', '、']) + Ellipsis, font, isRightToLeft);
}
