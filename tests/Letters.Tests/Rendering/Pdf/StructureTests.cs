using Letters.Rendering;
using Letters.Tests.Builders;
using UglyToad.PdfPig.Tokens;

namespace Letters.Tests.Rendering.Pdf;

/// <summary>What a screen reader is given.</summary>
public class StructureTests
{
    private static Letter Complete { get; } = InLatinScript(CompleteLetter.Create());

    [Fact]
    public void Every_part_of_a_letter_is_tagged_as_what_it_is_in_reading_order()
    {
        using var pdf = new RenderedPdf(Complete);

        Assert.Equal(
        [
            "H1{Keep the archive open}",
            "P{Forty historians and six institutions ask the ministry to keep the reading rooms open.}",
            "H2{Corrections}",
            "P{May 14, 2024: An earlier revision named the wrong street.}",
            "P{A name was misspelled.}",
            "P{Geneva, 12 May 2024}",
            "P{Ministry of CultureRue de l’Athénée 1Geneva}",
            "P{Re: Closing of the reading rooms}",
            "P{Dear Minister,}",
            "P{We write about Link{the archive*}. It is Em{open} to all, as the law says.Reference{Link{1*}}}",
            "Note{Lbl{Link{1*}}P{Em{Archives Act}, section 3.}}",
            "H2{What we ask}",
            "L{LI{Lbl{1.}LBody{Keep the rooms open:L{LI{Lbl{–}LBody{on weekdays}}LI{Lbl{–}LBody{and on Saturdays.}}}}}LI{Lbl{2.}LBody{Keep the staff.}}}",
            "H3{Why}",
            "BlockQuote{P{Strong{An archive that nobodyEm{ reads} is a cellar.}}}",
            "P{We hope foryour answer.}",
            "P{Yours faithfully,}",
            "H2{Signatories}",
            "H3{Individuals\u20022}",
            "L{LI{LBody{P{Ada LovelaceReference{Link{**}}}P{Professor of History, Example University}P{Member, Academy of Letters}}}"
                + "LI{LBody{P{Mohammed Ahmed}P{HistorianReference{Link{**}}}}}}",
            "H3{Organisations\u200239}",
            "L{LI{LBody{P{Society of Archivists}P{Geneva}}}LI{LBody{P{and 38 others}}}}",
            "P{For questions write to press@archive.example.}",
            "Note{Lbl{Link{**}}P{Affiliation for identification only.}}",
            "L{LI{LBody{the archive: Link{https://archive.example/*}}}}",
            "P{Published by: Friends of the Archive, Link{https://friends.example/*}}",
            "P{Contact: Link{press@archive.example*}}",
            "P{License: CC-BY-4.0}",
            "P{Link{https://friends.example/letter*}}",
            RevisionOf(Complete),
            "Figure{}",
        ], SpokenStructure.Of(pdf.Document));
    }

    [Fact]
    public void What_has_no_place_in_a_letter_leaves_no_trace()
    {
        var letter = LetterBuilder.Bare();
        using var pdf = new RenderedPdf(letter);

        Assert.Equal(["H1{A title}", "P{A paragraph.}", RevisionOf(letter)], SpokenStructure.Of(pdf.Document));
    }

    [Fact]
    public void A_link_that_goes_on_over_lines_and_pages_is_one_element_with_an_annotation_a_line()
    {
        var words = string.Join(' ', Enumerable.Range(1, 800).Select(number => $"word{number}"));
        using var pdf = new RenderedPdf(WithBody(new Passage(words) { Marks = [new(0, words.Length, MarkType.Link, "https://example.org/")] }));
        var link = SpokenStructure.Of(pdf.Document).Single(part => part.StartsWith("P{Link{", StringComparison.Ordinal));
        var lines = pdf.Pages.SelectMany(page => page).ToList().FindIndex(line => line.Text.Contains("word800", StringComparison.Ordinal));

        Assert.True(pdf.Document.NumberOfPages > 1);
        Assert.Equal(lines, link.Count(character => character == '*'));
        Assert.Equal($"P{{Link{{{words}}}}}", link.Replace("*", "", StringComparison.Ordinal));
    }

    [Fact]
    public void Marks_in_marks_are_elements_in_elements_and_the_same_mark_twice_is_one()
    {
        using var pdf = new RenderedPdf(WithBody(new Passage("all of it is strong")
        {
            Marks =
            [
                new(0, 19, MarkType.Link, "https://example.org/"), new(0, 19, MarkType.Strong), new(4, 8, MarkType.Strong), new(4, 8, MarkType.Emphasis),
                new(7, 2, MarkType.Link, "https://example.org/other"),
            ],
        }));

        Assert.Contains("P{Link{Strong{all Em{of it is} strong}*}}", SpokenStructure.Of(pdf.Document));
    }

    [Fact]
    public void An_address_that_is_no_web_or_mail_address_is_no_link()
    {
        using var pdf = new RenderedPdf(WithBody(new Passage("run this") { Marks = [new(0, 8, MarkType.Link, "javascript:alert(1)")] }));

        Assert.Contains("P{Span{run this}}", SpokenStructure.Of(pdf.Document));
        Assert.All(pdf.Document.GetPages(), page => Assert.Empty(page.GetAnnotations()));
    }

    [Fact]
    public void Headings_descend_one_rank_at_a_time_whatever_the_levels_are()
    {
        var body = new[] { 1, 4, 2, 6, 6, 1 }.Select(level => new Block("", BlockType.Heading, new($"Level {level}")) { Level = level });
        using var pdf = new RenderedPdf(LetterBuilder.Bare() with { Body = Block.Anchor(body) });

        Assert.Equal(
            ["H1{A title}", "H2{Level 1}", "H3{Level 4}", "H3{Level 2}", "H4{Level 6}", "H4{Level 6}", "H2{Level 1}"],
            SpokenStructure.Of(pdf.Document).SkipLast(1));
    }

    [Fact]
    public void Bullets_after_numbers_are_another_list()
    {
        using var pdf = new RenderedPdf(LetterBuilder.Bare() with { Body = Block.Anchor([Item("one", 1, 1), Item("two", 1, 2), Item("dot", 1), Item("deep", 3), Item("end", 1)]) });

        Assert.Equal(
        [
            "L{LI{Lbl{1.}LBody{one}}LI{Lbl{2.}LBody{two}}}",
            "L{LI{Lbl{•}LBody{dotL{LI{Lbl{·}LBody{deep}}}}}LI{Lbl{•}LBody{end}}}",
        ], SpokenStructure.Of(pdf.Document).Skip(1).SkipLast(1));
        Assert.Equal(
            ["Decimal", "Disc", "Disc"],
            pdf.StructureElements.Where(element => element.Data.ContainsKey("A")).Select(element => ((NameToken)((DictionaryToken)element.Data["A"]).Data["ListNumbering"]).Data));
    }

    [Fact]
    public void The_labels_are_in_the_letters_language()
    {
        using var pdf = new RenderedPdf(Complete.In(LanguageTag.Parse("es")));
        var parts = SpokenStructure.Of(pdf.Document);

        Assert.Contains("H2{Signatarios}".Replace("Signatarios", Labels.Of(LanguageTag.Parse("es")).Signatories, StringComparison.Ordinal), parts);
        Assert.Contains("P{Ginebra, 12 de mayo de 2024}", parts);
        Assert.Contains("P{Traducción. Original: English}", parts);
        Assert.Equal(
            ["P{Affiliation for identification only.}"],
            parts.Where(part => part.Contains("Affiliation", StringComparison.Ordinal)).Select(part => part[part.IndexOf("P{", StringComparison.Ordinal)..^1]));
        Assert.Equal("en", ((StringToken)Assert.Single(pdf.StructureElements, element => element.Data.ContainsKey("Lang")).Data["Lang"]).Data);
    }

    [Fact]
    public void Translations_are_named_where_their_addresses_are_known()
    {
        var spanish = Complete.Translations[0];
        using var pdf = new RenderedPdf(Complete with
        {
            Translations = [spanish with { Metadata = spanish.Metadata with { CanonicalUrl = "https://friends.example/carta" } }, spanish with { Language = LanguageTag.Parse("fr") }],
        });

        Assert.Contains("P{This letter in other languages: Link{Español*}}", SpokenStructure.Of(pdf.Document));
    }

    [Fact]
    public void Signatories_without_a_group_after_a_group_are_a_list_of_their_own()
    {
        using var pdf = new RenderedPdf(LetterBuilder.Bare() with
        {
            Signatories = [new(1, new("A"), []) { Group = "First" }, new(2, new("B"), []), new(3, new("C"), []) { Group = "Third" }],
        });

        Assert.Equal(
            ["H3{First\u20021}", "L{LI{LBody{P{A}}}}", "L{LI{LBody{P{B}}}}", "H3{Third\u20021}", "L{LI{LBody{P{C}}}}"],
            SpokenStructure.Of(pdf.Document).Skip(3).SkipLast(1));
    }

    [Fact]
    public void A_note_that_nothing_refers_to_has_no_way_back_and_a_reference_to_no_note_leads_nowhere()
    {
        using var pdf = new RenderedPdf(WithBody(new Passage("Words.") { Marks = [new(5, 0, MarkType.NoteReference, "7")] }) with { Notes = [new("1", new("Unused."))] });
        var parts = SpokenStructure.Of(pdf.Document);

        Assert.Contains("P{WordsReference{7}.}", parts);
        Assert.Contains("Note{Lbl{1}P{Unused.}}", parts);
    }

    [Fact]
    public void A_block_without_anything_to_print_takes_no_room_and_breaks_nothing()
    {
        using var pdf = new RenderedPdf(LetterBuilder.Bare() with { Body = Block.Anchor([Item("\n", 1), Item("a", 1), Item("", 1), Item("b", 2)]), Notes = [new("1", new("\n"))] });

        Assert.Equal(["L{LI{Lbl{•}LBody{aL{LI{Lbl{–}LBody{b}}}}}}"], SpokenStructure.Of(pdf.Document).Skip(1).SkipLast(1));
    }

    private static string RevisionOf(Letter letter) => $"P{{Revision {CanonicalLetter.HashOf(letter)} (SHA-256)}}";

    /// <summary>How other scripts are set is another matter.</summary>
    private static Letter InLatinScript(Letter letter) => letter with
    {
        Signatories = letter.Signatories.Select(signatory => signatory.Position == 2 ? signatory with { Name = new("Mohammed Ahmed") } : signatory).ToSequence(),
    };

    private static Letter WithBody(Passage passage) => LetterBuilder.Bare() with { Body = [Block.Paragraph(1, passage)] };

    private static Block Item(string text, int level, int? number = null) => new("", BlockType.ListItem, new(text)) { Level = level, Number = number };
}
