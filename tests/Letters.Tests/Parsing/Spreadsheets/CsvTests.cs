using System.Globalization;
using System.Text;

namespace Letters.Tests.Parsing.Spreadsheets;

/// <summary>What specifications cannot say: bytes, sizes, places.</summary>
public class CsvTests
{
    private const string List = "Name,Affiliation\nJosé García,Société “Été”\n";

    public static TheoryData<string> Encodings => ["utf-8", "utf-8-bom", "utf-16le", "utf-16be"];

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Reads_every_form_of_Unicode(string name)
    {
        Encoding encoding = name switch
        {
            "utf-8" => new UTF8Encoding(false),
            "utf-8-bom" => new UTF8Encoding(true),
            "utf-16le" => new UnicodeEncoding(bigEndian: false, byteOrderMark: true),
            _ => new UnicodeEncoding(bigEndian: true, byteOrderMark: true),
        };
        var result = SheetLetter.Parse([.. encoding.GetPreamble(), .. encoding.GetBytes(List)]);
        Assert.Equal(["José García | Société “Été”"], result.Printed());
        Assert.Empty(result.InSheet());
    }

    [Fact]
    public void Takes_other_bytes_for_Windows_1252_and_says_so()
    {
        byte[] content = [.. "Name,Affiliation\nJane Doe,x\nJos"u8, 0xE9, .. " Garc"u8, 0xED, .. "a,Soci"u8, 0xE9, .. "t"u8, 0xE9, .. " "u8, 0x93, 0xC9, .. "t"u8, 0xE9, 0x94, (byte)'\n'];
        var result = SheetLetter.Parse(content);
        Assert.Equal(["Jane Doe | x", "José García | Société “Été”"], result.Printed());
        var assumed = Assert.Single(result.InSheet());
        Assert.Equal(("encoding-assumed", DiagnosticSeverity.Info, 3, 4), (assumed.Code, assumed.Severity, assumed.Line, assumed.Column));
        Assert.Equal("José García,Société “Été”", assumed.Excerpt);
    }

    [Fact]
    public void Reads_lines_of_another_encoding_among_those_of_UTF_8()
    {
        byte[] content = [.. Encoding.UTF8.GetBytes("Name\nJosé García\nÉlodie Durand\nJ"), 0xFC, .. "rgen M"u8, .. Encoding.UTF8.GetBytes("üller\n")];
        var result = SheetLetter.Parse(content);
        Assert.Equal(["José García", "Élodie Durand", "Jürgen Müller"], result.Printed());
        var mixed = Assert.Single(result.InSheet());
        Assert.Equal(("mixed-encodings", DiagnosticSeverity.Warning, 4, 2), (mixed.Code, mixed.Severity, mixed.Line, mixed.Column));
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Knows_the_lines_and_columns_of_every_field(string end)
    {
        var result = SheetLetter.Parse($"Name,Affiliation,Affiliation{end}{end}\"Jane{end}Doe\",\"Mayor{end}Judge\",Example Club{end}John Roe,Chair{end}");
        var (jane, john) = (result.Letter!.Signatories[0], result.Letter.Signatories[1]);
        Assert.Equal(("Jane Doe", new LineRange(3, 4), 1), (jane.Name.Text, jane.Name.Lines, jane.Name.Column));
        Assert.Equal(
            [("Mayor", 4, 6), ("Judge", 5, 1), ("Example Club", 5, 8)],
            jane.Affiliations.Select(affiliation => (affiliation.Text.Text, affiliation.Text.Lines.First, affiliation.Text.Column)));
        Assert.Equal((6, 10), (john.Affiliations[0].Text.Lines.First, john.Affiliations[0].Text.Column));
        Assert.Equal([1, 2], result.Letter.Signatories.Select(signatory => signatory.Position));
    }

    [Fact]
    public void Removes_control_characters_and_tells_where()
    {
        var result = SheetLetter.Parse("Name\nJane\u0007 Doe\n");
        Assert.Equal(["Jane Doe"], result.Printed());
        Assert.Equal(("control-character", 2), (Assert.Single(result.InSheet()).Code, Assert.Single(result.InSheet()).Line));
    }

    [Theory]
    [InlineData("%PDF-1.7", "not-a-signatory-list")]
    [InlineData("Name\nJane\0Doe", "not-a-text-file")]
    public void Says_what_is_no_list(string content, string code)
    {
        var result = SheetLetter.Parse(content);
        Assert.Null(result.Letter);
        Assert.Equal((code, DiagnosticSeverity.Error), (Assert.Single(result.InSheet()).Code, Assert.Single(result.InSheet()).Severity));
    }

    [Fact]
    public void Reads_a_csv_that_is_called_a_spreadsheet()
    {
        var result = SheetLetter.Parse(Encoding.UTF8.GetBytes(List), "signatories.xlsx");
        Assert.Equal(["José García | Société “Été”"], result.Printed());
        Assert.Equal("misnamed-file", Assert.Single(result.InSheet()).Code);
    }

    [Fact]
    public void Finds_an_unclosed_quotation_mark_however_long_the_file_goes_on()
    {
        var result = SheetLetter.Parse("Name,Affiliation\nJane Doe,\"Mayor\n" + string.Concat(Enumerable.Repeat("John Roe,Judge\n", 200_000)));
        var error = Assert.Single(result.InSheet());
        Assert.Equal(("unclosed-quote", 2, 10, "Mayor"), (error.Code, error.Line, error.Column, error.Excerpt));
    }

    [Fact]
    public void Finds_an_unclosed_quotation_mark_behind_another_fault() =>
        Assert.Equal("unclosed-quote", Assert.Single(SheetLetter.Parse("Name,Affiliation\nJane \"J\" Doe,\"Mayor\nJohn Roe,Judge\n").InSheet()).Code);

    [Fact]
    public void Refuses_a_list_of_very_many_rows()
    {
        var result = SheetLetter.Parse("Name\n" + string.Concat(Enumerable.Repeat("Jane Doe\n", 300_001)));
        Assert.Equal("too-many-rows", Assert.Single(result.InSheet()).Code);
    }

    [Fact]
    public void Refuses_a_row_of_very_many_fields() =>
        Assert.Equal("too-many-columns", Assert.Single(SheetLetter.Parse("Name,Affiliation\nJane Doe" + string.Concat(Enumerable.Repeat(",x", 5_000))).InSheet()).Code);

    [Fact]
    public void Refuses_a_field_without_end() =>
        Assert.Contains("signatory-too-long", SheetLetter.Parse("Name\n" + new string('x', 100_000)).InSheet().Select(diagnostic => diagnostic.Code));

    [Fact]
    public void Reads_a_hundred_thousand_rows_of_mixed_groups_in_order()
    {
        var csv = new StringBuilder("Name,Office,Organisation,Group,Note\n");
        for (var number = 0; number < 100_000; number++) csv.Append(CultureInfo.InvariantCulture, $"Person {number},Office {number % 100},\"Organisation, No. {number % 1_000}\",Group {number % 3},Note {number % 10}\n");
        var signatories = SheetLetter.Parse(csv.ToString()).Letter!.Signatories;
        Assert.Equal(100_000, signatories.Count);
        Assert.Equal(("Person 99999", "Group 0", "Office 99, Organisation, No. 999"), (signatories[33_333].Name.Text, signatories[33_333].Group, signatories[33_333].Affiliations[0].Text.Text));
        Assert.Equal(["Group 0", "Group 1", "Group 2"], signatories.Select(signatory => signatory.Group).Distinct());
    }

    [Fact]
    public void Joins_Chinese_names_without_a_blank()
    {
        var signatory = Assert.Single(SheetLetter.Parse("姓,名\n王,小明\n").Letter!.Signatories);
        Assert.Equal(("王小明", "王, 小明"), (signatory.Name.Text, signatory.SortName));
    }

    [Fact]
    public void Never_throws_whatever_the_bytes()
    {
        var random = new Random(99);
        var parts = new[] { "Name", ",", ";", "\t", "\"", "\"\"", "\n", "\r\n", "é", "Jane Doe", "Affiliation", "sep=;", "\uFEFF", " ", "=1", "others" }.Select(Encoding.UTF8.GetBytes).Concat([[0xE9], [0xFF], [0xFE], [0x81]]).ToArray();
        for (var round = 0; round < 3_000; round++)
        {
            var content = Enumerable.Range(0, random.Next(40)).SelectMany(_ => parts[random.Next(parts.Length)]).ToArray();
            var result = SheetLetter.Parse(content, round % 2 == 0 ? "signatories.csv" : "signatories.xlsx");
            Assert.True(result.Letter is not null || result.Diagnostics.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        }
    }
}
