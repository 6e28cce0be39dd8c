using DocumentFormat.OpenXml.Wordprocessing;

namespace Letters.Rendering.Word;

/// <summary>What stands at the head and at the foot of the pages.</summary>
internal static class PageFurniture
{
    /// <summary>The title of the letter.</summary>
    public static Header HeaderOf(WordPage page) =>
        new(Paragraph(page, PartStyle.Header, Field(" TITLE ", page.Letter.Title.Text.ReplaceLineEndings(" "))));

    /// <summary>"2 / 3", which needs no words of any language. Word and its like put in the real numbers.</summary>
    public static Footer FooterOf(WordPage page) =>
        new(Paragraph(page, PartStyle.Footer, [.. Field(" PAGE ", "1"), Words(" / "), .. Field(" NUMPAGES ", "1")]));

    private static Paragraph Paragraph(WordPage page, string style, IEnumerable<Run> runs)
    {
        var paragraph = new Paragraph(new ParagraphProperties { ParagraphStyleId = new ParagraphStyleId { Val = style } });
        paragraph.Append(page.IsRightToLeft ? runs.Select(FromRightToLeft) : runs);
        return paragraph;
    }

    private static Run FromRightToLeft(Run run)
    {
        run.RunProperties = new RunProperties { RightToLeftText = new RightToLeftText() };
        return run;
    }

    /// <param name="code">What is to be shown.</param>
    /// <param name="shown">What is shown as long as nobody has computed it.</param>
    private static Run[] Field(string code, string shown) =>
    [
        new(new FieldChar { FieldCharType = FieldCharValues.Begin }),
        new(RunText.Code(code)),
        new(new FieldChar { FieldCharType = FieldCharValues.Separate }),
        Words(shown),
        new(new FieldChar { FieldCharType = FieldCharValues.End }),
    ];

    private static Run Words(string text) => new(RunText.Of(text));
}
