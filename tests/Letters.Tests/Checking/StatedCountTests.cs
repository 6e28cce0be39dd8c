namespace Letters.Tests.Checking;

public class StatedCountTests
{
    private const string Code = "stated-count-differs";

    [Theory]
    [InlineData("19 former senior U.S. officials involved in refugees and asylum urged the governments to act.", 19)]
    [InlineData("In a letter, nineteen former officials urge Congress to act.", 19)]
    [InlineData("Over 300 economists call on Congress to act.", 301)]
    [InlineData("More than 1,234 scholars sign a letter.", 1_240)]
    [InlineData("A coalition of forty-five civil society, faith-based, and labor organizations wrote to the minister.", 45)]
    [InlineData("An open letter from two hundred and ten physicians.", 210)]
    [InlineData("Joint statement by 45 NGOs.", 45)]
    [InlineData("Statement of 45 organizations on asylum.", 45)]
    [InlineData("The 45 signatories of this letter are lawyers.", 45)]
    [InlineData("Nearly 200 scholars ask for peace.", 190)]
    [InlineData("About 200 scholars ask for peace.", 220)]
    public void Compares_what_the_standfirst_says_with_the_list(string standfirst, int count)
    {
        Assert.False(Checked.Has(Checked.Letter(count) with { Standfirst = [new(standfirst)] }, Code));
        Assert.True(Checked.Has(Checked.Letter(count / 2) with { Standfirst = [new(standfirst)] }, Code));
    }

    [Theory]
    [InlineData("We, the undersigned 45 organizations and individuals, write to you.", 45)]
    [InlineData("We, 200 scholars of law, write to you.", 200)]
    [InlineData("As 19 former officials, we write to you.", 19)]
    [InlineData("On behalf of the 12 undersigned associations, I write to you.", 12)]
    public void Compares_what_the_letter_says_of_those_who_write_it(string paragraph, int count)
    {
        Assert.False(Checked.Has(Checked.Letter(count) with { Body = [Block.Paragraph(1, new(paragraph))] }, Code));
        Assert.True(Checked.Has(Checked.Letter(count + 1) with { Body = [Block.Paragraph(1, new(paragraph))] }, Code));
    }

    [Theory]
    [InlineData("es", "Las 45 organizaciones abajo firmantes piden un cambio.", 45)]
    [InlineData("es", "Más de 1.200 académicos firman esta carta.", 1_201)]
    [InlineData("fr", "Nous, quinze associations soussignées, demandons un changement.", 15)]
    [InlineData("fr", "Plus de 1 200 universitaires appellent à la paix.", 1_200)]
    [InlineData("de", "Die zwölf unterzeichnenden Verbände fordern einen Wandel.", 12)]
    [InlineData("de", "Rund 200 Wissenschaftlerinnen und Wissenschaftler fordern Frieden.", 190)]
    public void Reads_other_languages(string language, string standfirst, int count)
    {
        var letter = Checked.Letter(count) with { Language = LanguageTag.Parse(language), Standfirst = [new(standfirst)] };
        Assert.False(Checked.Has(letter, Code));
        Assert.True(Checked.Has(letter with { Signatories = Checked.Letter(count / 2).Signatories }, Code));
    }

    [Theory]
    [InlineData("Thousands of asylum seekers wait. We urge you to publicly commit to three key principles.")]
    [InlineData("Mexico is hosting 40,000 people. 19 countries signed the treaty.")]
    [InlineData("In 2023, 45 journalists were killed. This letter asks why.")]
    [InlineData("This letter urges the release of 12 journalists.")]
    [InlineData("The minister met 20 officials and asked them to act.")]
    [InlineData("For 20 years, advocates urged reform.")]
    [InlineData("The letter, whose authors include 12 former ministers, urges reform.")]
    [InlineData("Two in five teachers ask for help.")]
    [InlineData("Three members of Congress, joined by 40 advocates, urge reform.")]
    [InlineData("The undersigned represent 45 organizations with two hundred members.")]
    [InlineData("Up to 500 scholars may sign.")]
    [InlineData("In 1951 scholars signed a convention with 149 signatories.")]
    [InlineData("$40 million organizations call for more.")]
    public void Leaves_other_numbers_alone(string text)
    {
        Assert.False(Checked.Has(Checked.Letter(7) with { Standfirst = [new(text)] }, Code));
        Assert.False(Checked.Has(Checked.Letter(7) with { Body = [Block.Paragraph(1, new(text))] }, Code));
    }

    [Fact]
    public void Counts_people_and_organisations_apart_and_together()
    {
        var letter = Checked.SignedBy("#Example Trust", "#River Watch", "Ada Lovelace", "John Roe", "Jane Doe");
        Assert.False(Says("Two organizations and three individuals call for reform."));
        Assert.False(Says("Two organizations call for reform."));
        Assert.False(Says("Five organizations and individuals call for reform."));
        Assert.True(Says("Three organizations and three individuals call for reform."));
        Assert.True(Says("Four organizations call for reform."));

        bool Says(string standfirst) => Checked.Has(letter with { Standfirst = [new(standfirst)] }, Code);
    }

    [Fact]
    public void Counts_those_who_are_not_named()
    {
        var letter = Checked.Letter(9) with { Standfirst = [new("Over 240 scholars call for reform.")] };
        Assert.True(Checked.Has(letter, Code));
        var others = new Signatory(10, new Passage("and 231 others"), []) { Kind = SignatoryKind.Others, Count = 231 };
        Assert.False(Checked.Has(letter with { Signatories = [.. letter.Signatories, others] }, Code));
    }

    [Fact]
    public void Leaves_organisations_alone_for_which_people_sign() =>
        Assert.False(Checked.Has(Checked.SignedBy("Ada Lovelace|Example Trust", "John Roe|Example Trust") with { Standfirst = [new("45 organizations call for reform.")] }, Code));

    [Fact]
    public void Names_both_numbers()
    {
        var found = Assert.Single(Checked.Find(Checked.Letter(18) with { Title = new("19 Former Officials Urge Restraint on 12 May 2024") }, Code));
        Assert.Equal("The text speaks of “19 Former Officials”; the list has 18.", found.Message);
        Assert.NotNull(found.Suggestion);
    }
}
