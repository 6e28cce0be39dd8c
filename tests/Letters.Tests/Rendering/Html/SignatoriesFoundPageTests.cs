using Letters.Rendering.Html;
using Letters.Tests.Builders;

namespace Letters.Tests.Rendering.Html;

public class SignatoriesFoundPageTests
{
    [Fact]
    public void Groups_those_found_by_their_letters()
    {
        var (real, arabic) = (RevisionBuilder.Of(RealLetter.Letter), ArabicLetter.Create());
        using var output = new MemoryStream();
        SignatoriesFoundPage.Write(
            "ambassador",
            [.. RealLetter.Letter.Signatories.Take(2).Select(signatory => new SignatoryOfLetter(real, signatory)), new SignatoryOfLetter(RevisionBuilder.Of(arabic), arabic.Signatories[0])],
            "/signatories?q=ambassador&limit=3&cursor=abc",
            output);
        Golden.Verify(output.ToArray(), "html");
    }

    [Fact]
    public void Says_that_nobody_was_found_only_where_somebody_was_looked_for()
    {
        Assert.Empty(Page("").QuerySelectorAll("[role=status]"));
        Assert.NotEmpty(Page("nobody").One("[role=status]").TextContent);
    }

    private static AngleSharp.Html.Dom.IHtmlDocument Page(string query)
    {
        using var output = new MemoryStream();
        SignatoriesFoundPage.Write(query, [], null, output);
        return HtmlPages.Parse(output.ToArray());
    }
}
