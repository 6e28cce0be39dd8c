using TaggedPdf;
using TaggedPdf.Fonts;
using TaggedPdf.Unicode;

namespace Letters.Rendering.Pdf;

/// <summary>A few words on one line: a label, a running head, a page number.</summary>
/// <param name="Texts">In the order in which they are read, placed from the left edge of the first on the page.</param>
/// <param name="Width">In thousandths of an em.</param>
internal sealed record LineOfText(PlacedText[] Texts, int Width)
{
    /// <summary>Shapes words that stand in a line of some direction.</summary>
    public static LineOfText Of(string text, FontCascade font, bool isRightToLeft) =>
        Of(BidiParagraph.Resolve(text, isRightToLeft ? BaseDirection.RightToLeft : BaseDirection.LeftToRight), font);

    /// <summary>Places words one after another, from left to right.</summary>
    public static LineOfText Of(IReadOnlyList<ShapedText> words)
    {
        var placed = new PlacedText[words.Count];
        var place = 0;
        for (var index = 0; index < placed.Length; index++)
        {
            placed[index] = new PlacedText(words[index], place);
            place += words[index].Width;
        }

        return new LineOfText(placed, place);
    }

    private static LineOfText Of(BidiParagraph words, FontCascade font)
    {
        var runs = words.VisualRuns(0, words.Text.Length);
        var placed = new PlacedText[runs.Length];
        var place = 0;
        for (var index = 0; index < runs.Length; index++)
        {
            var piece = font.Shape(words.Text.AsSpan(runs[index].Start, runs[index].Length), runs[index].IsRightToLeft);
            placed[index] = new PlacedText(piece, place);
            place += piece.Width;
        }

        Array.Sort([.. runs.Select(run => run.Start)], placed);
        return new LineOfText(placed, place);
    }
}
