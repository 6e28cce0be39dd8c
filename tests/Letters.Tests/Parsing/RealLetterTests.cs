namespace Letters.Tests.Parsing;

public class RealLetterTests
{
    private static Letter Letter => RealLetter.Letter;

    [Fact]
    public void Keeps_the_no_break_space_of_the_title()
    {
        Assert.EndsWith("to Protect Asylum\u00A0Seekers", Letter.Title.Text, StringComparison.Ordinal);
        Assert.Equal(LineRange.Single(1), Letter.Title.Lines);
    }

    [Fact]
    public void Has_one_standfirst_paragraph()
    {
        var standfirst = Assert.Single(Letter.Standfirst);
        Assert.StartsWith("In a letter, 19 former senior U.S. officials", standfirst.Text, StringComparison.Ordinal);
        Assert.EndsWith("presidential inauguration on December 1.", standfirst.Text, StringComparison.Ordinal);
        Assert.Empty(Letter.Addressees);
    }

    [Fact]
    public void Greets_both_addressees_in_one_salutation() =>
        Assert.Equal("Dear President-Elect López Obrador and Vice President Pence:", Letter.Salutation!.Text);

    [Fact]
    public void Has_14_paragraphs_without_blanks_at_their_ends()
    {
        Assert.Equal(14, Letter.Body.Count);
        Assert.EndsWith("take place on December 1.", Letter.Body[0].Text.Text, StringComparison.Ordinal);
        Assert.Equal("We hope your meeting will promote those outcomes.", Letter.Body[13].Text.Text);
        Assert.Equal(("p14", LineRange.Single(33)), (Letter.Body[13].Id, Letter.Body[13].Text.Lines));
    }

    [Fact]
    public void Closes_sincerely() => Assert.Equal("Sincerely,", Letter.Closing!.Text);

    [Fact]
    public void Has_19_signatories_with_25_affiliations()
    {
        Assert.Equal(19, Letter.Signatories.Count);
        Assert.Equal(Enumerable.Range(1, 19), Letter.Signatories.Select(signatory => signatory.Position));
        Assert.Equal(25, Letter.Signatories.Sum(signatory => signatory.Affiliations.Count));
        Assert.Contains(Letter.Signatories, signatory => signatory.Name.Text == "Arthur “Gene” Dewey");
    }

    [Theory]
    [InlineData("Phyllis Oakley", "Former Assistant Secretary of State for Population, Refugees, and Migration", "Former Assistant Secretary of State for Intelligence and Research", 79)]
    [InlineData("Myrta (Chris) Sale", "Former Acting Commissioner, U.S. Immigration and Naturalization Services (INS)", "Former Deputy Commissioner, U.S. Immigration and Naturalization Service (INS)", 92)]
    public void Shows_two_offices_on_one_line_as_two_and_warns(string name, string first, string second, int line)
    {
        var signatory = Assert.Single(Letter.Signatories, signatory => signatory.Name.Text == name);
        Assert.Equal([first, second], signatory.Affiliations.Select(affiliation => affiliation.Text.Text));
        Assert.All(signatory.Affiliations, affiliation => Assert.Equal(LineRange.Single(line), affiliation.Text.Lines));

        var warning = Assert.Single(RealLetter.Parsed.Diagnostics, diagnostic => diagnostic.Line == line && diagnostic.Code == "two-offices-on-one-line");
        Assert.Equal(("two-offices-on-one-line", DiagnosticSeverity.Warning, first.Length + 2), (warning.Code, warning.Severity, warning.Column));
        Assert.Contains(first, warning.Message, StringComparison.Ordinal);
        Assert.Contains(second, warning.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Gives_exactly_the_diagnostics_of_an_attentive_editor() => Assert.Equal(
        [
            ("no-date", null, null),
            ("current-office-among-former", 56, 1),
            ("two-offices-on-one-line", 79, 77),
            ("organisation-spelled-two-ways", 92, 29),
            ("two-offices-on-one-line", 92, 80),
        ],
        RealLetter.Parsed.Diagnostics.Select(diagnostic => (diagnostic.Code, diagnostic.Line, diagnostic.Column)));

    [Fact]
    public void Names_both_spellings_of_the_one_organisation()
    {
        var warning = Assert.Single(RealLetter.Parsed.Diagnostics, diagnostic => diagnostic.Code == "organisation-spelled-two-ways");
        Assert.Contains("“U.S. Immigration and Naturalization Services (INS)” and “U.S. Immigration and Naturalization Service (INS)”", warning.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Loses_no_word_and_changes_none()
    {
        var source = System.Text.Encoding.UTF8.GetString(RealLetter.Bytes).Split([' ', '\n', '\u00A0'], StringSplitOptions.RemoveEmptyEntries);
        var published = Letter.Passages().Select(passage => passage.Text).SelectMany(passage => passage.Split([' ', '\n', '\u00A0'], StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal(source, published);
    }
}
