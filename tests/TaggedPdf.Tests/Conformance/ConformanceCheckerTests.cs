using TaggedPdf.Tests.Conformance.Breaking;

namespace TaggedPdf.Tests.Conformance;

/// <summary>That the checker finds what is wrong, and nothing else.</summary>
public class ConformanceCheckerTests
{
    public static TheoryData<int, string> EveryBreakage => [.. Breakages.All.Select((breakage, index) => new TheoryDataRow<int, string>(index, breakage.ToString()))];

    [Fact]
    public void Finds_nothing_in_a_sound_file() => Assert.Empty(ConformanceChecker.Check(SoundFile.Bytes));

    [Fact]
    public void Finds_nothing_in_a_sound_file_whose_objects_were_written_anew() =>
        Assert.Empty(ConformanceChecker.Check(PdfEditor.Edit(SoundFile.Bytes, _ => { })));

    [Theory]
    [MemberData(nameof(EveryBreakage))]
    public void Finds_what_is_broken(int index, string what)
    {
        var breakage = Breakages.All[index];
        Assert.Equal(breakage.ToString(), what);

        Assert.Contains(breakage.Clause, ConformanceChecker.Check(breakage.File()).Select(violation => violation.Clause));
    }

    [Fact]
    public void Every_clause_is_broken_by_a_file() =>
        Assert.Equal(ConformanceChecker.Clauses.Select(clause => clause.Name).Order(StringComparer.Ordinal), Breakages.All.Select(breakage => breakage.Clause).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    [Fact]
    public void A_clause_is_named_once() =>
        Assert.Equal(ConformanceChecker.Clauses.Count, ConformanceChecker.Clauses.Select(clause => clause.Name).Distinct(StringComparer.Ordinal).Count());

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Reports_a_file_that_is_cut_off(int quarters)
    {
        var violation = Assert.Single(ConformanceChecker.Check(SoundFile.Bytes[..(SoundFile.Bytes.Length * quarters / 4)]));

        Assert.Equal(ConformanceChecker.Readable, violation.Clause);
    }

    [Fact]
    public void Says_the_clause_the_object_and_the_words()
    {
        var violation = Assert.Single(ConformanceChecker.Check(PdfEditor.Edit(SoundFile.Bytes, editor => editor.Elements("Note")[0].Entries.Remove("ID"))));

        Assert.Matches(@"^UA1 7\.9-1 \(notes have an identifier\), object \d+: It has none\.$", violation.ToString());
    }
}
