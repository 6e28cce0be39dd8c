using Letters.Rendering.Pdf;
using TaggedPdf.Tests;

namespace Letters.Tests.Rendering.Pdf;

/// <summary>Letters in other scripts: their fonts, the direction of their lines, and where these end.</summary>
public class ScriptLayoutTests
{
    private const double Tolerance = 0.5;

    public static TheoryData<string> Languages => ForeignLetters.Languages;

    [Theory]
    [MemberData(nameof(Languages))]
    public void The_fonts_have_every_character(string language)
    {
        var coverage = FontCoverage.For(LanguageTag.Parse(language));

        Assert.Empty(ForeignLetters.In(language).Passages().SelectMany(passage => coverage.FindMissing(passage.Text)));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void The_words_are_read_in_their_order(string language)
    {
        var letter = ForeignLetters.In(language);
        var read = Tool.Run("pdfinfo", RenderedPdf.Render(letter), "-struct-text", "{}");

        Assert.All(letter.Passages(), passage => Assert.Contains($"\"{passage.Text}\"", read, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void The_file_is_sound(string language)
    {
        Tool.Run("qpdf", RenderedPdf.Render(ForeignLetters.In(language)), "--check", "{}");
    }

    [Theory]
    [InlineData("ar")]
    [InlineData("he")]
    [InlineData("fa")]
    public void Lines_from_right_to_left_begin_at_the_right_edge(string language)
    {
        using var pdf = new RenderedPdf(ForeignLetters.In(language));
        var paragraph = Rows(pdf, content: 1);

        Assert.True(paragraph.Count > 1);
        Assert.All(paragraph, row => Assert.InRange(row.Right, RightEdge(pdf) - Tolerance, RightEdge(pdf) + Tolerance));
        Assert.Contains(paragraph, row => row.Left > LeftEdge(pdf) + 2);
    }

    [Fact]
    public void Columns_of_signatories_from_right_to_left_begin_at_the_right()
    {
        using var pdf = new RenderedPdf(ForeignLetters.In("ar"));
        var first = Row(pdf, "ليلى الخطيب");
        var last = Row(pdf, "Inés de la Cruz");

        Assert.InRange(first.Right, RightEdge(pdf) - Tolerance, RightEdge(pdf) + Tolerance);
        Assert.True(last.Right < first.Left);
    }

    [Fact]
    public void UAX_9_Words_from_right_to_left_stand_so_in_a_line_from_left_to_right()
    {
        using var pdf = new RenderedPdf(WithText("en", "Signed by דוד לוי (writer)."));
        var letters = pdf.Document.GetPage(1).Letters.Where(letter => letter.Value != " ").ToList();
        double Left(string value) => letters.Last(letter => letter.Value == value).StartBaseLine.X;

        Assert.True(Left("y") < Left("י"));
        Assert.True(Left("י") < Left("ל"));
        Assert.True(Left("ל") < Left("ד"));
        Assert.True(Left("ד") < Left("("));
    }

    [Theory]
    [InlineData("ja")]
    [InlineData("zh")]
    [InlineData("ko")]
    public void UAX_14_Lines_break_between_ideographs_but_not_before_closing_marks(string language)
    {
        var text = string.Concat(Enumerable.Repeat(ForeignLetters.In(language).Body[0].Text.Text, 6));
        using var pdf = new RenderedPdf(WithText(language, text));
        var rows = Rows(pdf, content: 1);

        Assert.True(rows.Count > 8);
        Assert.All(rows, row => Assert.DoesNotContain(row.Text[0], "。、，」”）)"));
        Assert.All(rows, row => Assert.DoesNotContain(row.Text.TrimEnd()[^1], "「“（("));
        Assert.All(rows.SkipLast(1), row => Assert.True(row.Right > RightEdge(pdf) - 70));
    }

    [Fact]
    public void No_line_begins_with_a_dash_between_words_or_ends_inside_a_range_of_years()
    {
        var text = string.Join(' ', Enumerable.Repeat("word\u2014word and 1998\u20132003 so", 40));
        using var pdf = new RenderedPdf(WithText("en", text));

        Assert.All(Rows(pdf, content: 1), row => Assert.NotEqual('\u2014', row.Text[0]));
        Assert.All(Rows(pdf, content: 1), row => Assert.False(row.Text.EndsWith('\u2013')));
    }

    [Theory]
    [InlineData("ja", "日", "japanese")]
    [InlineData("ko", "日", "korean")]
    [InlineData("zh", "日", "simplified-chinese")]
    [InlineData("zh-Hant", "日", "traditional-chinese")]
    [InlineData("zh-TW", "日", "traditional-chinese")]
    [InlineData("en", "日", "simplified-chinese")]
    [InlineData("en", "の", "japanese")]
    [InlineData("en", "한", "korean")]
    [InlineData("en", "ש", "hebrew")]
    [InlineData("en", "ع", "arabic")]
    [InlineData("en", "Ա", "armenian")]
    [InlineData("en", "ა", "georgian")]
    [InlineData("en", "क", "devanagari")]
    [InlineData("en", "ก", "thai")]
    public void A_pack_that_is_not_installed_is_named(string language, string character, string pack)
    {
        var coverage = FontCoverage.For(LanguageTag.Parse(language), Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString("N")));

        Assert.Equal(new MissingCharacter(character, pack), Assert.Single(coverage.FindMissing($"a {character}")));
        Assert.Empty(FontCoverage.For(LanguageTag.Parse(language)).FindMissing($"a {character}"));
    }

    [Fact]
    public void Every_pack_has_its_licence_beside_it()
    {
        var packs = Directory.GetDirectories(FontCoverage.Folder);

        Assert.Equal(10, packs.Length);
        Assert.All(packs, pack => Assert.Contains("SIL OPEN FONT LICENSE", File.ReadAllText(Path.Combine(pack, "LICENSE.txt")), StringComparison.OrdinalIgnoreCase));
    }

    private static Letter WithText(string language, string text) =>
        ForeignLetters.In(language == "en" ? "el" : language) with { Language = LanguageTag.Parse(language), Body = [Block.Paragraph(1, new Passage(text))] };

    private static double RightEdge(RenderedPdf pdf) => LeftEdge(pdf) + 356;

    private static double LeftEdge(RenderedPdf pdf) => (pdf.Document.GetPage(1).Width - 356) / 2;

    /// <summary>The lines of a marked content, from top to bottom.</summary>
    private static List<PdfLine> Rows(RenderedPdf pdf, int content) => [.. pdf.Pages[0].Where(line => line.Content == content)];

    private static PdfLine Row(RenderedPdf pdf, string text) => pdf.Pages[0].Single(line => line.Text.Trim() == text);
}
