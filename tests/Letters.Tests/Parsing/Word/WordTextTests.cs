using Letters.Tests.Builders;
using Letters.Tests.Specs;

namespace Letters.Tests.Parsing.Word;

/// <summary>What a Word file says, in all the ways in which Word writes it down.</summary>
public class WordTextTests
{
    private const string Styles =
        """
        <w:style w:type="paragraph" w:default="1" w:styleId="Standard"><w:name w:val="Normal"/></w:style>
        <w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/><w:rPr><w:b/></w:rPr></w:style>
        <w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>
        <w:style w:type="paragraph" w:styleId="berschrift2"><w:name w:val="heading 2"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>
        <w:style w:type="paragraph" w:styleId="Kapitel"><w:name w:val="Own Chapter"/><w:basedOn w:val="berschrift2"/></w:style>
        <w:style w:type="paragraph" w:styleId="Zitat"><w:name w:val="Quote"/><w:rPr><w:i/></w:rPr></w:style>
        <w:style w:type="paragraph" w:styleId="Liste"><w:name w:val="List Bullet"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
        <w:style w:type="character" w:styleId="Fett"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>
        <w:style w:type="character" w:styleId="Versteckt"><w:name w:val="Hidden"/><w:rPr><w:vanish/></w:rPr></w:style>
        """;

    private const string Numbering =
        """
        <w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum>
        <w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/></w:lvl></w:abstractNum>
        <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
        <w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
        <w:num w:numId="3"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>
        """;

    [Fact]
    public void Reads_headings_by_the_names_and_outline_levels_of_their_styles()
    {
        var letter = WordLetter.Parse(new WordDocumentBuilder().Styles(Styles).Paragraph("A title", "Titel").Paragraph("Dear Minister:")
            .Paragraph("First", "berschrift1").Paragraph("Text.").Paragraph("Second", "berschrift2").Paragraph("Third", "Kapitel").Paragraph("“Words.”", "Zitat").Paragraph("Sincerely,").Paragraph("Jane Doe")).Letter!;
        Assert.Equal(
            [(BlockType.Heading, 1), (BlockType.Paragraph, 0), (BlockType.Heading, 2), (BlockType.Heading, 2), (BlockType.Quotation, 0)],
            letter.Body.Select(block => (block.Type, block.Level)));
        Assert.Equal(new Passage("A title"), letter.Title);
        Assert.Equal(new Passage("“Words.”"), letter.Body[4].Text);
    }

    [Fact]
    public void Takes_a_heading_as_the_title_and_raises_the_others()
    {
        var letter = WordLetter.Parse(new WordDocumentBuilder().Styles(Styles).Paragraph("A title", "berschrift1").Paragraph("Dear Minister:")
            .Paragraph("First", "berschrift2").Paragraph("Text.").Paragraph("Sincerely,").Paragraph("Jane Doe")).Letter!;
        Assert.Equal((BlockType.Heading, 1), (letter.Body[0].Type, letter.Body[0].Level));
    }

    [Fact]
    public void Counts_the_items_of_numbered_lists()
    {
        static string Item(string text, int list, int level) => $"<w:p><w:pPr><w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{list}\"/></w:numPr></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>";
        var letter = WordLetter.Parse(new WordDocumentBuilder().Styles(Styles).Numbering(Numbering).Paragraph("A title").Paragraph("Dear Minister:").Paragraph("By a style", "Liste")
            .Xml(Item("one", 2, 0) + Item("a", 2, 1) + Item("b", 2, 1) + Item("two", 2, 0) + Item("a again", 2, 1) + Item("five", 3, 0) + Item("deep", 1, 1))
            .Paragraph("Sincerely,").Paragraph("Jane Doe")).Letter!;
        Assert.Equal(
            [(1, null), (1, 1), (2, 1), (2, 2), (1, 2), (2, 1), (1, 5), (2, null)],
            letter.Body.Select(block => (block.Level, block.Number)));
        Assert.All(letter.Body, block => Assert.Equal(BlockType.ListItem, block.Type));
    }

    [Theory]
    [InlineData("<w:r><w:t xml:space=\"preserve\">Plain </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>bo</w:t></w:r><w:r><w:rPr><w:b w:val=\"true\"/></w:rPr><w:t>ld</w:t></w:r><w:r><w:t>.</w:t></w:r>", "Plain **bold**.")]
    [InlineData("<w:r><w:t>Not </w:t></w:r><w:r><w:rPr><w:b w:val=\"0\"/></w:rPr><w:t>bold</w:t></w:r>", "Not bold")]
    [InlineData("<w:r><w:t xml:space=\"preserve\">By a </w:t></w:r><w:r><w:rPr><w:rStyle w:val=\"Fett\"/></w:rPr><w:t xml:space=\"preserve\">style </w:t></w:r><w:r><w:t>too</w:t></w:r>", "By a **style** too")]
    [InlineData("<w:r><w:rPr><w:b/></w:rPr><w:t>All bold</w:t></w:r>", "All bold")]
    [InlineData("<w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">over</w:t></w:r><w:r><w:rPr><w:b/><w:i/></w:rPr><w:t>lap</w:t></w:r><w:r><w:rPr><w:i/></w:rPr><w:t>ping</w:t></w:r><w:r><w:t>.</w:t></w:r>", "**over*lap****ping*.")]
    [InlineData("<w:r><w:rPr><w:b/></w:rPr><w:t>e</w:t></w:r><w:r><w:t>&#x301;t&#xE9;</w:t></w:r>", "**é**té")]
    [InlineData("<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:cr/><w:t>d</w:t></w:r>", "a b / c / d")]
    [InlineData("<w:r><w:t>non</w:t><w:noBreakHyphen/><w:t>break, so</w:t><w:softHyphen/><w:t>ft, al&#xAD;so</w:t></w:r>", "non‑break, soft, also")]
    [InlineData("<w:r><w:sym w:font=\"Wingdings\" w:char=\"F0FC\"/><w:sym w:font=\"Symbol\" w:char=\"F061\"/><w:sym w:font=\"Times\" w:char=\"2014\"/></w:r>", "✓α—")]
    [InlineData("<w:smartTag w:uri=\"u\" w:element=\"place\"><w:r><w:t>Geneva</w:t></w:r></w:smartTag><w:sdt><w:sdtPr/><w:sdtContent><w:r><w:t>, then</w:t></w:r></w:sdtContent></w:sdt>", "Geneva, then")]
    [InlineData("<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>DATE \\@ \"d MMMM yyyy\"</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>12 May 2024</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r><w:r><w:t>!</w:t></w:r>", "12 May 2024!")]
    [InlineData("<w:r><w:t>See </w:t></w:r><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>HYPERLINK \"https://archive.example/a\" \\l \"b\"</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>here</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>", "See [here](https://archive.example/a#b)")]
    [InlineData("<w:fldSimple w:instr=\" HYPERLINK &quot;mailto:a@b.example&quot; \"><w:r><w:t>Write</w:t></w:r></w:fldSimple>", "[Write](mailto:a@b.example)")]
    [InlineData("<w:r><w:t>x </w:t></w:r><m:oMath><m:f><m:num><m:r><m:t>a+b</m:t></m:r></m:num><m:den><m:r><m:t>c</m:t></m:r></m:den></m:f><m:sSup><m:e><m:r><m:t>y</m:t></m:r></m:e><m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:sSup></m:oMath>", "x (a+b)/cy^2")]
    [InlineData("<w:r><w:ruby><w:rubyPr/><w:rt><w:r><w:t>かんじ</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>漢字</w:t></w:r></w:rubyBase></w:ruby></w:r>", "漢字 (かんじ)")]
    public void Reads_runs(string runs, string expected)
    {
        var result = WordLetter.Parse(new WordDocumentBuilder().Styles(Styles).Paragraphs("A title", "Dear Minister:").Runs(runs).Paragraphs("Sincerely,", "Jane Doe"));
        Assert.Equal(expected, Assert.Single(result.Letter!.Body.Select(block => PrintedPassage.Of(block.Text))));
    }

    [Fact]
    public void Reads_links_and_refuses_those_that_lead_to_no_page()
    {
        var document = new WordDocumentBuilder().Paragraphs("A title", "Dear Minister:");
        var (good, bad) = (document.Link("https://archive.example/"), document.Link("file:///etc/passwd"));
        var result = WordLetter.Parse(document.Runs($"<w:hyperlink r:id=\"{good}\"><w:r><w:t>good</w:t></w:r></w:hyperlink><w:hyperlink r:id=\"{bad}\"><w:r><w:t>bad</w:t></w:r></w:hyperlink><w:hyperlink w:anchor=\"x\"><w:r><w:t>inside</w:t></w:r></w:hyperlink>").Paragraphs("Sincerely,", "Jane Doe"));
        Assert.Equal("[good](https://archive.example/)badinside", PrintedPassage.Of(result.Letter!.Body[0].Text));
        var left = result.Only("link-left-out");
        Assert.Equal((3, "bad"), (left.Line, left.Excerpt));
    }

    [Fact]
    public void Makes_notes_of_footnotes_and_endnotes()
    {
        var document = new WordDocumentBuilder()
            .Footnotes("""
                <w:footnote w:id="-1" w:type="separator"><w:p/></w:footnote>
                <w:footnote w:id="2"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> The </w:t></w:r><w:r><w:rPr><w:i/></w:rPr><w:t>second</w:t></w:r></w:p><w:p><w:r><w:t>in two lines</w:t></w:r></w:p></w:footnote>
                <w:footnote w:id="1"><w:p><w:r><w:t>By hand</w:t></w:r></w:p></w:footnote>
                """)
            .Endnotes("""<w:endnote w:id="1"><w:p><w:r><w:t>At the end</w:t></w:r></w:p></w:endnote>""")
            .Paragraphs("A title", "Dear Minister:")
            .Runs("""<w:r><w:t>One</w:t><w:footnoteReference w:id="2"/></w:r><w:r><w:t>, two</w:t></w:r><w:r><w:footnoteReference w:id="1" w:customMarkFollows="1"/><w:t>*</w:t></w:r><w:r><w:endnoteReference w:id="1"/></w:r>""")
            .Paragraphs("Sincerely,", "Jane Doe");
        var letter = WordLetter.Parse(document).Letter!;
        Assert.Equal("One[^1], two[^*][^i]", PrintedPassage.Of(letter.Body[0].Text));
        Assert.Equal(["1 The *second* / in two lines", "* By hand", "i At the end"], letter.Notes.Select(note => $"{note.Label} {PrintedPassage.Of(note.Text)}"));
    }

    [Fact]
    public void Reads_a_table_of_names_and_affiliations_row_by_row()
    {
        static string Row(params string[] cells) => $"<w:tr>{string.Concat(cells.Select(cell => $"<w:tc>{string.Concat(cell.Split('/').Select(line => $"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>"))}</w:tc>"))}</w:tr>";
        var result = WordLetter.Parse(new WordDocumentBuilder().Paragraphs("A title", "Dear Minister:", "Text.", "Sincerely,")
            .Xml($"<w:tbl><w:tblPr/>{Row("No.", "Full name", "Affiliation")}{Row("1", "Jane Doe", "Director, Example Trust/Former Mayor")}{Row("2", "John Roe", "")}{Row("", "Mary Major", "Example Club")}</w:tbl>"));
        Assert.Equal(
            ["Jane Doe|Director, Example Trust|Former Mayor", "John Roe", "Mary Major|Example Club"],
            result.Letter!.Signatories.Select(signatory => string.Join('|', signatory.Affiliations.Select(affiliation => affiliation.Text.Text).Prepend(signatory.Name.Text))));
        Assert.Contains("table-read-as-rows", result.Codes());
        Assert.Equal("No.", result.Only("table-header").Excerpt);
    }

    [Fact]
    public void Reads_cells_that_are_blocks_side_by_side_one_after_the_other()
    {
        var cell = (string name) => $"<w:tc><w:p><w:r><w:t>{name}</w:t></w:r></w:p><w:p><w:r><w:t>Office of {name}</w:t></w:r></w:p></w:tc>";
        var letter = WordLetter.Parse(new WordDocumentBuilder().Paragraphs("A title", "Dear Minister:", "Text.", "Sincerely,")
            .Xml($"<w:tbl><w:tr>{cell("Jane Doe")}{cell("John Roe")}</w:tr><w:tr>{cell("Mary Major")}</w:tr></w:tbl>")).Letter!;
        Assert.Equal(["Jane Doe", "John Roe", "Mary Major"], letter.Signatories.Select(signatory => signatory.Name.Text));
        Assert.Equal("Office of John Roe", Assert.Single(letter.Signatories[1].Affiliations).Text.Text);
    }

    [Fact]
    public void Puts_the_words_of_a_text_box_below_its_paragraph()
    {
        const string Box = "<w:txbxContent><w:p><w:r><w:t>In the box.</w:t></w:r></w:p></w:txbxContent>";
        var result = WordLetter.ParseBody(
            $"<w:p><w:r><w:t>Before.</w:t></w:r><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wp:inline><a:graphic><a:graphicData uri=\"u\"><wps:wsp><wps:txbx>{Box}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>{Box}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p><w:p><w:r><w:t>After.</w:t></w:r></w:p>");
        Assert.Equal(["Before.", "In the box.", "After."], result.Letter!.Body.Select(block => block.Text.Text));
        Assert.Equal(4, result.Only("text-box-moved").Line);
    }

    [Fact]
    public void Parts_blocks_at_empty_lines_inside_of_a_paragraph()
    {
        var letter = WordLetter.Parse(new WordDocumentBuilder().Paragraph("A title\n\nDear Minister:\n\nOne.\nStill one.\n\nTwo.\n\nSincerely,\n\nJane Doe\nMayor")).Letter!;
        Assert.Equal(["One.\nStill one.", "Two."], letter.Body.Select(block => block.Text.Text));
        Assert.Equal("Mayor", Assert.Single(Assert.Single(letter.Signatories).Affiliations).Text.Text);
    }

    [Fact]
    public void Joins_the_lines_of_an_address_that_are_paragraphs()
    {
        var letter = WordLetter.Parse(new WordDocumentBuilder().Paragraphs("A title", "", "The Hon. Jane Doe", "Minister of Justice", "", "Dear Minister:", "", "Text.", "", "Sincerely,", "", "John Roe")).Letter!;
        Assert.Equal("The Hon. Jane Doe\nMinister of Justice", Assert.Single(letter.Addressees).Text);
    }

    [Fact]
    public void Takes_paragraphs_for_signatories_where_nothing_parts_them()
    {
        var letter = WordLetter.Parse(new WordDocumentBuilder().Paragraphs("A title", "Dear Minister:", "Text.", "More text.", "Sincerely,", "Jane Doe", "John Roe")).Letter!;
        Assert.Equal(["Jane Doe", "John Roe"], letter.Signatories.Select(signatory => signatory.Name.Text));
    }

    [Fact]
    public void Lines_are_the_numbers_of_paragraphs_with_words()
    {
        var letter = WordLetter.Parse(new WordDocumentBuilder().Paragraphs("A title", "", "Dear Minister:", "", "", "Text.", "Sincerely,", "Jane Doe")).Letter!;
        Assert.Equal([1, 2, 3, 4, 5], letter.Passages().Select(passage => passage.Lines.First));
    }
}
