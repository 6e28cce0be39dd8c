using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using FsCheck.Xunit;
using Letters.Parsing;
using Letters.Rendering.Word;
using Letters.Tests.Builders;
using Letters.Tests.Generators;
using Letters.Tests.Rendering.Packages;
using Letters.Tests.Rendering.Pdf;
using UglyToad.PdfPig;

namespace Letters.Tests.Rendering.Word;

public class WordLetterRendererTests
{
    public static TheoryData<string> Examples => ["real", "complete", "translation", "arabic", "bare", "lists", "many"];

    [Fact]
    public void Reads_as_the_real_letter_again() => Assert.Equal(CanonicalLetter.HashOf(RealLetter.Letter), CanonicalLetter.HashOf(Read(RealLetter.Letter).Letter!));

    [Property(Arbitrary = [typeof(WordLetters)], MaxTest = 300)]
    public void Reads_as_the_same_letter_again(Letter letter)
    {
        var result = Read(letter);
        Assert.True(letter == result.Letter, $"{Show(letter)}\n{(result.Letter is { } read ? Show(read) : string.Join('\n', result.Diagnostics))}");
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Is_valid(string example)
    {
        using var document = Open(Example(example));
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document).Select(error => $"{error.Path?.XPath}: {error.Description}"));
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Opens_in_LibreOffice(string example) => OfficeTool.InFolder(folder =>
    {
        var letter = Example(example);
        File.WriteAllBytes(Path.Combine(folder, "letter.docx"), new WordLetterRenderer().Render(letter));
        OfficeTool.Run("soffice", folder, $"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "pdf", "letter.docx");
        using var pdf = PdfDocument.Open(Path.Combine(folder, "letter.pdf"));
        Assert.True(pdf.NumberOfPages >= 1);
        if (example != "arabic") Assert.Contains(letter.Title.Text.Split(' ')[0], pdf.GetPage(1).Text, StringComparison.Ordinal);
    });

    [Fact]
    public void Has_a_footnote_for_each_note_and_cross_references_to_it()
    {
        using var document = Open(CompleteLetter.Create());
        var main = document.MainDocumentPart!;
        var references = main.Document!.Descendants<FootnoteReference>().ToList();
        Assert.Equal([1, 2], references.Select(reference => reference.Id!.Value));
        Assert.Equal([false, true], references.Select(reference => reference.CustomMarkFollows?.Value ?? false));
        Assert.Equal(["1", "2"], main.FootnotesPart!.Footnotes!.Elements<Footnote>().Skip(2).Select(note => note.Id!.Value.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Single(main.Document.Descendants<FieldCode>(), code => code.Text.Contains("NOTEREF", StringComparison.Ordinal));
    }

    [Fact]
    public void Sets_signatories_in_columns_of_a_section_of_their_own()
    {
        using var document = Open(RealLetter.Letter);
        var sections = document.MainDocumentPart!.Document!.Descendants<SectionProperties>().ToList();
        Assert.Equal([1, 2, 1], sections.Select(section => (int)section.GetFirstChild<Columns>()!.ColumnCount!.Value));
        Assert.Equal(SectionMarkValues.Continuous, sections[1].GetFirstChild<SectionType>()!.Val!.Value);
        Assert.Empty(document.MainDocumentPart.Document.Descendants<Table>());
    }

    [Fact]
    public void States_title_language_keywords_and_date_in_the_properties()
    {
        using var document = Open(CompleteLetter.Create());
        var properties = document.PackageProperties;
        Assert.Equal("Keep the archive open", properties.Title);
        Assert.Equal("en", properties.Language);
        Assert.Equal("archives, access", properties.Keywords);
        Assert.Equal("Friends of the Archive", properties.Creator);
        Assert.Equal(new DateTime(2024, 5, 12, 0, 0, 0, DateTimeKind.Utc), properties.Created!.Value.ToUniversalTime());
        using var undated = Open(LetterBuilder.Bare());
        Assert.Null(undated.PackageProperties.Created);
    }

    [Fact]
    public void Runs_from_right_to_left_where_its_language_does()
    {
        using var document = Open(ArabicLetter.Create());
        var main = document.MainDocumentPart!;
        Assert.NotNull(main.StyleDefinitionsPart!.Styles!.Elements<Style>().Single(style => style.StyleId == "Normal").StyleParagraphProperties!.BiDi);
        Assert.Equal("ar", main.StyleDefinitionsPart.Styles.DocDefaults!.RunPropertiesDefault!.RunPropertiesBaseStyle!.Languages!.Bidi);
        var runs = main.Document!.Descendants<Run>().ToList();
        Assert.NotNull(Assert.Single(runs, run => run.InnerText == "أستاذ التاريخ، جامعة القاهرة").RunProperties!.RightToLeftText);
        Assert.Null(Assert.Single(main.Document.Descendants<Paragraph>(), paragraph => paragraph.InnerText.StartsWith("Ada Lovelace", StringComparison.Ordinal)).ParagraphProperties!.BiDi);
        Assert.Null(Assert.Single(runs, run => run.InnerText == "UNESCO").RunProperties!.RightToLeftText);
        Assert.All(main.Document.Descendants<SectionProperties>(), section => Assert.NotNull(section.GetFirstChild<BiDi>()));
    }

    [Fact]
    public void Marks_signatories_of_a_translation_as_of_the_originals_language()
    {
        using var document = Open(CompleteLetter.Create().In(LanguageTag.Parse("es")));
        var name = document.MainDocumentPart!.Document!.Descendants<Run>().First(run => run.InnerText == "Ada Lovelace");
        Assert.Equal("en", name.RunProperties!.Languages!.Val);
    }

    [Fact]
    public void Numbers_items_as_the_author_did()
    {
        var letter = Example("lists");
        Assert.Equal(letter.Body, Read(letter).Letter!.Body);
    }

    private static Letter Example(string name) => name switch
    {
        "real" => RealLetter.Letter,
        "complete" => CompleteLetter.Create(),
        "translation" => CompleteLetter.Create().In(LanguageTag.Parse("es")),
        "arabic" => ArabicLetter.Create(),
        "lists" => LetterBuilder.WithSignatories(2) with { Salutation = new("Dear Minister:"), Body = Block.Anchor(Items()) },
        "many" => LongLetter.WithSignatories(300),
        _ => LetterBuilder.Bare(),
    };

    private static IEnumerable<Block> Items()
    {
        (int Level, int? Number)[] items = [(1, 1), (2, null), (3, 4), (3, 5), (2, 1), (1, 2), (1, 9), (2, 1), (1, null), (1, 10)];
        yield return new Block("", BlockType.Paragraph, new("We ask:"));
        foreach (var (level, number) in items) yield return new Block("", BlockType.ListItem, new($"item {level}")) { Level = level, Number = number };
        yield return new Block("", BlockType.Paragraph, new("And then:"));
        yield return new Block("", BlockType.ListItem, new("again")) { Level = 1, Number = 1 };
    }

    private static WordprocessingDocument Open(Letter letter) => WordprocessingDocument.Open(new MemoryStream(new WordLetterRenderer().Render(letter)), isEditable: false);

    private static ParseResult Read(Letter letter) =>
        LetterParser.Parse(letter.Slug, [new LetterFile("letter.docx", $"{letter.Slug}/letter.docx", new WordLetterRenderer().Render(letter))]);

    private static string Show(Letter letter) => System.Text.Encoding.UTF8.GetString(CanonicalLetter.Write(letter).Span);
}
