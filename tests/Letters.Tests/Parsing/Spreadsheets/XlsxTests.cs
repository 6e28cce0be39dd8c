using System.Text;
using Letters.Parsing;
using Letters.Tests.Builders;

namespace Letters.Tests.Parsing.Spreadsheets;

/// <summary>Signatories in a spreadsheet, as Excel and others write one.</summary>
public class XlsxTests
{
    [Fact]
    public void Reads_rows_and_their_places()
    {
        var result = Parse(WorkbookBuilder.Of(["Name", "Office", "Organisation"], ["Jane Doe", "", "Example Trust"], [], ["John Roe", "Mayor; Judge"]));
        Assert.Equal(["Jane Doe | Example Trust", "John Roe | Mayor | Judge"], result.Printed());
        var affiliation = Assert.Single(result.Letter!.Signatories[0].Affiliations).Text;
        Assert.Equal((2, 3), (affiliation.Lines.First, affiliation.Column));
        Assert.Equal(4, result.Letter.Signatories[1].Name.Lines.First);
        Assert.Empty(result.InSheet());
    }

    [Fact]
    public void Reads_shared_strings_in_all_their_formats_without_phonetic_words()
    {
        var result = Parse(WorkbookBuilder.OfRows(
            """<row r="1"><c r="A1" t="s"><v>0</v></c></row><row r="2"><c r="A2" t="s"><v>1</v></c></row><row r="3"><c r="A3" t="s"><v>2</v></c></row><row r="4"><c r="A4" t="s"><v>99</v></c></row>""",
            shared: """<si><t>Name</t></si><si><r><rPr><b/></rPr><t>Jane</t></r><r><t xml:space="preserve"> Doe</t></r></si><si><t>Ada</t><rPh sb="0" eb="1"><t>kana</t></rPh></si>"""));
        Assert.Equal(["Jane Doe", "Ada"], result.Printed());
    }

    [Fact]
    public void Takes_what_a_formula_last_gave_and_never_the_formula()
    {
        var result = Parse(WorkbookBuilder.OfRows(
            """<row r="1"><c r="A1" t="str"><v>Name</v></c><c r="B1" t="str"><v>Affiliation</v></c></row><row r="2"><c r="A2" t="str"><f>CONCAT("a")</f><v>Jane Doe</v></c><c r="B2" t="e"><f>1/0</f><v>#DIV/0!</v></c></row><row r="3"><c r="A3" t="inlineStr"><is><t>=HYPERLINK("x")</t></is></c><c r="B3" t="b"><v>1</v></c></row>"""));
        Assert.Equal(["Jane Doe", "=HYPERLINK(\"x\") | TRUE"], result.Printed());
        var error = Assert.Single(result.InSheet());
        Assert.Equal(("cell-error", 2, 2), (error.Code, error.Line, error.Column));
    }

    [Fact]
    public void Prints_numbers_and_dates_as_people_write_them()
    {
        var result = Parse(WorkbookBuilder.OfRows(
            """<row r="1"><c r="A1" t="str"><v>Name</v></c><c r="B1" t="str"><v>Affiliation</v></c><c r="C1" t="str"><v>Affiliation</v></c><c r="D1" t="str"><v>Affiliation</v></c></row><row r="2"><c r="A2" t="str"><v>Jane Doe</v></c><c r="B2"><v>1.20E+2</v></c><c r="C2" s="1"><v>45424.5</v></c><c r="D2" s="2"><v>45424</v></c></row>""",
            styles: """<numFmts count="1"><numFmt numFmtId="170" formatCode="[Red]&quot;day&quot; d\.m"/></numFmts><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/></cellXfs>"""));
        Assert.Equal(["Jane Doe | 120 | 2024-05-12 | 2024-05-12"], result.Printed());
    }

    [Fact]
    public void Reads_the_first_visible_sheet_and_tells_of_others()
    {
        var hidden = Row(1, "Secret") + Row(2, "Nobody");
        var result = Parse(WorkbookBuilder.OfRows(hidden, second: Row(1, "Name") + Row(2, "Jane Doe"), isFirstHidden: true));
        Assert.Equal(["Jane Doe"], result.Printed());
    }

    [Fact]
    public void Tells_of_a_second_sheet_with_words_and_of_hidden_rows()
    {
        var result = Parse(WorkbookBuilder.OfRows(Row(1, "Name") + "<row r=\"2\" hidden=\"1\">" + WorkbookBuilder.Inline("A2", "Jane Doe") + "</row>", second: "<row r=\"1\"><c r=\"A1\"><v>5</v></c></row>"));
        Assert.Equal(["Jane Doe"], result.Printed());
        Assert.Equal(["other-sheets", "hidden-rows"], result.InSheet().Select(diagnostic => diagnostic.Code));
    }

    [Fact]
    public void Reads_a_spreadsheet_that_is_called_a_csv()
    {
        var result = SheetLetter.Parse(WorkbookBuilder.Of(["Name"], ["Jane Doe"]));
        Assert.Equal(["Jane Doe"], result.Printed());
        Assert.Equal(("misnamed-file", DiagnosticSeverity.Info), (Assert.Single(result.InSheet()).Code, Assert.Single(result.InSheet()).Severity));
    }

    [Fact]
    public void Says_the_same_as_a_csv()
    {
        string[][] rows = [["Last name", "First name", "Institution", "Remark", "Category"], ["Doe", "Jane", "Example Trust", "A note", "Individuals"], ["Roe", "John", "", "", "Others"]];
        var csv = string.Join('\n', rows.Select(row => string.Join(',', row)));
        Assert.Equal(CanonicalLetter.HashOf(SheetLetter.Parse(csv).Letter!), CanonicalLetter.HashOf(Parse(WorkbookBuilder.Of(rows)).Letter!));
    }

    [Fact]
    public void Refuses_a_spreadsheet_whose_cells_share_one_long_text()
    {
        var rows = string.Concat(Enumerable.Range(1, 2_000).Select(row => $"<row r=\"{row}\"><c r=\"A{row}\" t=\"s\"><v>0</v></c></row>"));
        Assert.Equal("file-too-large", Assert.Single(Parse(WorkbookBuilder.OfRows(rows, shared: $"<si><t>{new string('x', 30_000)}</t></si>")).InSheet()).Code);
    }

    [Fact]
    public void Refuses_a_cell_in_a_column_far_away() =>
        Assert.Equal("too-many-columns", Assert.Single(Parse(WorkbookBuilder.OfRows(Row(1, "Name") + "<row r=\"2\">" + WorkbookBuilder.Inline("XFD2", "x") + "</row>")).InSheet()).Code);

    [Fact]
    public void Refuses_a_file_that_breaks_off_or_has_a_password()
    {
        var whole = WorkbookBuilder.Of(["Name"], ["Jane Doe"]);
        Assert.Equal("damaged-file", Assert.Single(Parse(whole[..(whole.Length / 2)]).InSheet()).Code);
        Assert.Equal("password-protected", Assert.Single(Parse([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[64], .. Encoding.Unicode.GetBytes("EncryptedPackage")]).InSheet()).Code);
        using var word = new WordDocumentBuilder().Paragraphs("A title");
        Assert.Equal("not-a-signatory-list", Assert.Single(Parse(word.ToBytes()).InSheet()).Code);
    }

    [Fact]
    public void Never_throws_whatever_byte_is_wrong()
    {
        var whole = WorkbookBuilder.Of(["Name", "Affiliation"], ["Jane Doe", "Example Trust"]);
        var random = new Random(5);
        for (var round = 0; round < 1_000; round++)
        {
            var damaged = (byte[])whole.Clone();
            for (var changes = random.Next(1, 6); changes > 0; changes--) damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            var result = Parse(damaged);
            Assert.True(result.Letter is not null || result.Diagnostics.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        }
    }

    private static string Row(int number, string text) => $"<row r=\"{number}\">{WorkbookBuilder.Inline($"A{number}", text)}</row>";

    private static ParseResult Parse(byte[] sheet) => SheetLetter.Parse(sheet, "signatories.xlsx");
}
