using System.Text;
using Letters.Parsing;

namespace Letters.Tests.Parsing;

public class PlainTextParserTests
{
    private const string Simple = """
        A title

        What it is about.

        Dear Minister:

        First paragraph.

        Second paragraph.

        Sincerely,

        Jane Doe
        Director, Example Trust

        John Roe
        """;

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Reads_every_line_ending(string lineEnd) => Assert.Equal(Parse(Simple), Parse(Simple.ReplaceLineEndings(lineEnd)));

    [Fact]
    public void Reads_utf_8_and_utf_16_with_byte_order_marks()
    {
        foreach (var encoding in new Encoding[] { Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode })
        {
            Assert.Equal(Parse(Simple), Parse([.. encoding.GetPreamble(), .. encoding.GetBytes(Simple)]).Letter);
        }
    }

    [Fact]
    public void Joins_hard_wrapped_lines()
    {
        var letter = Parse("""
            A title that was wrapped
            by a mail program

            Dear Prime Minister, Minister of Justice
            and Members of Parliament:

            Words that go on
            on the next line, asylum-
            seekers among them—
            and more.

            Sincerely,

            Jane Doe
            """);
        Assert.Equal("A title that was wrapped by a mail program", letter.Title.Text);
        Assert.Equal("Dear Prime Minister, Minister of Justice and Members of Parliament:", letter.Salutation!.Text);
        Assert.Equal("Words that go on on the next line, asylum-seekers among them—and more.", Assert.Single(letter.Body).Text.Text);
        Assert.Equal(new LineRange(7, 10), letter.Body[0].Text.Lines);
    }

    [Fact]
    public void Keeps_salutations_of_several_addressees_on_lines_of_their_own()
    {
        var letter = Parse("""
            A title

            Dear President Doe,
            Dear Chancellor Roe,
            Dear Members of the Assembly,

            Text.
            """);
        Assert.Equal("Dear President Doe,\nDear Chancellor Roe,\nDear Members of the Assembly,", letter.Salutation!.Text);
        Assert.Equal("Text.", Assert.Single(letter.Body).Text.Text);
    }

    [Fact]
    public void Reads_address_blocks_above_the_salutation()
    {
        var letter = Parse("""
            A title

            An introduction that
            ends with a full stop.

            The Hon. Jane Doe
            Minister of Justice
            12 Main Street

            To: John Roe

            Dear Ministers,

            Text.
            """);
        Assert.Equal("An introduction that ends with a full stop.", Assert.Single(letter.Standfirst).Text);
        Assert.Equal(["The Hon. Jane Doe\nMinister of Justice\n12 Main Street", "To: John Roe"], letter.Addressees.Select(addressee => addressee.Text));
    }

    [Fact]
    public void Reads_a_salutation_and_a_closing_that_share_a_block_with_their_neighbours()
    {
        var letter = Parse("""
            A title

            Dear Minister,
            We write to you.
            It is urgent.

            Do act.
            Respectfully yours,
            Jane Doe
            Example Trust
            """);
        Assert.Equal("Dear Minister,", letter.Salutation!.Text);
        Assert.Equal(["We write to you. It is urgent.", "Do act."], letter.Body.Select(block => block.Text.Text));
        Assert.Equal("Respectfully yours,", letter.Closing!.Text);
        Assert.Equal("Jane Doe", Assert.Single(letter.Signatories).Name.Text);
    }

    [Fact]
    public void Takes_one_long_line_a_paragraph_without_blank_lines_between()
    {
        var sentence = string.Join(' ', Enumerable.Repeat("All of these words belong to one sentence", 6)) + ".";
        var letter = Parse($"A title\n{sentence}\n{sentence}\n\nDear Minister:\n\n{sentence}\n{sentence}\n");
        Assert.Equal("A title", letter.Title.Text);
        Assert.Equal([sentence, sentence], letter.Standfirst.Select(paragraph => paragraph.Text));
        Assert.Equal(2, letter.Body.Count);
    }

    [Fact]
    public void Reads_a_letter_without_standfirst_salutation_and_closing_and_says_what_it_assumed()
    {
        var result = Result("""
            A title

            We ask for one thing only.

            Jane Doe
            Example Trust

            Dr. Martin Roe Jr.
            Other Trust
            """);
        Assert.Empty(result.Letter!.Standfirst);
        Assert.Null(result.Letter.Salutation);
        Assert.Null(result.Letter.Closing);
        Assert.Equal("We ask for one thing only.", Assert.Single(result.Letter.Body).Text.Text);
        Assert.Equal(["Jane Doe", "Dr. Martin Roe Jr."], result.Letter.Signatories.Select(signatory => signatory.Name.Text));
        Assert.Equal([("no-salutation", 1), ("no-closing", 5)], result.DiagnosticsButNoDate().Select(diagnostic => (diagnostic.Code, diagnostic.Line ?? 0)));
        Assert.All(result.DiagnosticsButNoDate(), diagnostic => Assert.Equal(DiagnosticSeverity.Info, diagnostic.Severity));
    }

    [Fact]
    public void Joins_a_closing_and_the_heading_of_the_signatories()
    {
        var letter = Parse(Simple.Replace("Sincerely,", "Sincerely,\n\nSignatories:", StringComparison.Ordinal));
        Assert.Equal("Sincerely,\nSignatories:", letter.Closing!.Text);
        Assert.Equal(2, letter.Signatories.Count);
    }

    [Fact]
    public void Does_not_take_a_body_line_that_leads_to_a_colon_for_the_salutation()
    {
        var letter = Parse("""
            A title

            To this end, we ask governments to:

            act.
            """);
        Assert.Null(letter.Salutation);
        Assert.Equal(2, letter.Body.Count);
    }

    [Fact]
    public void Trims_blanks_and_no_break_spaces_at_line_ends_and_keeps_them_inside() =>
        Assert.Equal("No\u00A0break inside, none at the end", Parse("\u00A0 No\u00A0break  inside,\tnone at the end \u00A0\t\n\nText.").Title.Text);

    [Fact]
    public void Publishes_in_normalisation_form_C() => Assert.Equal("L\u00F3pez", Parse("Lo\u0301pez\n\nText.").Title.Text);

    [Fact]
    public void Goes_on_with_an_affiliation_that_was_wrapped_and_says_so()
    {
        var result = Result(Simple.Replace("Director, Example Trust", "Former Secretary of State for Population,\nRefugees, and\nMigration\nTrustee", StringComparison.Ordinal));
        Assert.Equal(["Former Secretary of State for Population, Refugees, and Migration", "Trustee"], result.Letter!.Signatories[0].Affiliations.Select(affiliation => affiliation.ToString()));
        Assert.Equal(2, result.Diagnostics.Count(diagnostic => diagnostic.Code == "affiliation-goes-on"));
    }

    [Theory]
    [InlineData("Former President, Association of Former Members of Congress")]
    [InlineData("Former Judge, International Tribunal for the Former Yugoslavia")]
    [InlineData("Former Chair, Former Members Caucus")]
    [InlineData("President, Former Officials Network")]
    public void Sees_no_second_office_where_the_word_belongs_to_a_name(string affiliation)
    {
        var result = Result(Simple.Replace("Director, Example Trust", affiliation, StringComparison.Ordinal));
        Assert.Equal(affiliation, Assert.Single(result.Letter!.Signatories[0].Affiliations).ToString());
        Assert.Empty(result.DiagnosticsButNoDate());
    }

    [Fact]
    public void Parts_three_offices_on_one_line()
    {
        var result = Result(Simple.Replace("Director, Example Trust", "Former Judge (ret.) Former Mayor Former Teacher", StringComparison.Ordinal));
        Assert.Equal(["Former Judge (ret.)", "Former Mayor", "Former Teacher"], result.Letter!.Signatories[0].Affiliations.Select(affiliation => affiliation.ToString()));
        Assert.Equal([21, 34], result.DiagnosticsButNoDate().Select(diagnostic => diagnostic.Column ?? 0));
    }

    [Fact]
    public void The_same_words_in_another_file_are_the_same_letter()
    {
        var (one, other) = (Parse(Simple), Parse("\uFEFF" + Simple.Replace("\n\n", "\n \n\n", StringComparison.Ordinal)));
        Assert.NotEqual(one.Body[1].Text.Lines, other.Body[1].Text.Lines);
        Assert.Equal(one, other);
        Assert.Equal(CanonicalLetter.HashOf(one), CanonicalLetter.HashOf(other));
    }

    private static ParseResult Result(string text) => Parse(Encoding.UTF8.GetBytes(text));

    private static ParseResult Parse(byte[] content) => PlainText.Parse(Slug.Parse("a-letter"), "a-letter/letter.txt", content);

    private static Letter Parse(string text) => Result(text).Letter ?? throw new InvalidOperationException(string.Join('\n', Result(text).Diagnostics));
}
