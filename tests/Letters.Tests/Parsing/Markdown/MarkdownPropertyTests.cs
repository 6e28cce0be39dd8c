using System.Text;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace Letters.Tests.Parsing.Markdown;

/// <summary>Files put together from pieces of Markdown, well-formed and not, in any order.</summary>
public partial class MarkdownPropertyTests
{
    /// <summary>"W" is a word that no other piece has.</summary>
    private static readonly string[] Pieces =
    [
        "W", " ", " ", "\n", "\n\n", "\n\n", "\n\n", "# W\n", "## W", "W\n===\n", "---\n", "***\n", "- W", "\n- ", "\n  - W", "1. W\n", "7) ", "> W", "\n> ", ">> W\n", "    W", "\t", "```W\nW\n```\n", "~~~\n",
        "*", "**", "[W][^1]", "[^1][^2]", "\n[^2]: W", "![W][^1]", "*W*", "__W__", "_", "~~W~~", "`W`", "`", "[W](https://e.org)", "[W](W \"W\")", "[", "]", "](", "![W](x.png)", "![", "[W][1]", "\n[1]: https://e.org \"W\"\n", "\n[9]: W 'W'\n", "[^1]", "\n[^1]: W", "[^W]", "\n[^W]: W\n\n    W",
        "<b>", "</b>", "<b>W</b>", "<br>", "<a href=\"https://e.org\">", "</a>", "<div>\n", "\n</div>\n", "<p>W", "<span>W", "<script>", "</script>", "<style>W</style>", "<!-- W -->", "<!--", "-->", "<?W?>", "<![CDATA[W]]>", "<", ">", "<W", "<table><tr><td>W</td></tr></table>",
        "W|W\n-|-\nW|W\n", "|", "\n|W|\n|-|\n", "&amp;", "&#7;", "&W;", "\\", "\\*", "https://e.org/ ", "www.e.org ", "<https://e.org>", "<W@e.org>", "\u0007", "e\u0301", "\u00A0", "\r\n", "\u2028",
        "\nDear Minister:\n\n", "\nSincerely,\n\n", "---\ntitle: W\n---\n", "date: W\n", "+", "=", "#",
    ];

    public static Arbitrary<string> Files() =>
        (from pieces in Gen.Elements(Pieces).NonEmptyListOf()
         select string.Concat(pieces)).ToArbitrary();

    [Property(Arbitrary = [typeof(MarkdownPropertyTests)], MaxTest = 1_000)]
    public void Never_loses_a_word(string pieces)
    {
        var count = 0;
        var file = Placeholder().Replace($"# The title\n\n{pieces}", _ => $"word{++count}end");
        var result = MarkdownText.Parse(file);
        var found = result.Letter is { } letter ? string.Join('\n', letter.Passages().Select(passage => passage.Text).Concat(letter.Passages().SelectMany(passage => passage.Marks).Select(mark => mark.Target)).Concat(letter.Notes.Select(note => note.Label)).Concat(letter.Signatories.Select(signatory => signatory.Group))) : "";
        found += string.Join('\n', result.Diagnostics.Select(diagnostic => $"{diagnostic.Message} {diagnostic.Excerpt}"));

        // What is no words, as a script, is left out whole, and an excerpt shows its beginning.
        if (result.Diagnostics.Any(diagnostic => diagnostic is { Excerpt: [.., '…'], Code: "script-left-out" or "comment-left-out" or "html-left-out" })) return;
        if (result.Letter is null) Assert.Contains(result.Diagnostics, diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        else Assert.All(Enumerable.Range(1, count), number => Assert.True(found.Contains($"word{number}end", StringComparison.OrdinalIgnoreCase), $"word{number}end is lost:\n{file}\n---\n{found}"));
    }

    [Property(Arbitrary = [typeof(MarkdownPropertyTests)], MaxTest = 1_000)]
    public void Gives_passages_that_are_ready_to_publish(string pieces)
    {
        foreach (var passage in MarkdownText.Parse($"# The title\n\n{pieces}").Letter?.Passages() ?? [])
        {
            Assert.True(passage.Text.IsNormalized());
            Assert.All(passage.Text.Split('\n'), line => Assert.Equal(line.Trim(), line));
            Assert.DoesNotContain(passage.Text, character => char.IsControl(character) && character != '\n');
            Assert.All(passage.Marks, mark => Assert.True(mark.Start >= 0 && mark.End <= passage.Text.Length && (mark.Length > 0) == (mark.Type != MarkType.NoteReference)));
            Assert.Equal(passage.Marks.OrderBy(mark => mark.Start).ThenByDescending(mark => mark.Length).ThenBy(mark => mark.Type), passage.Marks);
            Assert.All(passage.Marks, one => Assert.All(passage.Marks, other => Assert.True(one.End <= other.Start || other.End <= one.Start || (one.Start <= other.Start && other.End <= one.End) || (other.Start <= one.Start && one.End <= other.End))));
        }
    }

    [Property(Arbitrary = [typeof(MarkdownPropertyTests)], MaxTest = 1_000)]
    public void Every_finding_has_a_place_in_the_file(string pieces)
    {
        var lines = LineEnd().Split($"# The title\n\n{pieces}");
        foreach (var diagnostic in MarkdownText.Parse($"# The title\n\n{pieces}").Diagnostics)
        {
            if (diagnostic.Line is not { } line) continue;
            Assert.InRange(line, 1, lines.Length);
            Assert.InRange(diagnostic.Column ?? 1, 1, lines[line - 1].Length + 1);
        }
    }

    [Property(MaxTest = 2_000)]
    public void Never_throws_whatever_the_bytes(byte[] content) => Assert.NotNull(MarkdownText.Parse(Slug.Parse("a-letter"), content));

    [Property(MaxTest = 2_000)]
    public void Never_throws_whatever_the_text(string? text) => Assert.NotNull(MarkdownText.Parse(Slug.Parse("a-letter"), Encoding.UTF8.GetBytes(text ?? "")));

    [GeneratedRegex("W")]
    private static partial Regex Placeholder();

    [GeneratedRegex("\r\n|[\n\r\v\f\u0085\u2028\u2029]")]
    private static partial Regex LineEnd();
}
