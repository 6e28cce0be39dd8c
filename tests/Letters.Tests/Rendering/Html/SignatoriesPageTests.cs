using Letters.Rendering.Html;
using Letters.Tests.Builders;

namespace Letters.Tests.Rendering.Html;

public class SignatoriesPageTests
{
    private static readonly Letter Letter = LetterBuilder.WithSignatories(1234);

    [Fact]
    public void Renders_the_signatories_of_the_complete_letter()
    {
        var letter = CompleteLetter.Create();
        Golden.Verify(HtmlPages.Signatories(new SignatorySelection(RevisionBuilder.Of(letter), [.. letter.Signatories])), "html");
    }

    [Fact]
    public void Numbers_them_on_from_the_page_before()
    {
        var page = HtmlPages.OfSignatories(From(101, 100));
        Assert.Equal("101", page.One("ol").GetAttribute("start"));
        Assert.Equal(100, page.QuerySelectorAll("ol > li").Length);
        Assert.Empty(page.QuerySelectorAll("li[value]"));
        Assert.Equal(["Signatory No. 101", "Professor of History, University 101", "Former Adviser, Department of State"], page.Texts("li:first-child p"));
        Assert.Equal("101–200 of 1,234", page.One(".tally").TextContent);
    }

    [Fact]
    public void Leads_to_the_pages_around_it()
    {
        var page = HtmlPages.OfSignatories(From(101, 100) with { Previous = "/letters/a-letter/signatories?cursor=a", Next = "/letters/a-letter/signatories?limit=100&cursor=b" });
        Assert.Equal(
            [("Previous", "prev", "/letters/a-letter/signatories?cursor=a"), ("Next", "next", "/letters/a-letter/signatories?limit=100&cursor=b")],
            page.QuerySelectorAll("nav.pages a").Select(link => (link.TextContent, link.GetAttribute("rel")!, link.GetAttribute("href")!)));
        Assert.Equal(["prev", "next"], page.QuerySelectorAll("head link").Select(link => link.GetAttribute("rel")));
        Assert.Empty(HtmlPages.OfSignatories(From(1, 1234) with { Previous = null, Next = null }).QuerySelectorAll(".pages, .tally"));
    }

    [Fact]
    public void Leads_to_the_letter()
    {
        var page = HtmlPages.OfSignatories(From(1, 5));
        Assert.Equal(("A title", "/letters/a-letter"), (page.One(".of").TextContent, page.One(".of a").GetAttribute("href")));
        Assert.Equal("Signatories – A title", page.One("title").TextContent);
        Assert.Equal("Signatories 1,234", page.One("h1").TextContent);
    }

    [Fact]
    public void Shows_whom_a_query_found_with_their_numbers_in_the_letter()
    {
        Signatory[] found = [Letter.Signatories[6], Letter.Signatories[7], Letter.Signatories[76]];
        var page = HtmlPages.OfSignatories(new SignatorySelection(RevisionBuilder.Of(Letter), found) { Query = "No. 7" });
        Assert.Equal("No. 7", page.One("form[role=search] input[name=q]").GetAttribute("value"));
        Assert.Equal("3 signatories", page.One("[role=status]").TextContent);
        Assert.Equal("7", page.One("ol").GetAttribute("start"));
        Assert.Equal([null, null, "77"], page.QuerySelectorAll("li").Select(item => item.GetAttribute("value")));
        Assert.Equal("/letters/a-letter/signatories", page.One(".all a").GetAttribute("href"));
        Assert.Equal("noindex", page.One("meta[name=robots]").GetAttribute("content"));
    }

    [Fact]
    public void Says_that_nobody_was_found()
    {
        var page = HtmlPages.OfSignatories(new SignatorySelection(RevisionBuilder.Of(Letter), []) { Query = "Nobody" });
        Assert.Equal("0 signatories", page.One("[role=status]").TextContent);
        Assert.Empty(page.QuerySelectorAll("ol, .pages"));
    }

    [Fact]
    public void Counts_what_was_found_on_other_pages_only_where_it_is_known()
    {
        var selection = From(1, 100) with { Query = "Signatory", Next = "/letters/a-letter/signatories?q=Signatory&cursor=b" };
        Assert.Empty(HtmlPages.OfSignatories(selection).QuerySelectorAll("[role=status]"));
        Assert.Equal("1,234 signatories", HtmlPages.OfSignatories(selection with { Found = 1234 }).One("[role=status]").TextContent);
    }

    [Fact]
    public void Heads_the_groups()
    {
        var letter = CompleteLetter.Create();
        var page = HtmlPages.OfSignatories(new SignatorySelection(RevisionBuilder.Of(letter), [.. letter.Signatories.Skip(1)]));
        Assert.Equal(["Individuals", "Organisations"], page.Texts("h2"));
        Assert.Equal(["2", "3"], page.QuerySelectorAll("ol").Select(list => list.GetAttribute("start")));
        Assert.Equal([("محمد أحمد", "rtl")], page.QuerySelectorAll("p[dir]").Select(name => (name.TextContent, name.GetAttribute("dir")!)));
    }

    [Theory]
    [InlineData("ar", "ar", "rtl", null)]
    [InlineData("ur", "en", "ltr", "rtl")]
    [InlineData("sw", "en", "ltr", null)]
    public void Speaks_the_language_of_the_labels_around_that_of_the_letter(string language, string labels, string direction, string? ofNames)
    {
        var letter = LetterBuilder.WithSignatories(3) with { Language = LanguageTag.Parse(language) };
        var page = HtmlPages.OfSignatories(new SignatorySelection(RevisionBuilder.Of(letter), [.. letter.Signatories]));
        Assert.Equal((labels, direction), (page.DocumentElement.GetAttribute("lang"), page.DocumentElement.GetAttribute("dir")));
        Assert.Equal((language, ofNames), (page.One("ol").GetAttribute("lang"), page.One("ol").GetAttribute("dir")));
    }

    private static SignatorySelection From(int first, int count) =>
        new(RevisionBuilder.Of(Letter), [.. Letter.Signatories.Skip(first - 1).Take(count)]) { Previous = first > 1 ? "/letters/a-letter/signatories" : null, Next = "/letters/a-letter/signatories?cursor=b" };
}
