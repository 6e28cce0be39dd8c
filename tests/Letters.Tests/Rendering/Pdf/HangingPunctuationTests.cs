using Letters.Tests.Builders;

namespace Letters.Tests.Rendering.Pdf;

public class HangingPunctuationTests
{
    private const double LeftEdge = 119.64;
    private const double RightEdge = 475.64;
    /// <summary>Of a comma, a hyphen or a closing quotation mark of the body.</summary>
    private const double MostThatHangs = 3.5;

    [Theory]
    [InlineData(",")]
    [InlineData(".")]
    [InlineData("-")]
    [InlineData("”")]
    public void Marks_at_the_end_of_a_full_line_stand_out_of_the_column_a_little(string mark)
    {
        var rights = Enumerable.Range(3, 12).SelectMany(length => RightsOf($"{new string('n', length)}{mark}")).ToList();

        Assert.InRange(rights.Max(), RightEdge + 0.2, RightEdge + MostThatHangs);
    }

    [Fact]
    public void Letters_do_not() =>
        Assert.True(Enumerable.Range(3, 12).SelectMany(length => RightsOf(new string('n', length))).Max() <= RightEdge + 0.05);

    [Fact]
    public void A_quotation_mark_that_begins_a_line_stands_before_the_column_and_its_words_at_the_edge()
    {
        using var pdf = new RenderedPdf(LetterBuilder.Bare() with { Body = [Block.Paragraph(1, new("“Nobody knew.”"))] });
        var letters = pdf.Document.GetPage(1).Letters.SkipWhile(letter => letter.Value != "“").Take(2).ToList();

        Assert.InRange(letters[0].StartBaseLine.X, LeftEdge - 8, LeftEdge - 2);
        Assert.Equal(LeftEdge, letters[1].StartBaseLine.X, tolerance: 0.1);
    }

    private static List<double> RightsOf(string word)
    {
        using var pdf = new RenderedPdf(LetterBuilder.Bare() with { Body = [Block.Paragraph(1, new(string.Join(' ', Enumerable.Repeat(word, 120))))] });
        return pdf.Pages.SelectMany(page => page).Where(line => line.Text.StartsWith('n')).Select(line => line.Right).ToList();
    }
}
