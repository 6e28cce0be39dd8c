namespace Letters.Tests.Checking;

public class ProseCheckTests
{
    [Theory]
    [InlineData("He said “we will.")]
    [InlineData("He said we will.”")]
    [InlineData("„Wir handeln, sagte er.")]
    [InlineData("« Nous agirons, dit-il.")]
    [InlineData("Er sagte »Ja.")]
    [InlineData("He said \"we will.")]
    [InlineData("彼は「はいと言った。")]
    [InlineData("”Vi går, sade han.")]
    public void Finds_a_quotation_mark_alone(string text) => Assert.Single(Checked.Find(Checked.WithBody(text), "unbalanced-quotation-mark"));

    [Theory]
    [InlineData("“One,” he said, “and ‘two’.”")]
    [InlineData("„Eins“, sagte er, „und ‚zwei‘.“")]
    [InlineData("„Jeden” – mówi – „i dwa”.")]
    [InlineData("« Un », dit-il, « et “deux” ».")]
    [InlineData("Er sagte »Ja« und »Nein«.")]
    [InlineData("”Vi går”, sade han. ”Nu.”")]
    [InlineData("»Joo», hän sanoi, »nyt».")]
    [InlineData("צה\"ל ודו\"ח אחד")]
    [InlineData("قال ”نعم“ ثم ذهب")]
    [InlineData("The '90s, the students' own 6\" screens, rock ’n’ roll.")]
    [InlineData("彼は「『本』を読む」と言った。")]
    public void Leaves_quotation_marks_in_pairs_alone(string text) => Assert.False(Checked.Has(Checked.WithBody(text), "unbalanced-quotation-mark"));

    [Fact]
    public void Reads_quotations_over_paragraphs()
    {
        Assert.False(Checked.Has(Checked.WithBody("She said: \"One.", "\"Two.", "\"Three.\""), "unbalanced-quotation-mark"));
        Assert.False(Checked.Has(Checked.WithBody("Elle dit : « Un.", "» Deux. »"), "unbalanced-quotation-mark"));
        Assert.True(Checked.Has(Checked.WithBody("She said: “One.", "Two.”"), "unbalanced-quotation-mark"));
    }

    [Theory]
    [InlineData("the (best archive")]
    [InlineData("the best] archive")]
    [InlineData("the (best] archive")]
    [InlineData("図書館（町の")]
    public void Finds_a_bracket_alone(string text) => Assert.True(Checked.Has(Checked.WithBody(text), "unbalanced-bracket"));

    [Theory]
    [InlineData("the (best [of all]) archive")]
    [InlineData("1) one, iv) four, and a) the rest")]
    public void Leaves_brackets_in_pairs_alone(string text) => Assert.False(Checked.Has(Checked.WithBody(text), "unbalanced-bracket"));

    [Fact]
    public void Reads_brackets_over_two_paragraphs()
    {
        Assert.False(Checked.Has(Checked.WithBody("One (two.", "Three.)"), "unbalanced-bracket"));
        Assert.Equal(2, Checked.Find(Checked.WithBody("One (two.", "Three.", "Four.)"), "unbalanced-bracket").Count);
    }

    [Theory]
    [InlineData("en", "open the the archive", true)]
    [InlineData("en", "The the archive", true)]
    [InlineData("en", "a a letter", true)]
    [InlineData("en", "those who had had to go said that that is so, very very much so", false)]
    [InlineData("en", "Walla Walla and New York, New York", false)]
    [InlineData("en", "Boutros Boutros-Ghali met the-the men", false)]
    [InlineData("fr", "nous nous levons et vous vous levez", false)]
    [InlineData("fr", "ouvrez les les archives", true)]
    [InlineData("de", "die, die die Archive öffnen", false)]
    [InlineData("tr", "yavaş yavaş, tek tek", false)]
    [InlineData("id", "orang orang", false)]
    public void Finds_a_word_typed_twice(string language, string text, bool found) =>
        Assert.Equal(found, Checked.Has(Checked.WithBody(text) with { Language = LanguageTag.Parse(language) }, "doubled-word"));

    [Theory]
    [InlineData("12 May 2024")]
    [InlineData("May 12th, 2024")]
    [InlineData("2024-05-12")]
    [InlineData("12.05.2024")]
    [InlineData("12. Mai 2024")]
    [InlineData("1er mai 2024")]
    [InlineData("12 de mayo de 2024")]
    [InlineData("12 d'abril de 2024")]
    [InlineData("12 мая 2024 года")]
    [InlineData("2024年5月12日")]
    [InlineData("2024년 5월 12일")]
    [InlineData("12 मई 2024")]
    [InlineData("١٢ مايو ٢٠٢٤")]
    public void Knows_a_date(string date)
    {
        var letter = Checked.Letter() with { Title = new("A letter") };
        Assert.True(Checked.Has(letter, "no-date"));
        Assert.False(Checked.Has(letter with { Standfirst = [new($"Sent: {date}")] }, "no-date"));
    }

    [Fact]
    public void Takes_a_dateline_or_a_stated_date_for_the_date()
    {
        var letter = Checked.Letter() with { Title = new("A letter"), Standfirst = [new("On December 1, the 3 ministers meet. In 2019 they met 40 times.")] };
        Assert.True(Checked.Has(letter, "no-date"));
        Assert.False(Checked.Has(letter with { Dateline = new("Geneva, in spring") }, "no-date"));
        Assert.False(Checked.Has(letter with { Metadata = new LetterMetadata { Date = new DateOnly(2024, 5, 12) } }, "no-date"));
    }

    [Fact]
    public void Finds_a_heading_with_nothing_below()
    {
        Block[] body = [Heading("What", 1), Heading("Why", 2), Block.Paragraph(1, new("Text.")), Heading("Empty", 2), Heading("How", 1), Block.Paragraph(2, new("Text.")), Heading("Last", 1)];
        var found = Checked.Find(Checked.Letter() with { Body = Block.Anchor(body) }, "empty-section");
        Assert.Equal(["Empty", "Last"], found.Select(diagnostic => diagnostic.Excerpt));

        static Block Heading(string text, int level) => new("", BlockType.Heading, new Passage(text)) { Level = level };
    }

    [Theory]
    [InlineData("wonâ€™t", "won’t")]
    [InlineData("cafÃ©", "café")]
    [InlineData("GarcÃ\u00ADa", "García")]
    [InlineData("Å‚Ã³dÅº", "łódź")]
    [InlineData("10 â‚¬", "10 €")]
    [InlineData("ÐœÐ¸Ñ€", "Мир")]
    [InlineData("Â«OuiÂ»", null)]
    public void Says_what_damaged_text_probably_was(string text, string? meant)
    {
        var found = Assert.Single(Checked.Find(Checked.WithBody(text), "mojibake"));
        if (meant is not null) Assert.Contains($"“{meant}”", found.Suggestion, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("NÃO, São João, «CAFÉ», Ängström, Århus, ÎLE, âge")]
    [InlineData("“IRMÔ, “BÂ” und „Ä“, 5 € für Öl")]
    public void Leaves_words_with_accents_alone(string text) => Assert.False(Checked.Has(Checked.WithBody(text), "mojibake"));

    [Theory]
    [InlineData("a\uFFFDb", "replacement-character")]
    [InlineData("a\uF0B7b", "private-use-character")]
    [InlineData("a\U000F0000b", "private-use-character")]
    [InlineData("a\uFFFEb", "unassigned-character")]
    [InlineData("a\u0378b", "unassigned-character")]
    public void Finds_characters_that_mean_nothing(string text, string code) => Assert.Equal(text, Assert.Single(Checked.Find(Checked.WithBody(text), code)).Excerpt);

    [Fact]
    public void Finds_the_place_in_a_wrapped_paragraph()
    {
        var result = PlainText.Parse(Slug.Parse("a-letter"), "letter.txt", "A title\n\nDear A:\n\n  First line,\n\tand the the\nlast line (not.\n"u8);
        Assert.Equal(
            [("doubled-word", 6, 10), ("unbalanced-bracket", 7, 11)],
            result.Diagnostics.Where(diagnostic => diagnostic.Column is not null).Select(diagnostic => (diagnostic.Code, diagnostic.Line ?? 0, diagnostic.Column ?? 0)));
    }
}
