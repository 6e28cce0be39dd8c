using System.Text;
using Letters.Parsing;

namespace Letters.Tests.Parsing;

/// <summary>
/// Files as large as the limits allow, through all that publishing does with them before it renders. Nothing is asserted on time:
/// what takes the square of its length does not end while anybody waits.
/// </summary>
public class LargeFileTests
{
    private const string Opening = "A title\n\nDear Minister:\n\n";
    private const string UpToClosing = $"{Opening}Text of the letter.\n\nSincerely,\n\n";

    public static TheoryData<string, string> Lines() => new()
    {
        { "letter.txt", "word " },
        { "letter.txt", "(" },
        { "letter.txt", "a [1] " },
        { "letter.txt", "“a " },
        { "letter.txt", "“" },
        { "letter.txt", "🙂🙃 " },
        { "letter.txt", "a\u0301\u0316\u0301" },
        { "letter.txt", "🙂" },
        { "letter.txt", "19 officials " },
        { "letter.md", "word " },
        { "letter.md", "x" },
        { "letter.md", "&amp;" },
        { "letter.md", "&#769;&#790;" },
    };

    [Theory]
    [MemberData(nameof(Lines))]
    public void Reads_ten_megabytes_in_one_line(string name, string piece)
    {
        var count = 10_000_000 / Encoding.UTF8.GetByteCount(piece);
        var letter = Parse(name, $"{(name == "letter.md" ? "# " : "")}{Opening}{string.Concat(Enumerable.Repeat(piece, count))}").Letter!;
        Assert.Equal("A title", letter.Title.Text);
        Assert.NotEmpty(Assert.Single(letter.Body).Text.Text);
    }

    [Theory]
    [InlineData("x", "[1]")]
    [InlineData("x\n", "[1]")]
    [InlineData("x", " [1]")]
    public void Reads_ten_megabytes_of_references_to_a_note_in_memory_of_a_few_times_that(string before, string reference)
    {
        var count = 10_000_000 / reference.Length;
        var text = Encoding.UTF8.GetBytes($"{Opening}{before}{string.Concat(Enumerable.Repeat(reference, count))}\n\n[1] The note.");
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var letter = Parse("letter.txt", text).Letter!;
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - allocated, 0, 100L * text.Length);
        var passage = Assert.Single(letter.Body).Text;
        Assert.Equal(("x", count), (passage.Text, passage.Marks.Count(mark => mark is { Type: MarkType.NoteReference, Start: 1, Target: "1" })));
        Assert.Equal("The note.", Assert.Single(letter.Notes).Text.Text);
    }

    [Fact]
    public void Reads_ten_megabytes_of_references_without_a_note_and_tells_of_the_first()
    {
        var result = Parse("letter.txt", $"{Opening}x[1]{string.Concat(Enumerable.Repeat("[2]", 3_000_000))}\n\n[1] The note.");
        Assert.NotNull(result.Letter);
        var dangling = result.Diagnostics.Where(diagnostic => diagnostic.Code == "reference-without-note").Select(diagnostic => diagnostic.Column).ToList();
        Assert.Equal(Enumerable.Range(0, 50).Select(number => (int?)(5 + (3 * number))), dangling);
    }

    [Fact]
    public void Reads_ten_megabytes_of_words_that_stand_twice_and_tells_of_the_first()
    {
        var result = Parse("letter.txt", $"{Opening}{string.Concat(Enumerable.Repeat("the the, ", 1_100_000))}");
        Assert.NotNull(result.Letter);
        Assert.Equal((5, 14), (result.Diagnostics.First(diagnostic => diagnostic.Code == "doubled-word").Column, result.Diagnostics.Where(diagnostic => diagnostic.Code == "doubled-word").ElementAt(1).Column));
    }

    [Theory]
    [InlineData("|")]
    [InlineData("[")]
    [InlineData("**a ")]
    [InlineData("<b ")]
    public void Refuses_ten_megabytes_of_a_sign_of_Markdown_in_one_line(string sign)
    {
        var result = Parse("letter.md", $"# {Opening}{string.Concat(Enumerable.Repeat(sign, 10_000_000 / sign.Length))}");
        Assert.Null(result.Letter);
        Assert.Contains(result.Diagnostics, diagnostic => diagnostic is { Code: "markdown-too-deep", Severity: DiagnosticSeverity.Error });
    }

    [Fact]
    public void Refuses_runs_of_backquotes_of_which_each_is_longer_than_the_last()
    {
        var result = Parse("letter.md", $"# {Opening}{string.Concat(Enumerable.Range(1, 4_000).Select(length => $"{new string('`', length)} "))}");
        Assert.Equal("markdown-too-deep", Assert.Single(result.Diagnostics, diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Code);
    }

    [Fact]
    public void Reads_a_hundred_thousand_quotation_marks_in_each_other() =>
        Assert.Equal(200_001, Parse("letter.txt", $"{Opening}{new string('“', 100_000)}x{new string('”', 100_000)}").Letter!.Body[0].Text.Text.Length);

    [Fact]
    public void Reads_a_hundred_thousand_signs_of_quotation_before_a_word() =>
        Assert.Equal((BlockType.Quotation, "x"), Parse("letter.txt", $"{Opening}{new string('>', 100_000)} x").Letter!.Body.Select(block => (block.Type, block.Text.Text)).Single());

    [Theory]
    [InlineData("letter.txt", "")]
    [InlineData("letter.md", "# ")]
    public void Reads_past_a_million_empty_lines(string name, string heading)
    {
        var letter = Parse(name, $"{heading}A title{new string('\n', 1_000_000)}Text.").Letter!;
        Assert.Equal(1_000_001, letter.Body[0].Text.Lines.First);
    }

    [Theory]
    [InlineData("letter.txt", "")]
    [InlineData("letter.md", "# ")]
    public void Reads_three_hundred_thousand_paragraphs_of_a_word(string name, string heading) =>
        Assert.Equal(300_000, Parse(name, $"{heading}{Opening}{string.Concat(Enumerable.Repeat("word\n\n", 300_000))}").Letter!.Body.Count);

    [Theory]
    [InlineData("letter.txt", "", "\nDirector, Example Trust\n\n")]
    [InlineData("letter.md", "# ", "\\\nDirector, Example Trust\n\n")]
    public void Reads_a_hundred_thousand_signatories(string name, string heading, string affiliation)
    {
        var text = new StringBuilder($"{heading}{UpToClosing}");
        for (var number = 0; number < 100_000; number++) text.Append(NameOf(number)).Append(affiliation);
        var signatories = Parse(name, text.ToString()).Letter!.Signatories;
        Assert.Equal(100_000, signatories.Count);
        Assert.Equal((NameOf(99_999), "Director, Example Trust"), (signatories[^1].Name.Text, signatories[^1].Affiliations.Single().Text.Text));
    }

    [Fact]
    public void Refuses_a_file_beyond_the_limit_of_its_kind_without_reading_it()
    {
        var limits = new ParsingLimits { TextFile = 100, WordFile = 200, Spreadsheet = 300 };
        var files = new[] { ("letter.docx", 201), ("signatories.csv", 101), ("letter.yaml", 100) }.Select(file => new LetterFile(file.Item1, $"a-letter/{file.Item1}", new byte[file.Item2])).ToList();
        var result = LetterParser.Parse(Slug.Parse("a-letter"), files, limits);
        Assert.Equal([("a-letter/letter.docx", "file-too-large"), ("a-letter/signatories.csv", "file-too-large")], result.Diagnostics.Select(diagnostic => (diagnostic.File, diagnostic.Code)));
        Assert.Contains("201", result.Diagnostics[0].Message, StringComparison.Ordinal);
        Assert.Contains("200", result.Diagnostics[0].Message, StringComparison.Ordinal);
    }

    private static string NameOf(int number) => $"Jane{Letters(number % 676)} Doe{Letters(number / 676)}";

    private static string Letters(int number) => $"{(char)('a' + (number / 26))}{(char)('a' + (number % 26))}";

    private static ParseResult Parse(string name, string text) => Parse(name, Encoding.UTF8.GetBytes(text));

    private static ParseResult Parse(string name, byte[] content) => LetterParser.Parse(Slug.Parse("a-letter"), [new LetterFile(name, $"a-letter/{name}", content)]);
}
