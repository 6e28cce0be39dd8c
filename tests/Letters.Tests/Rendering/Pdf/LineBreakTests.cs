namespace Letters.Tests.Rendering.Pdf;

/// <summary>Where lines end.</summary>
public class LineBreakTests
{
    [Fact]
    public void Lines_end_after_spaces_dashes_and_hyphens_and_not_elsewhere()
    {
        using var pdf = new RenderedPdf(RealLetter.Letter);

        Assert.All(Broken(pdf), line => Assert.Matches("[ \u2014\u2013-]$", line.Text));
    }

    [Fact]
    public void No_line_ends_inside_an_abbreviation()
    {
        using var pdf = new RenderedPdf(RealLetter.Letter);

        Assert.DoesNotContain(Broken(pdf), line => line.Text.EndsWith("U.", StringComparison.Ordinal));
    }

    [Fact]
    public void No_break_spaces_hold_words_together()
    {
        const string Phrase = "one\u00A0two\u00A0three";
        for (var words = 1; words < 20; words++)
        {
            var text = string.Join(' ', Enumerable.Repeat("word", words)) + $" {Phrase} and more";
            using var pdf = new RenderedPdf(RealLetter.Letter with { Body = [Block.Paragraph(1, new Passage(text))] });
            Assert.Contains(pdf.Pages[0], line => line.Text.Contains(Phrase, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void The_lines_of_the_title_are_about_as_long_as_each_other()
    {
        using var pdf = new RenderedPdf(RealLetter.Letter);
        var lines = pdf.Pages[0].Where(line => line.Content == 0).Select(line => line.Right - line.Left).ToList();

        Assert.True(lines.Count > 1);
        Assert.True(lines.Min() > lines.Max() * 2 / 3);
    }

    [Fact]
    public void A_quotation_mark_that_begins_a_line_hangs_in_the_margin()
    {
        using var pdf = new RenderedPdf(RealLetter.Letter with { Body = [Block.Paragraph(1, new Passage("“Quoted,” they say."))] });
        var line = pdf.Pages[0].Single(line => line.Text.StartsWith('“'));

        Assert.True(line.Left < pdf.Pages[0][0].Left - 3);
    }

    /// <summary>Lines that another of the same paragraph follows on the page.</summary>
    private static IEnumerable<PdfLine> Broken(RenderedPdf pdf) =>
        pdf.Pages.SelectMany(page => page.Zip(page.Skip(1))).Where(pair => pair.First.Content == pair.Second.Content).Select(pair => pair.First);
}
