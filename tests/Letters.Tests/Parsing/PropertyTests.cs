using System.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Letters.Parsing;
using Letters.Rendering.Text;
using Letters.Tests.Builders;
using Letters.Tests.Generators;

namespace Letters.Tests.Parsing;

/// <summary>Files put together from the lines that letters are made of, in any order and with any blanks, and letters with any parts.</summary>
public class PropertyTests
{
    private static readonly string[] Lines =
    [
        "", "", "", "", " \u00A0", "A title", "Dear Minister:", "Dear President A,", "To the Government of Mexico:", "To: Jane Doe", "Sincerely,", "Signed:", "Signatories",
        "We ask for one thing only.", "A line that was wrapped after a hyphen, asylum-", "seekers among them—", "and more.", "Jane Doe", "Former Judge Former Mayor",
        "Director of", "Example Trust", "Former Chair,", "  López\tObrador ", "Lo\u0301pez", "U.S.", "–", "?", "“Gene”", new string('x', 250) + ".",
        "- one demand", "  - another", "• tight", "2. a number", "1945. A year.", "> quoted", ">", "---", "=======", "* * *", "[1]", "[1] A note.", "[1]: Another note", "and so on [1].", "see [2]", "words https://a.example/b",
        "See https://a.example/x).", "[the report](https://a.example/r)", "read [it](https://a.example/(r)) and [2]", "12 May 2024", "Geneva, 12 May 2024", "05/12/2024", "Madrid, a 12 de mayo de 2024", "Re: The archive", "Betreff: Archiv", "cc: John Roe", "Veuillez agréer, Madame, nos salutations.",
        "Organizations:", "Individuals (2):", "Friends of the archive:", "and 231 others", "1. Jane Doe", "2. John Roe", "7. Mary Major", "Jane Doe; John Roe; Mary Major", "Jane Doe | Judge", "/s/ Jane Doe", "Name | Affiliation", "Jane Doe*", "* A note.", "[a] A note.", "as said [a]", "\uFFFE", "P.S. And more.", "* for identification", "谨启", "2024年5月12日", "с уважением", "شكراً", "🙂",
    ];

    private static readonly string[] LineEnds = ["\n", "\r\n", "\r", "\u2028", "\f"];

    public static Arbitrary<string> Files() =>
        (from lines in Gen.Elements(Lines).ListOf()
         from end in Gen.Elements(LineEnds)
         select string.Join(end, lines)).ToArbitrary();

    [Property(Arbitrary = [typeof(PropertyTests)], MaxTest = 3_000)]
    public void Never_loses_a_word(string file)
    {
        var result = Parse(Encoding.UTF8.GetBytes(file));
        if (result.Letter is not { } letter)
        {
            Assert.Contains(result.Diagnostics, diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
            return;
        }

        Assert.Empty(LostWords.Of(file, result));
    }

    /// <summary>Datelines, subjects and notes may stand elsewhere in a file.</summary>
    [Property(Arbitrary = [typeof(PropertyTests)], MaxTest = 2_000)]
    public void Every_passage_knows_lines_of_the_file_in_order(string file)
    {
        if (Parse(Encoding.UTF8.GetBytes(file)).Letter is not { } letter) return;
        if (letter.Subject is null) AssertInOrder((letter with { Dateline = null, Notes = [], Postscript = [] }).Passages());
        AssertInOrder(letter.Postscript);
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

    [Property(Arbitrary = [typeof(PropertyTests)], MaxTest = 2_000)]
    public void Every_mark_stands_inside_its_passage_in_order(string file)
    {
        foreach (var passage in Parse(Encoding.UTF8.GetBytes(file)).Letter?.Passages() ?? [])
        {
            Assert.Equal(passage.Text.Trim(), passage.Text);
            Assert.All(passage.Marks, mark => Assert.InRange(mark.End, mark.Start, passage.Text.Length));
            Assert.Equal(passage.Marks.OrderBy(mark => mark.Start), passage.Marks);
        }
    }

    [Property(MaxTest = 2_000)]
    public void Never_throws_whatever_the_bytes(byte[] content) => Assert.True(Parse(content) is { Letter: not null } or { Diagnostics.Count: > 0 });

    [Property(MaxTest = 2_000)]
    public void Never_throws_whatever_the_text(NonNull<string> text) => Assert.True(Parse(Encoding.UTF8.GetBytes(text.Get)) is { Letter: not null } or { Diagnostics.Count: > 0 });

    [Property(Arbitrary = [typeof(LetterGenerator)], MaxTest = 2_000)]
    public void Printing_as_text_and_parsing_again_gives_the_same_letter(Letter letter)
    {
        var text = new TextLetterRenderer().Render(letter);
        var again = Parse(text);
        Assert.Equal(Specs.PrintedParse.Of(new ParseResult(letter, []), ""), Specs.PrintedParse.Of(again with { Diagnostics = [] }, ""));
        Assert.Equal(letter, again.Letter);
    }

    [Property(Arbitrary = [typeof(WholeLetters)], MaxTest = 1_000)]
    public void Printing_a_letter_of_any_parts_as_text_and_parsing_again_gives_the_same(Letter letter)
    {
        var again = Parse(new TextLetterRenderer().Render(letter));
        Assert.Equal(Specs.PrintedParse.Of(new ParseResult(letter, []), ""), Specs.PrintedParse.Of(again with { Diagnostics = [] }, ""));
        Assert.Equal(letter, again.Letter);
    }

    private static ParseResult Parse(byte[] content) => PlainText.Parse(Slug.Parse("a-letter"), "a-letter/letter.txt", content);
}
