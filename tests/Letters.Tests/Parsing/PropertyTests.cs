using System.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Letters.Parsing;

namespace Letters.Tests.Parsing;

/// <summary>Files put together from the lines that letters are made of, in any order and with any blanks.</summary>
public class PropertyTests
{
    private static readonly string[] Lines =
    [
        "", "", "", " \u00A0", "A title", "Dear Minister:", "Dear President A,", "To the Government of Mexico:", "To: Jane Doe", "Sincerely,", "Signed:", "Signatories",
        "We ask for one thing only.", "A line that was wrapped after a hyphen, asylum-", "seekers among them—", "and more.", "Jane Doe", "Former Judge Former Mayor",
        "Director of", "Example Trust", "Former Chair,", "  López\tObrador ", "Lo\u0301pez", "U.S.", "–", "?", "“Gene”", new string('x', 250) + ".",
    ];

    private static readonly string[] LineEnds = ["\n", "\r\n", "\r", "\u2028"];

    public static Arbitrary<string> Files() =>
        (from lines in Gen.Elements(Lines).ListOf()
         from end in Gen.Elements(LineEnds)
         select string.Join(end, lines)).ToArbitrary();

    [Property(Arbitrary = [typeof(PropertyTests)], MaxTest = 2_000)]
    public void Never_loses_a_word(string file)
    {
        var result = Parse(Encoding.UTF8.GetBytes(file));
        if (result.Letter is null) Assert.Contains(result.Diagnostics, diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        else Assert.Equal(Words(file), Words(string.Join(' ', result.Letter.Passages().Select(passage => passage.Text).Concat(Elsewhere(result)))));
    }

    [Property(Arbitrary = [typeof(PropertyTests)], MaxTest = 2_000)]
    public void Every_passage_knows_lines_of_the_file_in_order(string file)
    {
        var letter = Parse(Encoding.UTF8.GetBytes(file)).Letter;
        AssertInOrder((letter is null ? null : letter with { Postscript = [] })?.Passages() ?? []);
        AssertInOrder(letter?.Postscript ?? []);
    }

    private static void AssertInOrder(IEnumerable<Passage> passages)
    {
        var previous = new LineRange(1, 1);
        foreach (var passage in passages)
        {
            Assert.InRange(passage.Lines.First, previous.First, int.MaxValue);
            Assert.InRange(passage.Lines.Last, passage.Lines.First, int.MaxValue);
            previous = passage.Lines;
        }
    }

    [Property(MaxTest = 2_000)]
    public void Never_throws_whatever_the_bytes(byte[] content) => Assert.True(Parse(content) is { Letter: not null } or { Diagnostics.Count: > 0 });

    private static ParseResult Parse(byte[] content) => PlainText.Parse(Slug.Parse("a-letter"), "a-letter/letter.txt", content);

    /// <summary>Headings of groups are printed once above several signatories; those of empty groups, and those that stand there again, are in a diagnostic only.</summary>
    private static IEnumerable<string> Elsewhere(ParseResult result) =>
        result.Letter!.Signatories.Select(signatory => signatory.Group ?? "").Where((group, index) => index == 0 || group != result.Letter.Signatories[index - 1].Group)
            .Concat(result.Diagnostics.Where(diagnostic => diagnostic.Code is "empty-group" or "group-goes-on").Select(diagnostic => diagnostic.Excerpt ?? ""));

    /// <summary>Their order may change, for what stands between signatories is printed below them; a word may be parted where a line was.</summary>
    private static string Words(string text) => string.Concat(text.Normalize().Where(char.IsLetterOrDigit).Order());
}
