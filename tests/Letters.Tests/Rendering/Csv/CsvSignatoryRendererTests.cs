using System.Text;
using CsvHelper;
using Letters.Parsing;
using Letters.Rendering.Csv;
using Letters.Tests.Builders;

namespace Letters.Tests.Rendering.Csv;

public class CsvSignatoryRendererTests
{
    [Fact]
    public void Has_a_row_a_signatory_with_kind_group_count_and_note()
    {
        var rows = Read(new CsvSignatoryRenderer().Render(CompleteLetter.Create()));
        Assert.Equal(["Name", "Sort name", "Kind", "Group", "Affiliation", "Affiliation 2", "Note", "Count"], rows[0]);
        Assert.Equal(["Ada Lovelace", "Lovelace, Ada", "person", "Individuals", "Professor of History, Example University", "Member, Academy of Letters", "Affiliation for identification only.", "1"], rows[1]);
        Assert.Equal(["and 38 others", "others", "Organisations", "38"], [rows[4][0], rows[4][2], rows[4][3], rows[4][7]]);
        Assert.Equal(5, rows.Count);
    }

    [Theory]
    [InlineData("=HYPERLINK(\"https://evil.example\")")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@SUM(A1)")]
    public void A_name_that_a_spreadsheet_would_run_is_words(string name)
    {
        var letter = LetterBuilder.Bare() with { Signatories = [new(1, new(name), [new(new(name))])] };
        var row = Read(new CsvSignatoryRenderer().Render(letter))[1];
        Assert.Equal([$"'{name}", $"'{name}"], [row[0], row[4]]);
    }

    [Fact]
    public void Begins_with_the_mark_by_which_spreadsheets_know_UTF_8_unless_told_otherwise()
    {
        byte[] mark = [0xEF, 0xBB, 0xBF];
        Assert.True(new CsvSignatoryRenderer().Render(LetterBuilder.Bare()).AsSpan().StartsWith(mark));
        Assert.False(new CsvSignatoryRenderer(withByteOrderMark: false).Render(LetterBuilder.Bare()).AsSpan().StartsWith(mark));
    }

    [Fact]
    public void Uploaded_again_gives_the_same_signatories()
    {
        var letter = RealLetter.Letter;
        var result = LetterParser.Parse(RealLetter.Slug,
        [
            new LetterFile("letter.txt", "letter.txt", Encoding.UTF8.GetBytes("A title\n\nDear Minister:\n\nText.\n\nSincerely,\n")),
            new LetterFile("signatories.csv", "signatories.csv", new CsvSignatoryRenderer().Render(letter)),
        ]);
        Assert.Equal(
            letter.Signatories.Select(signatory => (signatory.Name.Text, string.Join('|', signatory.Affiliations))),
            result.Letter!.Signatories.Select(signatory => (signatory.Name.Text, string.Join('|', signatory.Affiliations))));
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("-Anonymous-")]
    public void A_guarded_name_uploaded_again_is_the_name(string name)
    {
        var letter = LetterBuilder.Bare() with { Signatories = [new(1, new(name), [])] };
        var result = LetterParser.Parse(letter.Slug,
        [
            new LetterFile("letter.txt", "letter.txt", "A title\n\nDear Minister:\n\nText.\n\nSincerely,\n"u8.ToArray()),
            new LetterFile("signatories.csv", "signatories.csv", new CsvSignatoryRenderer().Render(letter)),
        ]);
        Assert.Equal(name, Assert.Single(result.Letter!.Signatories).Name.Text);
    }

    private static List<string[]> Read(byte[] content)
    {
        using var csv = CsvReader.Create(content.AsSpan().TrimStart("\uFEFF"u8).ToArray(), new CsvReaderOptions { HasHeader = false });
        var rows = new List<string[]>();
        while (csv.Read()) rows.Add([.. Enumerable.Range(0, csv.FieldCount).Select(csv.GetString)]);
        return rows;
    }
}
