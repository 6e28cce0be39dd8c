using Letters.Parsing;

namespace Letters.Tests.Specs;

/// <summary>The examples of the specifications beside this file, each a test.</summary>
public class SpecTests
{
    private const string AboutDiagnostics = "Diagnostics.md";

    /// <summary>Examples are short: but for those that are about it, they have neither a date nor as many signatories as they speak of.</summary>
    private static readonly string[] ShortExamples = ["no-date", "stated-count-differs"];

    public static IEnumerable<TheoryDataRow<string, int>> Examples() =>
        from path in Directory.EnumerateFiles(SpecExample.Folder, "*.md").Order(StringComparer.Ordinal)
        let specification = Path.GetFileName(path)
        from example in SpecExample.ReadAll(specification)
        select new TheoryDataRow<string, int>(specification, example.Line) { TestDisplayName = $"{specification}({example.Line}): {example.Heading}" };

    [Theory]
    [MemberData(nameof(Examples))]
    public void Reads(string specification, int line)
    {
        var example = Assert.Single(SpecExample.ReadAll(specification), example => example.Line == line);
        var result = LetterParser.Parse(Slug.Parse("a-letter"), example.Files);
        if (specification != AboutDiagnostics) result = result with { Diagnostics = result.Diagnostics.Where(diagnostic => !ShortExamples.Contains(diagnostic.Code)).ToSequence() };
        Assert.Equal(example.Expected, PrintedParse.Of(result, example.Files[0].Path, example.Expected), ignoreLineEndingDifferences: true);
    }

    [Fact]
    public void Prints_every_part_of_a_letter()
    {
        var printed = PrintedParse.Of(new ParseResult(Builders.CompleteLetter.Create(), []), "letter.txt").Split('\n');
        Assert.Contains("addressee: Ministry of Culture / Rue de l’Athénée 1 / Geneva", printed);
        Assert.Contains("--: on weekdays", printed);
        Assert.Contains("person: Ada Lovelace[^*] {Lovelace, Ada} | Professor of History, Example University | Member, Academy of Letters", printed);
        Assert.Contains("others: and 38 others = 38", printed);
        Assert.Contains("metadata erratum: A name was misspelled.", printed);
        Assert.Contains("translation: es", printed);
    }

    [Fact]
    public void Prints_marks_as_markdown_writes_them()
    {
        var passage = new Passage("Read the words here.\nNow.")
        {
            Marks = [new(5, 9, MarkType.Link, "https://archive.example/"), new(9, 5, MarkType.Strong), new(14, 0, MarkType.NoteReference, "1"), new(21, 3, MarkType.Emphasis)],
        };
        Assert.Equal("Read [the **words**](https://archive.example/)[^1] here. / *Now*.", PrintedPassage.Of(passage));
    }
}
