using Letters.Rendering;
using Letters.Tests.Builders;

namespace Letters.Tests.Rendering.Pdf;

/// <summary>How words under marks, lists, headings and notes look.</summary>
public class MarkedTextTests
{
    private const double LeftEdge = 119.64;
    private const double RightEdge = 475.64;

    [Fact]
    public void Stress_is_italic_importance_semi_bold_and_both_are_both()
    {
        using var pdf = new RenderedPdf(WithBody(new Passage("one, two, six, ten")
        {
            Marks = [new(5, 3, MarkType.Emphasis), new(10, 3, MarkType.Strong), new(15, 3, MarkType.Strong), new(15, 3, MarkType.Emphasis)],
        }));

        Assert.Equal(
            ["one,: SourceSerif4-Regular", "two: SourceSerif4-Italic", "six: SourceSerif4-SemiBold", "ten: SourceSerif4-SemiBoldItalic"],
            pdf.Pages[0].Skip(1).Where(line => line.Text.Trim().Length is 3 or 4).Select(line => $"{line.Text.Trim()}: {line.Font}"));
    }

    [Fact]
    public void Stress_in_words_that_are_italic_anyway_is_upright()
    {
        using var pdf = new RenderedPdf(LetterBuilder.Bare() with { Standfirst = [new("as all") { Marks = [new(3, 3, MarkType.Emphasis)] }] });

        Assert.Equal(["SourceSerif4-Italic", "SourceSerif4-Regular"], pdf.Pages[0].Where(line => line.Text.Trim() is "as" or "all").Select(line => line.Font));
    }

    [Fact]
    public void A_change_of_marks_is_no_place_to_end_a_line_and_lines_are_as_full_as_without()
    {
        var words = string.Join(' ', Enumerable.Repeat("unbelievable", 60));
        var marks = Enumerable.Range(0, 60).Select(index => new Mark((index * 13) + 2, 6, MarkType.Link, "https://example.org/")).ToSequence();
        using var plain = new RenderedPdf(WithBody(new Passage(words)));
        using var marked = new RenderedPdf(WithBody(new Passage(words) { Marks = marks }));

        Assert.Equal(LinesOf(plain), LinesOf(marked));

        static List<string> LinesOf(RenderedPdf pdf) => pdf.Document.GetPage(1).Letters.Where(letter => letter.PointSize is > 10 and < 12)
            .GroupBy(letter => Math.Round(letter.StartBaseLine.Y)).Select(line => string.Concat(line.Select(letter => letter.Value))).ToList();
    }

    [Fact]
    public void The_sign_of_a_note_is_small_and_raised_and_keeps_to_its_word()
    {
        for (var before = 1; before < 30; before++)
        {
            var text = string.Join(' ', Enumerable.Repeat("word", before)) + " known and more";
            using var pdf = new RenderedPdf(WithBody(new Passage(text) { Marks = [new(text.IndexOf(" and", StringComparison.Ordinal), 0, MarkType.NoteReference, "12")] }) with
            {
                Notes = [new("12", new("It is."))],
            });
            var letters = pdf.Document.GetPage(1).Letters.ToList();
            var sign = letters.FindIndex(letter => letter.Value == "1" && letter.PointSize < 8);
            var (word, raised) = (letters[sign - 1], letters[sign]);

            Assert.Equal("n", word.Value);
            Assert.Equal(word.EndBaseLine.X, raised.StartBaseLine.X, tolerance: 0.3);
            Assert.InRange(raised.StartBaseLine.Y - word.StartBaseLine.Y, 2, 6);
        }
    }

    [Fact]
    public void A_marked_word_longer_than_a_line_is_broken_inside_the_column()
    {
        var word = new string('n', 400);
        using var pdf = new RenderedPdf(WithBody(new Passage($"Look: {word}.") { Marks = [new(0, 50, MarkType.Emphasis), new(100, 200, MarkType.Link, "https://example.org/")] }));

        Assert.Contains(word, pdf.Text.Replace("\n", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.All(pdf.Pages.SelectMany(page => page), line => Assert.InRange(line.Right, LeftEdge, RightEdge + 0.1));
    }

    [Fact]
    public void Items_stand_in_by_their_level_with_their_labels_before_them()
    {
        using var pdf = new RenderedPdf(LetterBuilder.Bare() with
        {
            Body = Block.Anchor([Item("one", 1, 9), Item("two", 1, 10), Item("deep", 2), Item("deeper", 3), Item("deepest", 9)]),
        });
        var lines = pdf.Pages[0];
        var items = new[] { "one", "two", "deep", "deeper", "deepest" }.Select(text => lines.Single(line => line.Text == text)).ToList();
        var labels = new[] { "9.", "10.", "–" }.Select(text => lines.Single(line => line.Text == text)).ToList();

        Assert.Equal(items[0].Left, items[1].Left, tolerance: 0.1);
        Assert.Equal(labels[0].Right, labels[1].Right, tolerance: 0.1);
        Assert.All(items.Skip(1).Zip(items.Skip(2)), pair => Assert.True(pair.Second.Left > pair.First.Left + 10));
        Assert.All(labels.Zip(items), pair => Assert.InRange(pair.Second.Left - pair.First.Right, 3, 8));
        Assert.All(labels, label => Assert.True(label.Left >= LeftEdge - 0.1));
    }

    [Fact]
    public void A_heading_is_never_the_last_line_of_a_page()
    {
        for (var paragraphs = 1; paragraphs < 30; paragraphs++)
        {
            var body = Enumerable.Range(0, paragraphs).Select(index => Block.Paragraph(index, new("A line of the body.")))
                .Append(new Block("", BlockType.Heading, new("The heading")) { Level = 1 })
                .Concat(Enumerable.Range(0, 9).Select(index => Block.Paragraph(index, new("Another line of the body."))));
            using var pdf = new RenderedPdf(LetterBuilder.Bare() with { Body = Block.Anchor(body) });
            var page = pdf.Pages.Single(lines => lines.Any(line => line.Text == "The heading")).ToList();

            Assert.Equal("Another line of the body.", page[page.FindIndex(line => line.Text == "The heading") + 1].Text);
        }
    }

    [Theory]
    [InlineData("en", 595.28, 841.89)]
    [InlineData("es-ES", 595.28, 841.89)]
    [InlineData("en-US", 612, 792)]
    [InlineData("es-mx", 612, 792)]
    [InlineData("zh-Hant-CA", 612, 792)]
    public void The_paper_is_that_of_the_letters_region(string language, double width, double height)
    {
        using var pdf = new RenderedPdf(RealLetter.Letter with { Language = LanguageTag.Parse(language) });

        Assert.All(pdf.Document.GetPages(), page =>
        {
            Assert.Equal(width, page.Width, tolerance: 0.01);
            Assert.Equal(height, page.Height, tolerance: 0.01);
        });
        Assert.All(pdf.Pages.SelectMany(page => page), line => Assert.InRange(line.Left, ((width - 356) / 2) - 8, (width + 356) / 2));
    }

    [Theory]
    [InlineData(PaperSize.A4, 595.28)]
    [InlineData(PaperSize.Letter, 612)]
    public void The_paper_is_that_of_the_settings_where_they_name_one(PaperSize paper, double width)
    {
        using var english = new RenderedPdf(RealLetter.Letter, new RenderingSettings { Paper = paper });
        using var american = new RenderedPdf(RealLetter.Letter with { Language = LanguageTag.Parse("en-US") }, new RenderingSettings { Paper = paper });

        Assert.Equal([width, width], new[] { english, american }.Select(pdf => Math.Round(pdf.Document.GetPage(1).Width, 2)));
    }

    [Fact]
    public void The_figures_of_numbered_items_stand_below_each_other()
    {
        using var pdf = new RenderedPdf(LetterBuilder.Bare() with { Body = Block.Anchor([Item("one", 1, 10), Item("two", 1, 11), Item("six", 1, 77)]) });

        Assert.Single(pdf.Pages[0].Where(line => line.Text is "10." or "11." or "77.").Select(line => Math.Round(line.Left, 2)).Distinct());
    }

    [Theory]
    [InlineData("en", "Page 2 of 4")]
    [InlineData("fr", "Page 2 sur 4")]
    [InlineData("tr", "Sayfa 2 / 4")]
    public void The_folio_is_in_the_letters_language_and_in_the_middle(string language, string folio)
    {
        using var pdf = new RenderedPdf(RealLetter.Letter with { Language = LanguageTag.Parse(language) });
        var page = pdf.Document.GetPage(2);
        var letters = page.Letters.Where(letter => letter.StartBaseLine.Y < 60).ToList();

        Assert.Equal(folio, string.Concat(letters.Select(letter => letter.Value)));
        Assert.Equal(page.Width / 2, (letters[0].StartBaseLine.X + letters[^1].EndBaseLine.X) / 2, tolerance: 1);
    }

    private static Letter WithBody(Passage passage) => LetterBuilder.Bare() with { Body = [Block.Paragraph(1, passage)] };

    private static Block Item(string text, int level, int? number = null) => new("", BlockType.ListItem, new(text)) { Level = level, Number = number };
}
