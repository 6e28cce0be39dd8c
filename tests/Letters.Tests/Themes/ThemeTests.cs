using System.Text;
using Letters.Parsing;
using Letters.Rendering;
using Letters.Rendering.Html;
using Letters.Tests.Rendering.Html;

namespace Letters.Tests.Themes;

/// <summary>How letters look: what is stated is read, checked and shown, and the usual look is not touched.</summary>
public class ThemeTests
{
    private const string Svg = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 20"><path d="M2 2h56v16h-56z" fill="#0b6b4f"/></svg>""";

    [Fact]
    public void Reads_the_theme_that_a_letter_states()
    {
        var theme = Parse("theme:\n  accent: \"#0B6B4F\"\n  dark-accent: \"#7fd3b4\"\n  typeface: Sans\n  logo: Growing Schools", Logo("logo.svg", Svg)).Letter!.Metadata.Theme!;
        Assert.Equal((WebColor.Parse("#0b6b4f"), WebColor.Parse("#7fd3b4"), TypefaceFamily.Sans), (theme.Accent, theme.DarkAccent, theme.Typeface));
        Assert.Equal(("image/svg+xml", "Growing Schools", Svg), (theme.Logo!.MediaType, theme.Logo.Text, Encoding.UTF8.GetString(theme.Logo.Bytes)));
    }

    [Theory]
    [InlineData("accent: \"#ffcc00\"", "too faint, with a contrast of 1.5 : 1")]
    [InlineData("darkAccent: \"#0b6b4f\"", "too faint")]
    [InlineData("accent: green", "no colour")]
    [InlineData("accent: \"#12345\"", "no colour")]
    [InlineData("typeface: comic", "neither “serif” nor “sans”")]
    public void Leaves_out_what_cannot_be_shown_and_says_why(string line, string reason)
    {
        var result = Parse($"theme:\n  {line}");
        var diagnostic = Assert.Single(result.Diagnostics);
        Assert.Equal(("metadata-value-left-out", 3), (diagnostic.Code, diagnostic.Line));
        Assert.Contains(reason, diagnostic.Message, StringComparison.Ordinal);
        Assert.Null(result.Letter!.Metadata.Theme);
    }

    [Theory]
    [InlineData("logo.svg", """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><script>alert(1)</script></svg>""", "“script”")]
    [InlineData("logo.svg", """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><rect width="9" height="9" onclick="x()"/></svg>""", "“onclick”")]
    [InlineData("logo.svg", """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><use href="https://elsewhere.example/#a"/></svg>""", "elsewhere")]
    [InlineData("logo.svg", """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><rect width="9" height="9" fill="url(https://elsewhere.example/)"/></svg>""", "elsewhere")]
    [InlineData("logo.svg", """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><text>Trust</text></svg>""", "“text”")]
    [InlineData("logo.svg", """<!DOCTYPE svg [<!ENTITY a "b">]><svg xmlns="http://www.w3.org/2000/svg">&a;</svg>""", "XML cannot be read")]
    [InlineData("logo.svg", "<html/>", "no SVG")]
    [InlineData("logo.svg", """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 900 9"><rect width="900" height="9"/></svg>""", "picture")]
    [InlineData("logo.png", "no picture", "picture")]
    public void Leaves_out_a_logo_that_is_more_or_less_than_a_picture(string name, string content, string reason)
    {
        var result = Parse("theme:\n  logo: Growing Schools", Logo(name, content));
        var diagnostic = Assert.Single(result.Diagnostics);
        Assert.Equal(("logo-left-out", $"a-letter/{name}"), (diagnostic.Code, diagnostic.File));
        Assert.Contains(reason, diagnostic.Message, StringComparison.Ordinal);
        Assert.NotNull(result.Letter);
        Assert.Null(result.Letter.Metadata.Theme);
    }

    [Fact]
    public void A_logo_says_the_publishers_name_where_nothing_else_is_stated()
    {
        Assert.Equal("Example Trust", Parse("publisher: Example Trust", Logo("logo.svg", Svg)).Letter!.Metadata.Theme!.Logo!.Text);
        Assert.Equal("logo-left-out", Assert.Single(Parse("date: 2024-05-12", Logo("logo.svg", Svg)).Diagnostics).Code);
        Assert.Equal("logo-left-out", Assert.Single(Parse("theme:\n  logo: Example Trust").Diagnostics).Code);
    }

    [Fact]
    public void A_letter_looks_as_it_states_and_else_as_its_deployment_does()
    {
        var deployment = new RenderingSettings { Theme = new Theme { Accent = WebColor.Parse("#1d4f8a"), DarkAccent = WebColor.Parse("#9cc4f5"), Typeface = TypefaceFamily.Sans } };
        var letter = Parse("theme:\n  accent: \"#0b6b4f\"").Letter!;
        var theme = new RenderingContext(CanonicalLetter.HashOf(letter), deployment).ThemeOf(letter);
        Assert.Equal((WebColor.Parse("#0b6b4f"), null, TypefaceFamily.Sans), (theme.Accent, theme.DarkAccent, theme.Typeface));
        Assert.NotEqual(RenderingSettings.Default.Fingerprint, deployment.Fingerprint);
    }

    [Fact]
    public void The_page_has_the_colours_in_light_and_dark_and_its_policy_allows_no_more_than_they_need()
    {
        var theme = new Theme { Accent = WebColor.Parse("#0b6b4f"), Logo = new Logo(Letters.Logo.Svg, Convert.ToBase64String(Encoding.UTF8.GetBytes(Svg)), "Example Trust") };
        var letter = RealLetter.Letter with { Metadata = new LetterMetadata { Theme = theme } };
        var page = HtmlPages.Of(letter);
        var css = page.QuerySelector("style")!.TextContent;
        Assert.EndsWith("@media screen { :root { --accent: #0b6b4f; } } @media screen and (prefers-color-scheme: dark) { :root { --accent: " + theme.Accent!.Value.LightenedFor(ThemeColors.DarkPaper) + "; } }", css, StringComparison.Ordinal);
        Assert.Equal("Example Trust", page.QuerySelector(".logo img")!.GetAttribute("alt"));
        Assert.Contains(StyleSheet.For(theme).ContentSecurityPolicyHash, PagePolicy.Of(theme), StringComparison.Ordinal);
        Assert.EndsWith("; img-src data:", PagePolicy.Of(theme), StringComparison.Ordinal);
        Assert.DoesNotContain("img-src", PagePolicy.Of(theme with { Logo = null }), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("#8a2f1d")]
    [InlineData("#000000")]
    [InlineData("#0000ff")]
    [InlineData("#4a5a00")]
    public void An_accent_is_lightened_just_so_far_that_it_can_be_read_on_dark_paper(string accent)
    {
        var color = WebColor.Parse(accent);
        var lightened = color.LightenedFor(ThemeColors.DarkPaper);
        Assert.False(color.IsReadableOn(ThemeColors.DarkPaper));
        Assert.InRange(lightened.ContrastWith(ThemeColors.DarkPaper), 4.5, 5.2);
    }

    [Fact]
    public void Colours_are_checked_on_the_papers_that_the_style_sheet_has()
    {
        var css = StyleSheet.Instance.Css;
        Assert.Equal([$"{ThemeColors.LightPaper}", $"{ThemeColors.DarkPaper}"], css.Split("--paper: ")[1..3].Select(rest => rest[..7]));
        Assert.Equal(21, WebColor.Parse("#000000").ContrastWith(WebColor.Parse("#ffffff")), 3);
        Assert.Equal(4.54, WebColor.Parse("#767676").ContrastWith(WebColor.Parse("#ffffff")), 2);
    }

    [Fact]
    public void The_deployments_publisher_is_that_of_letters_that_state_none()
    {
        var context = new RenderingContext(CanonicalLetter.HashOf(RealLetter.Letter), new RenderingSettings { Publisher = "Example Trust", PublisherUrl = new Uri("https://trust.example/") });
        Assert.Equal(("Example Trust", "https://trust.example/"), (context.WithPublisher(RealLetter.Letter).Metadata.Publisher, context.WithPublisher(RealLetter.Letter).Metadata.PublisherUrl));
        var stated = RealLetter.Letter with { Metadata = new LetterMetadata { Publisher = "Others" } };
        Assert.Same(stated, context.WithPublisher(stated));
    }

    [Fact]
    public void Part_of_the_letter_is_the_theme_and_the_bytes_of_its_logo()
    {
        var plain = Parse("date: 2024-05-12").Letter!;
        var themed = Parse("date: 2024-05-12\ntheme:\n  typeface: sans\n  logo: A", Logo("logo.svg", Svg)).Letter!;
        var other = Parse("date: 2024-05-12\ntheme:\n  typeface: sans\n  logo: A", Logo("logo.svg", Svg.Replace("0b6b4f", "0b6b4e", StringComparison.Ordinal))).Letter!;
        Assert.Equal(3, new[] { plain, themed, other }.Select(CanonicalLetter.HashOf).Distinct().Count());
    }

    private static LetterFile Logo(string name, string content) => new(name, $"a-letter/{name}", Encoding.UTF8.GetBytes(content));

    private static ParseResult Parse(string frontMatter, params LetterFile[] others)
    {
        var text = $"---\n{frontMatter}\n{(frontMatter.Contains("date:", StringComparison.Ordinal) ? "" : "date: 2024-05-12\n")}---\n\n# A title\n\nDear Minister,\n\nText.\n\nSincerely,\n\nJane Doe\n";
        return LetterParser.Parse(Slug.Parse("a-letter"), [new LetterFile("letter.md", "a-letter/letter.md", Encoding.UTF8.GetBytes(text)), .. others]);
    }
}
