using System.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Letters.Rendering.Csv;
using Letters.Tests.Builders;
using Letters.Tests.Parsing.Spreadsheets;

namespace Letters.Tests.Rendering.Csv;

public class CsvSignatoryRendererTests
{
    private static readonly string[] Names =
    [
        "Jane Doe", "=HYPERLINK(1)", "+1", "-Smith", "@handle", "'t Hooft", "'=x", "''+x", "'", "＝x", "A, B and C", "Arthur “Gene” Dewey", "Say \"when\"", "\"quoted\"", "a;b", "a;=b", "a;'=b", @"a\;b", @"a\", ";",
        "Simone de Beauvoir", "山田太郎", "محمد أحمد", "O'Brien", "sep=;", "1,234", "Nguyễn Văn",
    ];

    public static Arbitrary<Letter> Lists() =>
        (from signatories in Signatories().ListOf()
         select LetterBuilder.Bare() with
         {
             Signatories = signatories.Select((signatory, index) => signatory with { Position = index + 1 }).ToSequence(),
             Notes = [new("1", new("For identification only.")), new("2", new("=1+1; and more"))],
         }).ToArbitrary();

    [Property(Arbitrary = [typeof(CsvSignatoryRendererTests)], MaxTest = 500)]
    public void Is_read_as_the_same_signatories(Letter letter)
    {
        if (letter.Signatories.Count == 0) return;
        var result = SheetLetter.Parse(new CsvSignatoryRenderer().Render(letter));
        Assert.DoesNotContain(result.InSheet(), diagnostic => diagnostic.Code != "probable-duplicate"); // lists are made up of few names
        Assert.Equal(letter.Signatories.Select(signatory => Facts(letter, signatory)), result.Letter!.Signatories.Select(signatory => Facts(result.Letter, signatory)));
    }

    [Fact]
    public void Has_a_header_and_a_row_a_signatory_that_end_in_CRLF()
    {
        var rows = Encoding.UTF8.GetString(new CsvSignatoryRenderer(withByteOrderMark: false).Render(CompleteLetter.Create())).Split("\r\n");
        Assert.Equal(
            [
                "No.,Name,Sort name,Kind,Group,Count,Affiliation,Affiliation 2,Note",
                "1,Ada Lovelace,\"Lovelace, Ada\",person,Individuals,1,\"Professor of History, Example University\",\"Member, Academy of Letters\",Affiliation for identification only.",
                "2,محمد أحمد,\"أحمد, محمد\",person,Individuals,1,Historian,,Affiliation for identification only.",
                "3,Society of Archivists,Society of Archivists,organisation,Organisations,1,Geneva,,",
                "4,and 38 others,and 38 others,others,Organisations,38,,,",
                "",
            ],
            rows);
    }

    [Fact]
    public void Begins_with_the_mark_by_which_spreadsheets_know_UTF_8_unless_told_otherwise()
    {
        var letter = CompleteLetter.Create();
        var without = new CsvSignatoryRenderer(withByteOrderMark: false).Render(letter);
        Assert.Equal((byte)'N', without[0]);
        Assert.Equal([0xEF, 0xBB, 0xBF, .. without], new CsvSignatoryRenderer().Render(letter));
    }

    [Fact]
    public void The_real_letter_uploaded_again_has_the_same_signatories()
    {
        var result = SheetLetter.Parse(new CsvSignatoryRenderer().Render(RealLetter.Letter));
        Assert.Equal(RealLetter.Letter.Signatories.Select(signatory => Facts(RealLetter.Letter, signatory)), result.Letter!.Signatories.Select(signatory => Facts(result.Letter, signatory)));
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+1", "'+1")]
    [InlineData("-1", "'-1")]
    [InlineData("@x", "'@x")]
    [InlineData("\tx", "'\tx")]
    [InlineData("\rx", "'\rx")]
    [InlineData("＝x", "'＝x")]
    [InlineData("'=x", "''=x")]
    [InlineData("a;=x", "a;'=x")]
    [InlineData("a; =x;b;-1", "a;' =x;b;'-1")]
    [InlineData("a;\"=x\"", "a;'\"=x\"")]
    [InlineData("a;'=x", "a;''=x")]
    [InlineData("\"=x\"", "'\"=x\"")]
    [InlineData("'t Hooft", "'t Hooft")]
    [InlineData("a=b;c", "a=b;c")]
    [InlineData("a=b", "a=b")]
    [InlineData("", "")]
    [InlineData("'", "'")]
    public void Guards_what_a_spreadsheet_would_run(string words, string cell)
    {
        Assert.Equal(cell, GuardedCell.Of(words));
        Assert.Equal(words, GuardedCell.Read(cell));
    }

    [Fact]
    public void Is_a_header_where_nobody_signs() =>
        Assert.Equal("No.,Name,Sort name,Kind,Group,Count,Affiliation,Note\r\n", Encoding.UTF8.GetString(new CsvSignatoryRenderer(withByteOrderMark: false).Render(LetterBuilder.Bare())));

    [Fact]
    public void One_signatory_with_many_affiliations_does_not_widen_all_rows()
    {
        var many = Enumerable.Range(1, 500).Select(number => new Affiliation(new($"Society {number}"))).ToSequence();
        var letter = LetterBuilder.WithSignatories(3) with { Signatories = [new(1, new("Jane Doe"), many), new(2, new("John Roe"), [])] };
        var csv = new CsvSignatoryRenderer().Render(letter);
        Assert.Equal(18, Encoding.UTF8.GetString(csv).Split("\r\n")[0].Count(character => character == ','));
        Assert.Equal(many.Select(affiliation => affiliation.Text.Text), SheetLetter.Parse(csv).Letter!.Signatories[0].Affiliations.Select(affiliation => affiliation.Text.Text));
    }

    private static Gen<Signatory> Signatories() =>
        from name in Gen.Elements(Names)
        from kind in Gen.Elements(SignatoryKind.Person, SignatoryKind.Organisation, SignatoryKind.Others)
        from affiliations in Gen.Elements(Names).ListOf()
        from count in Gen.Choose(1, 5_000)
        from sortName in Gen.Elements(null, "Doe, Jane", "=Doe", "Beauvoir, Simone de")
        from note in Gen.Elements(null, "1", "2")
        select new Signatory(0, new(name) { Marks = note is null ? [] : [new Mark(name.Length, 0, MarkType.NoteReference, note)] }, affiliations.Select(text => new Affiliation(new(text))).ToSequence())
        {
            Kind = kind,
            SortName = sortName,
            Count = kind == SignatoryKind.Others ? count : 1,
            Group = "A group",
        };

    private static string Facts(Letter letter, Signatory signatory)
    {
        var notes = signatory.Name.Marks.Select(mark => letter.Notes.First(note => note.Label == mark.Target).Text.Text);
        return string.Join('|', [$"{signatory.Position}", signatory.Name.Text, SortName.Of(signatory), $"{signatory.Kind}", signatory.Group, $"{signatory.Count}", .. signatory.Affiliations.Select(affiliation => affiliation.Text.Text), .. notes]);
    }
}
