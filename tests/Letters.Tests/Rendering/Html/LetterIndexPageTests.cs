using Letters.Tests.Builders;

namespace Letters.Tests.Rendering.Html;

public class LetterIndexPageTests
{
    [Fact]
    public void Lists_letters_with_count_and_date()
    {
        var arabic = RevisionBuilder.Of(LetterBuilder.WithSignatories(1) with { Language = LanguageTag.Parse("ar") });
        var page = HtmlPages.OfIndex(RevisionBuilder.Of(RealLetter.Letter), arabic);

        Assert.Equal("Open letters", page.One("main > h1").TextContent);
        Assert.Equal(["/letters/protect-asylum-seekers", "/letters/a-letter"], page.QuerySelectorAll("li h2 a").Select(link => link.GetAttribute("href")));
        Assert.Equal([RealLetter.Letter.Title.Text, "A title"], page.Texts("li h2 a"));
        Assert.Equal(["19 signatories", "1 signatory"], page.Texts("li p span"));
        Assert.Equal(["1 December 2018", "1 December 2018"], page.Texts("li time"));
        Assert.All(page.QuerySelectorAll("time"), time => Assert.Equal("2018-12-01T02:05:07Z", time.GetAttribute("datetime")));
        Assert.Equal([("en", "ltr"), ("ar", "rtl")], page.QuerySelectorAll("li h2").Select(title => (title.GetAttribute("lang")!, title.GetAttribute("dir")!)));
    }

    [Fact]
    public void Says_what_to_do_where_there_is_none()
    {
        var page = HtmlPages.OfIndex();
        Assert.StartsWith("No letter has been published yet.", page.One(".empty").TextContent.Trim(), StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("ul"));
    }

    [Fact]
    public void Renders_a_list_of_one() => Golden.Verify(HtmlPages.Index(RevisionBuilder.Of(RealLetter.Letter)), "html");
}
