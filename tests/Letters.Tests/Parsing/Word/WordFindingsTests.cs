using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using Letters.Tests.Builders;

namespace Letters.Tests.Parsing.Word;

/// <summary>What of a Word file is not published as it is, and how its author is told.</summary>
public class WordFindingsTests
{
    [Fact]
    public void Accepts_tracked_changes_and_tells_them()
    {
        var result = WordLetter.ParseBody(
            """<w:p><w:r><w:t xml:space="preserve">We </w:t></w:r><w:del w:author="A" w:id="1"><w:r><w:delText>demand</w:delText></w:r></w:del><w:ins w:author="A" w:id="2"><w:r><w:t>ask</w:t></w:r></w:ins><w:r><w:t>.</w:t></w:r></w:p>""");
        Assert.Equal("We ask.", Assert.Single(result.Letter!.Body).Text.Text);
        var found = result.Only("tracked-changes-accepted");
        Assert.Equal((3, "demand"), (found.Line, found.Excerpt));
        Assert.Contains("Inserted: “ask”. Deleted: “demand”.", found.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Joins_paragraphs_whose_mark_is_deleted_and_drops_rows_that_are()
    {
        var result = WordLetter.ParseBody(
            """
            <w:p><w:pPr><w:rPr><w:del w:id="1" w:author="A"/></w:rPr></w:pPr><w:r><w:t xml:space="preserve">One </w:t></w:r></w:p><w:p><w:r><w:t>paragraph.</w:t></w:r></w:p>
            <w:p><w:pPr><w:rPr><w:del w:id="2" w:author="A"/></w:rPr></w:pPr><w:del w:id="3" w:author="A"><w:r><w:delText>Gone.</w:delText></w:r></w:del></w:p><w:p><w:r><w:t>Two.</w:t></w:r></w:p>
            <w:tbl><w:tr><w:trPr><w:del w:id="4" w:author="A"/></w:trPr><w:tc><w:p><w:r><w:t>A row.</w:t></w:r></w:p></w:tc></w:tr><w:tr><w:trPr><w:ins w:id="5" w:author="A"/></w:trPr><w:tc><w:p><w:r><w:t>New row.</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
            """);
        Assert.Equal(["One paragraph.", "Two.", "New row."], result.Letter!.Body.Select(block => block.Text.Text));
        Assert.Equal(["Gone.", "A row.", "New row."], result.Diagnostics.Where(diagnostic => diagnostic.Code == "tracked-changes-accepted").Select(diagnostic => diagnostic.Excerpt));
    }

    [Fact]
    public void Drops_comments_with_their_authors_words()
    {
        var document = new WordDocumentBuilder().Comments("""<w:comment w:id="7" w:author="Mary Major"><w:p><w:r><w:t>Is this so?</w:t></w:r></w:p></w:comment>""").Paragraphs("A title", "Dear Minister:")
            .Runs("""<w:commentRangeStart w:id="7"/><w:r><w:t>Text.</w:t></w:r><w:commentRangeEnd w:id="7"/><w:r><w:commentReference w:id="7"/></w:r>""").Paragraphs("Sincerely,", "Jane Doe");
        var result = WordLetter.Parse(document);
        Assert.DoesNotContain(result.Letter!.Passages(), passage => passage.Text.Contains("Is this so", StringComparison.Ordinal));
        var found = result.Only("comments-dropped");
        Assert.Equal((3, "Is this so?"), (found.Line, found.Excerpt));
        Assert.Contains("Mary Major", found.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Drops_hidden_words_and_fields_that_nobody_filled_in()
    {
        var result = WordLetter.ParseBody(
            """<w:p><w:r><w:t>Text</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:r><w:t>Click here</w:t></w:r></w:sdtContent></w:sdt><w:r><w:t>.</w:t></w:r></w:p>""");
        Assert.Equal("Text.", Assert.Single(result.Letter!.Body).Text.Text);
        Assert.Equal("secret", result.Only("hidden-text-dropped").Excerpt);
        Assert.Equal("Click here", result.Only("placeholder-left-out").Excerpt);
    }

    [Fact]
    public void Tells_of_pictures_by_their_description()
    {
        var result = WordLetter.ParseBody(
            """<w:p><w:r><w:t>Text.</w:t></w:r><w:r><w:drawing><wp:inline><wp:docPr id="1" name="Picture 1" descr="The seal of the city"/><a:graphic><a:graphicData uri="u"><a:blip r:embed="rId9"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>""");
        Assert.Equal((3, "The seal of the city"), (result.Only("picture-dropped").Line, result.Only("picture-dropped").Excerpt));
    }

    [Fact]
    public void Tells_once_that_bold_lines_are_layout()
    {
        static string Bold(string text) => $"<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>{text}</w:t></w:r></w:p>";
        var result = WordLetter.ParseBody(Bold("One.") + Bold("Two."));
        Assert.All(result.Letter!.Body, block => Assert.Empty(block.Text.Marks));
        Assert.Equal("One.", result.Only("layout-left-out").Excerpt);
    }

    [Fact]
    public void Leaves_out_headers_and_says_what_they_say()
    {
        var result = WordLetter.Parse(new WordDocumentBuilder().Header("Confidential draft").Paragraphs("A title", "Dear Minister:", "Text.", "Sincerely,", "Jane Doe"));
        Assert.Equal("Confidential draft", result.Only("header-left-out").Excerpt);
        Assert.DoesNotContain(result.Letter!.Passages(), passage => passage.Text.Contains("Confidential", StringComparison.Ordinal));
    }

    [Fact]
    public void Fetches_nothing_and_runs_nothing()
    {
        var document = new WordDocumentBuilder(WordprocessingDocumentType.MacroEnabledDocument).Paragraphs("A title", "Dear Minister:", "Text.").Xml("""<w:altChunk r:id="rId99"/>""").Paragraphs("Sincerely,", "Jane Doe");
        document.Main.AddNewPart<VbaProjectPart>().FeedData(new MemoryStream([1, 2, 3]));
        document.Template("https://attacker.example/t.dotm");
        var result = WordLetter.Parse(document);
        Assert.NotNull(result.Letter);
        Assert.Equal("https://attacker.example/t.dotm", result.Only("external-content-ignored").Excerpt);
        Assert.Equal(DiagnosticSeverity.Warning, result.Only("macros-ignored").Severity);
        Assert.Equal(4, result.Only("embedded-file-left-out").Line);
    }

    [Fact]
    public void Has_nothing_to_say_of_a_clean_file()
    {
        var document = new WordDocumentBuilder().Header("Page 1 of 2").Paragraphs("A title", "", "Dear Minister:", "", "Text.", "", "Sincerely,", "", "Jane Doe", "Mayor");
        document.Template("file:///C:/Users/jane/Normal.dotm");
        Assert.DoesNotContain(WordLetter.Parse(document).Codes(), code => code != "no-date");
    }
}
