using System.Text;
using Letters.Parsing;

namespace Letters.Tests.Parsing.Markdown;

/// <summary>What would take a parser of Markdown hours, or its stack. That these tests end is what they test.</summary>
public class HostileMarkdownTests
{
    private const string Head = "# A title\n\nDear Minister:\n\n";

    private static readonly Dictionary<string, Func<string>> Nested = new(StringComparer.Ordinal)
    {
        ["quotations"] = () => Repeat("> ", 30_000) + "a",
        ["quotations without blanks"] = () => Repeat(">", 30_000) + "a",
        ["bullets"] = () => Repeat("- ", 30_000) + "a",
        ["lists in lists"] = () => string.Concat(Enumerable.Range(0, 1_000).Select(depth => new string(' ', 2 * depth) + "- a\n")),
        ["open brackets"] = () => Repeat("[", 100_000),
        ["brackets"] = () => Repeat("[", 100_000) + Repeat("]", 100_000),
        ["open links"] = () => Repeat("[a](", 100_000),
        ["images"] = () => Repeat("![", 30_000) + "a",
        ["emphasis"] = () => Repeat("*a **b ", 50_000),
        ["emphasis of two kinds"] = () => Repeat("*a_ ", 50_000),
        ["addresses"] = () => Repeat("http://a.b ", 50_000),
        ["declarations"] = () => Repeat("a <!A ", 50_000),
        ["CDATA"] = () => Repeat("a <![CDATA[ ", 50_000),
    };

    private static readonly Dictionary<string, Func<string>> Long = new(StringComparer.Ordinal)
    {
        ["10 MB in one line"] = () => Repeat("word ", 2_000_000),
        ["10 MB without a blank"] = () => new string('w', 10_000_000),
        ["10 MB of signs"] = () => Repeat("#+=-$%^ ", 1_250_000),
        ["empty quotations"] = () => Repeat("> a\n", 100_000),
        ["lines"] = () => Repeat("a\n", 100_000),
        ["code"] = () => Repeat("`a` ", 100_000),
        ["backquotes"] = () => string.Concat(Enumerable.Range(1, 2_000).Select(length => new string('`', length) + " ")),
        ["entities"] = () => Repeat("&amp;", 100_000),
        ["tables"] = () => "a|b\n-|-\n" + Repeat("a|b\n", 20_000),
        ["a table of a row"] = () => Repeat("a|", 5_000) + "\n" + Repeat("-|", 5_000),
        ["rules"] = () => Repeat("***\n\n", 50_000),
        ["tags"] = () => Repeat("<div>\n", 10_000),
        ["an open comment"] = () => "<div>\n" + Repeat("<!-- ", 10_000),
        ["an open tag"] = () => "<div>\n" + Repeat("<a x ", 10_000),
        ["combining characters"] = () => "*a* " + Repeat("<b>&#x301;</b>", 5_000),
        ["bullets in a column"] = () => Repeat("- [a](https://e.org)\n", 100_000),
        ["footnotes"] = () => string.Concat(Enumerable.Range(0, 20_000).Select(number => $"[^{number}]\n\n[^{number}]: a\n\n")),
    };

    public static TheoryData<string> Refused => [.. Nested.Keys];

    public static TheoryData<string> Read => [.. Long.Keys];

    [Theory]
    [MemberData(nameof(Refused))]
    public void Refuses_what_is_nested_too_deep(string what)
    {
        var result = MarkdownText.Parse(Head + Nested[what]());
        Assert.Null(result.Letter);
        Assert.Contains(result.Diagnostics, diagnostic => diagnostic is { Code: "markdown-too-deep", Severity: DiagnosticSeverity.Error });
    }

    [Theory]
    [MemberData(nameof(Read))]
    public void Reads_what_is_only_long(string what)
    {
        var result = MarkdownText.Parse($"{Head}{Long[what]()}\n\nThe body.\n");
        Assert.NotNull(result.Letter);
        Assert.InRange(result.Diagnostics.Count, 0, 2_000);
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("a <script>alert(1)</script> b")]
    [InlineData("<div><SCRIPT src=x>alert(1)</ScRiPt></div>")]
    [InlineData("<svg onload=alert(1)><circle/></svg>")]
    [InlineData("a <img src=x onerror=alert(1)> b")]
    [InlineData("<iframe src=\"javascript:alert(1)\"></iframe>")]
    [InlineData("a <a href=\"&#106;avascript:alert(1)\">b</a>")]
    [InlineData("[a](java&#115;cript:alert(1))")]
    [InlineData("[a](data:text/html,alert(1))")]
    [InlineData("a <b style=\"x:alert(1)\">b</b>")]
    public void Keeps_nothing_that_runs(string markdown)
    {
        var letter = MarkdownText.Parse($"{Head}{markdown}\n\nThe body.\n").Letter!;
        Assert.DoesNotContain(letter.Passages(), passage => passage.Text.Contains("alert", StringComparison.Ordinal));
        Assert.DoesNotContain(letter.Passages().SelectMany(passage => passage.Marks), mark => mark.Type == MarkType.Link);
    }

    [Theory]
    [InlineData("a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]", "metadata-with-alias")]
    [InlineData("title: *unknown", "metadata-with-alias")]
    [InlineData("a: [[[[[[[[[[[[x]]]]]]]]]]]]", "metadata-too-large")]
    public void Refuses_YAML_that_grows(string yaml, string code)
    {
        var result = MarkdownText.Parse($"---\n{yaml}\n---\n{Head}Words.\n");
        Assert.Null(result.Letter);
        Assert.Contains(result.Diagnostics, diagnostic => diagnostic.Code == code && diagnostic.Line is 2 or 3 or 4);
    }

    [Fact]
    public void Refuses_front_matter_without_measure()
    {
        Assert.Contains(MarkdownText.Parse($"---\ntitle: {new string('x', 1_000_000)}\n---\n{Head}Words.\n").Diagnostics, diagnostic => diagnostic.Code == "metadata-too-large");
        Assert.Contains(MarkdownText.Parse($"---\ntitle: {Repeat("[", 100_000)}\n---\n{Head}Words.\n").Diagnostics, diagnostic => diagnostic.Code is "metadata-too-large" or "metadata-not-yaml");
        Assert.Contains(MarkdownText.Parse($"---\n{Repeat("- a\n", 50_000)}---\n{Head}Words.\n").Diagnostics, diagnostic => diagnostic.Code == "metadata-too-large");
    }

    [Fact]
    public void Tells_that_a_file_is_no_text()
    {
        var result = LetterParser.Parse(Slug.Parse("a-letter"), [new LetterFile("letter.md", "letter.md", "PK\u0003\u0004 and more"u8.ToArray())]);
        Assert.Equal("not-a-text-file", Assert.Single(result.Diagnostics).Code);
        Assert.Equal("invalid-utf-8", Assert.Single(MarkdownText.Parse(Slug.Parse("a-letter"), new byte[] { (byte)'#', 0x81, (byte)' ' }).Diagnostics).Code);
    }

    private static string Repeat(string text, int count) => new StringBuilder(text.Length * count).Insert(0, text, count).ToString();
}
