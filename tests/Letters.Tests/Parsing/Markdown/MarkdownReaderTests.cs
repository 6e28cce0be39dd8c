using System.Text;
using Letters.Parsing;

namespace Letters.Tests.Parsing.Markdown;

public class MarkdownReaderTests
{
    [Fact]
    public void Gives_the_real_letter_the_revision_id_it_has_as_plain_text()
    {
        var text = Encoding.UTF8.GetString(RealLetter.Bytes);
        var markdown = text.Replace("The countries of the Northern Triangle", "The countries of\nthe Northern Triangle", StringComparison.Ordinal);
        var parsed = MarkdownText.Parse(RealLetter.Slug, Encoding.UTF8.GetBytes($"# {markdown}"));
        Assert.Equal(CanonicalLetter.HashOf(RealLetter.Letter), CanonicalLetter.HashOf(parsed.Letter!));
        Assert.Equal(RealLetter.Parsed.Diagnostics.Select(diagnostic => (diagnostic.Code, diagnostic.Excerpt)), parsed.Diagnostics.Select(diagnostic => (diagnostic.Code, diagnostic.Excerpt)));
    }

    [Fact]
    public void Knows_the_lines_and_columns_of_the_file()
    {
        var letter = MarkdownText.Parse("---\nplace: Geneva\n---\n\n#   A *title*\r\n\nDear Minister:\n\n  We ask\n  for more.\n\n> Said *who*?\n\n12. Twelve is the last of all.\n").Letter!;
        Assert.Equal((new LineRange(5, 5), 0), (letter.Title.Lines, letter.Title.Column));
        Assert.Equal((new LineRange(7, 7), 1), (letter.Salutation!.Lines, letter.Salutation.Column));
        Assert.Equal([(new LineRange(9, 10), 3), (new LineRange(12, 12), 0), (new LineRange(14, 14), 5)], letter.Body.Select(block => (block.Text.Lines, block.Text.Column)));
    }

    [Theory]
    [InlineData("\uFEFF# A title\n\nDear Minister:\n\nWords.\n")]
    [InlineData("# A title\r\n\r\nDear Minister:\r\n\r\nWords.\r\n")]
    [InlineData("# A title\r\rDear Minister:\r\rWords.")]
    [InlineData("# A title\u2028\u2028Dear Minister:\u2028\u2028Words.")]
    public void Reads_any_line_ending_and_a_byte_order_mark(string text)
    {
        var letter = MarkdownText.Parse(text).Letter!;
        Assert.Equal(("A title", "Dear Minister:", "Words."), (letter.Title.Text, letter.Salutation?.Text, Assert.Single(letter.Body).Text.Text));
    }

    [Fact]
    public void Reports_a_control_character_even_where_an_entity_names_it()
    {
        var result = MarkdownText.Parse("# A title\n\nDear Minister:\n\nOne\u0007 two&#8;three.\n");
        Assert.Equal("One twothree.", Assert.Single(result.Letter!.Body).Text.Text);
        Assert.Equal([5, 5], result.Diagnostics.Where(diagnostic => diagnostic.Code == "control-character").Select(diagnostic => diagnostic.Line));
    }

    [Fact]
    public void Lists_the_first_findings_of_a_kind_and_counts_the_rest()
    {
        var result = MarkdownText.Parse($"# A title\n\nDear Minister:\n\n{string.Concat(Enumerable.Repeat("`a` ", 250))}\n");
        var findings = result.Diagnostics.Where(diagnostic => diagnostic.Code == "code-read-as-words").ToList();
        Assert.Equal(50, findings.Count);
        Assert.Contains(result.Diagnostics, finding => finding.Code == "more-of-a-kind");
    }

    [Theory]
    [InlineData("letter.md")]
    [InlineData("letter.markdown")]
    [InlineData("letter.es.md")]
    public void Is_told_by_the_name_of_the_file(string name)
    {
        Assert.True(LetterFileName.TryParse(name, out var parsed));
        Assert.Equal(LetterFileRole.Text, parsed.Role);
        Assert.Equal("T", LetterParser.Parse(Slug.Parse("a-letter"), [new LetterFile(name, name, "# T\n\nDear X:\n\nWords."u8.ToArray())]).Letter?.Title.Text);
    }
}
