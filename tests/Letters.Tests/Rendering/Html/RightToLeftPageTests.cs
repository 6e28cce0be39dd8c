using AngleSharp.Html.Dom;
using Letters.Rendering.Html;
using Letters.Tests.Builders;

namespace Letters.Tests.Rendering.Html;

public class RightToLeftPageTests
{
    private static readonly IHtmlDocument Page = HtmlPages.Of(ArabicLetter.Create());

    [Fact]
    public void Renders_an_Arabic_letter() => Golden.Verify(new HtmlLetterRenderer().Render(ArabicLetter.Create()), "html");

    [Fact]
    public void Runs_from_right_to_left_and_needs_not_say_it_twice()
    {
        Assert.Equal("rtl", Page.DocumentElement.GetAttribute("dir"));
        Assert.Empty(Page.QuerySelectorAll("header[dir], footer[dir], .letter [dir]"));
    }

    /// <summary>A line with words of both directions runs as the page does.</summary>
    [Fact]
    public void Turns_names_and_affiliations_that_run_from_left_to_right() => Assert.Equal(
        ["Ada Lovelace", "Professor of History, Example University"],
        Page.Texts(".signatories [dir=ltr]"));

    [Fact]
    public void Speaks_Arabic()
    {
        Assert.Equal("الموقّعون 4", Page.One("h2#signatories").TextContent);
        Assert.Equal("جنيف، 12 مايو 2024", Page.One(".dateline").TextContent);
        Assert.Equal("أُغلق باب التوقيع", Page.One(".state").TextContent);
        Assert.Equal("منظمة واحدة و3 أفراد", Page.One(".tally").TextContent);
    }

    [Fact]
    public void Speaks_Hebrew()
    {
        var page = HtmlPages.Of(LetterBuilder.WithSignatories(2) with { Language = LanguageTag.Parse("he") });
        Assert.Equal("rtl", page.DocumentElement.GetAttribute("dir"));
        Assert.Equal("שתי חתימות", page.One(".bar a[href='#signatories']").TextContent);
        Assert.Equal(6, page.QuerySelectorAll(".signatories [dir=ltr]").Length);
    }

    /// <summary>Sides are told by the direction of the text, never by left and right.</summary>
    [Fact]
    public void Is_laid_out_with_logical_properties()
    {
        foreach (var physical in (string[])["margin-left", "margin-right", "padding-left", "padding-right", "border-left", "border-right", "text-align: left", "text-align: right", "float:"])
            Assert.DoesNotContain(physical, StyleSheet.Instance.Css, StringComparison.Ordinal);
    }
}
