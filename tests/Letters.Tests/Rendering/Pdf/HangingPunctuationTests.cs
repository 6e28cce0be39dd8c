using Letters.Rendering.Pdf;
using Letters.Tests.Builders;

namespace Letters.Tests.Rendering.Pdf;

public class HangingPunctuationTests
{
    private const double LeftEdge = 119.64;

    [Theory]
    [InlineData(".")]
    [InlineData(",")]
    [InlineData("-")]
    [InlineData("”")]
    public void A_mark_at_the_end_of_a_line_has_room_outside_of_the_column(string mark)
    {
        Assert.Equal(1, LinesOf($"Nobody knew{mark}", narrowerBy: 0.5));
        Assert.Equal(2, LinesOf($"Nobody knew{mark}", narrowerBy: 5));
    }

    [Theory]
    [InlineData("Nobody knew")]
    [InlineData("Nobody knew!")]
    [InlineData("Nobody knew;")]
    public void Letters_and_larger_marks_have_not(string words) => Assert.Equal(2, LinesOf(words, narrowerBy: 0.5));

    [Fact]
    public void A_mark_under_marks_hangs_as_well()
    {
        var words = new Passage("Nobody knew.") { Marks = [new(7, 5, MarkType.Emphasis)] };
        var natural = Compose(words, Typography.Measure);
        var width = Enumerable.Range(0, natural.Pieces.Length).Sum(piece => natural.Marked[natural.MarkedAt(piece)].Style.Points(natural.Pieces[piece].Width));

        Assert.Equal(1, Compose(words, width - 0.5).LineCount);
        Assert.Equal(2, Compose(words, width - 5).LineCount);
    }

    [Fact]
    public void A_quotation_mark_that_begins_a_line_stands_before_the_column_and_its_words_at_the_edge()
    {
        using var pdf = new RenderedPdf(LetterBuilder.Bare() with { Body = [Block.Paragraph(1, new("“Nobody knew.”"))] });
        var letters = pdf.Document.GetPage(1).Letters.SkipWhile(letter => letter.Value != "“").Take(2).ToList();

        Assert.InRange(letters[0].StartBaseLine.X, LeftEdge - 8, LeftEdge - 2);
        Assert.Equal(LeftEdge, letters[1].StartBaseLine.X, tolerance: 0.1);
    }

    /// <summary>How many lines words take in a column narrower than they are.</summary>
    private static int LinesOf(string words, double narrowerBy) =>
        Compose(new(words), Compose(new(words), Typography.Measure).WidthOf(0) - narrowerBy).LineCount;

    private static Paragraph Compose(Passage passage, double width) =>
        new ParagraphComposer().Compose(passage, Typography.For(LanguageTag.English).Body, width);
}
