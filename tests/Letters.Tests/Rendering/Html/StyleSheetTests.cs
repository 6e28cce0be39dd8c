using System.Security.Cryptography;
using System.Text;
using Letters.Rendering.Html;
using Letters.Tests.Builders;

namespace Letters.Tests.Rendering.Html;

public class StyleSheetTests
{
    [Fact]
    public void Has_the_hash_of_the_one_style_element_of_every_page()
    {
        foreach (var page in new[] { HtmlPages.Of(RealLetter.Letter), HtmlPages.Of(LetterBuilder.Bare()), HtmlPages.OfIndex(), HtmlPages.OfUploads("a-letter") })
        {
            var hash = SHA256.HashData(Encoding.UTF8.GetBytes(page.One("style").TextContent));
            Assert.Equal($"'sha256-{Convert.ToBase64String(hash)}'", StyleSheet.Instance.ContentSecurityPolicyHash);
        }
    }

    [Fact]
    public void Ends_no_style_element_and_asks_for_nothing_elsewhere()
    {
        Assert.DoesNotContain("</", StyleSheet.Instance.Css, StringComparison.Ordinal);
        Assert.DoesNotContain("url(", StyleSheet.Instance.Css, StringComparison.Ordinal);
        Assert.DoesNotContain('\r', StyleSheet.Instance.Css);
    }
}
