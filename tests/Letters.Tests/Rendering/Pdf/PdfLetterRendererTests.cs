using System.Globalization;
using System.Text.RegularExpressions;
using Letters.Rendering.Pdf;
using Letters.Tests.Builders;
using TaggedPdf.Tests;
using UglyToad.PdfPig.Tokens;

namespace Letters.Tests.Rendering.Pdf;

public class PdfLetterRendererTests
{
    private const double LeftEdge = 119;
    private const double RightEdge = 477;

    private static Letter Plain { get; } = RealLetter.Letter with { Standfirst = [], Signatories = [], Closing = null };

    [Fact]
    public void The_words_of_the_letter_come_out_in_order()
    {
        using var pdf = new RenderedPdf(RealLetter.Letter);
        var words = RealLetter.Letter.Passages().Select(passage => passage.Text).ToList();
        words.Insert(words.IndexOf("Sincerely,") + 1, "Signatories");
        words.Add($"Revision {CanonicalLetter.HashOf(RealLetter.Letter)} (SHA-256)");

        Assert.Equal(words.SelectMany(RenderedPdf.WordsOf), RenderedPdf.WordsOf(pdf.Text));
    }

    [Fact]
    public void A_screen_reader_is_given_the_letter_part_by_part()
    {
        var text = Tool.Run("pdfinfo", RenderedPdf.Render(RealLetter.Letter), "-struct-text", "{}");
        var types = Regex.Matches(text, "^ *(Document|H[1-6]|P|L|LI|LBody)\\b", RegexOptions.Multiline | RegexOptions.ExplicitCapture)
            .Select(match => match.Value.Trim()).ToList();
        var letter = RealLetter.Letter;
        var paragraphs = letter.Standfirst.Count + letter.Addressees.Count + letter.Body.Count + 2;

        Assert.Equal(["Document", "H1"], types[..2]);
        Assert.Equal(Enumerable.Repeat("P", paragraphs), types[2..(2 + paragraphs)]);
        Assert.Equal(["H2", "L"], types[(2 + paragraphs)..(4 + paragraphs)]);
        Assert.Equal(
            [.. letter.Signatories.SelectMany(signatory => new[] { "LI", "LBody", "P" }.Concat(signatory.Affiliations.Select(_ => "P"))), "P"],
            types[(4 + paragraphs)..]);
    }

    [Fact]
    public void The_file_names_its_title_and_language_and_is_tagged()
    {
        using var pdf = new RenderedPdf(RealLetter.Letter with { Language = LanguageTag.Parse("es-MX") });
        var catalog = pdf.Document.Structure.Catalog.CatalogDictionary;

        Assert.Equal(RealLetter.Letter.Title.Text, pdf.Document.Information.Title);
        Assert.Equal("es-MX", ((StringToken)catalog.Data["Lang"]).Data);
        Assert.Equal("true", ((DictionaryToken)catalog.Data["MarkInfo"]).Data["Marked"].ToString(), ignoreCase: true);
    }

    [Fact]
    public void The_real_letter_has_four_pages_and_at_most_40_KB_without_what_is_attached()
    {
        using var pdf = new RenderedPdf(RealLetter.Letter);

        Assert.Equal(4, pdf.Document.NumberOfPages);
        Assert.True(pdf.Document.Advanced.TryGetEmbeddedFiles(out var files));
        Assert.InRange(pdf.Bytes.Length - files.Sum(file => file.Stream.Data.Length), 20_000, 40 * 1024);
    }

    [Fact]
    public void The_letter_is_attached_as_JSON_and_as_Markdown_that_reads_as_the_same_letter()
    {
        using var pdf = new RenderedPdf(RealLetter.Letter);

        Assert.True(pdf.Document.Advanced.TryGetEmbeddedFiles(out var files));
        Assert.Equal(["protect-asylum-seekers.json", "protect-asylum-seekers.md"], files.Select(file => file.Name));
        Assert.Equal(CanonicalLetter.Write(RealLetter.Letter).ToArray(), files[0].Memory.ToArray());
        Assert.Equal(CanonicalLetter.HashOf(RealLetter.Letter), CanonicalLetter.HashOf(MarkdownText.Parse(RealLetter.Slug, files[1].Memory).Letter!));
    }

    [Theory]
    [InlineData("de-DE")]
    [InlineData("fa-IR")]
    [InlineData("tr-TR")]
    public void The_same_letter_gives_the_same_bytes_in_every_culture(string culture)
    {
        var expected = RenderedPdf.Render(RealLetter.Letter);
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
            Assert.Equal(expected, RenderedPdf.Render(RealLetter.Letter));
        }
        finally
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = before;
        }
    }

    [Fact]
    public void The_same_letter_gives_the_same_bytes_on_many_threads()
    {
        var letters = Enumerable.Range(0, 16).Select(number => LongLetter.WithSignatories(20 + number)).ToList();
        var expected = letters.ConvertAll(RenderedPdf.Render);

        Assert.Equal(expected, letters.AsParallel().AsOrdered().WithDegreeOfParallelism(8).Select(RenderedPdf.Render));
    }

    [Fact]
    public void An_independent_reader_finds_no_fault_in_the_file()
    {
        var output = Tool.Run("qpdf", RenderedPdf.Render(LongLetter.WithSignatories(1000)), "--check", "{}");

        Assert.Contains("No syntax or stream encoding errors found", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(19)]
    [InlineData(41)]
    [InlineData(300)]
    public void Nothing_stands_outside_the_column_or_below_it(int signatories)
    {
        using var pdf = new RenderedPdf(LongLetter.WithSignatories(signatories));

        Assert.All(pdf.Pages.SelectMany(page => page), line =>
        {
            Assert.InRange(line.Left, LeftEdge - 8, RightEdge);
            Assert.InRange(line.Right, LeftEdge, RightEdge);
            Assert.InRange(line.Baseline, 55, 750);
        });
    }

    [Theory]
    [InlineData("https://example.org/a/very/long/path/that/has/no/blanks/at/all?and=parameters&that=never&end=because&nobody=thought&of=readers&at=all")]
    [InlineData("Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaftsvorstandsvorsitzendenstellvertreterin")]
    [InlineData("no\u00A0break\u00A0spaces\u00A0everywhere\u00A0in\u00A0this\u00A0line\u00A0so\u00A0that\u00A0it\u00A0is\u00A0all\u00A0one\u00A0very\u00A0long\u00A0word\u00A0indeed")]
    public void A_word_longer_than_a_line_is_broken_and_stays_whole_for_readers(string word)
    {
        using var pdf = new RenderedPdf(Plain with { Title = new Passage("Title"), Body = [Block.Paragraph(1, new Passage($"Look: {word} (it is long)."))] });
        var lines = pdf.Pages.Single().Where(line => line.Content == pdf.Pages.Single()[^2].Content).ToList();

        Assert.True(lines.Count > 1);
        Assert.All(lines, line => Assert.True(line.Right <= RightEdge));
        Assert.Contains($"Look: {word} (it is long).", pdf.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\u200B")]
    [InlineData("\u0301")]
    [InlineData("\uFEFF\uFFFE\u0001\0")]
    [InlineData("a\tb\r\nc\u2028d")]
    [InlineData("👨‍👩‍👧‍👦 🇲🇽 ﷽ \u202Eabc\u202C")]
    [InlineData("((()\\))) %PDF <x>")]
    [InlineData("\uD800 lone")]
    [InlineData("— - – / — -")]
    public void Whatever_is_written_gives_a_sound_file(string text)
    {
        var bytes = RenderedPdf.Render(LetterBuilder.WithEverywhere(text));

        Assert.Contains("No syntax or stream encoding errors found", Tool.Run("qpdf", bytes, "--check", "{}"), StringComparison.Ordinal);
        using var pdf = UglyToad.PdfPig.PdfDocument.Open(bytes);
        Assert.InRange(pdf.NumberOfPages, 1, 2);
    }

    [Fact]
    public void A_character_that_no_font_has_is_printed_as_its_number_and_reported()
    {
        const string Text = "Peace 🕊 for all ꦗ.";
        var bytes = RenderedPdf.Render(Plain with { Body = [Block.Paragraph(1, new Passage(Text))] });
        using var pdf = UglyToad.PdfPig.PdfDocument.Open(bytes);

        Assert.Equal([new MissingCharacter("🕊", Pack: null), new MissingCharacter("ꦗ", Pack: null)], FontCoverage.For(LanguageTag.English).FindMissing(Text));
        Assert.Contains("Peace [U+1F54A] for all [U+A997].", pdf.GetPage(1).Text, StringComparison.Ordinal);
        Assert.Contains(Text, Tool.Run("pdftotext", bytes, "{}", "-"), StringComparison.Ordinal);
    }

    [Fact]
    public void Words_that_the_product_adds_are_marked_as_English_where_it_has_none_in_the_letters_language()
    {
        using var pdf = new RenderedPdf(RealLetter.Letter with { Language = LanguageTag.Parse("sw") });
        using var english = new RenderedPdf(RealLetter.Letter);

        Assert.Equal(
            ["H2 en", "P en"],
            pdf.StructureElements.Where(element => element.Data.ContainsKey("Lang")).Select(TypeAndLanguage));
        Assert.DoesNotContain(english.StructureElements, element => element.Data.ContainsKey("Lang"));
    }

    private static string TypeAndLanguage(DictionaryToken element) =>
        $"{((NameToken)element.Data["S"]).Data} {((StringToken)element.Data["Lang"]).Data}";
}
