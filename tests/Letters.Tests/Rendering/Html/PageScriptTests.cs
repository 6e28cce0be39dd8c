using System.Security.Cryptography;
using System.Text;
using Letters.Rendering.Html;

namespace Letters.Tests.Rendering.Html;

public class PageScriptTests
{
    [Fact]
    public void Has_the_hash_of_the_one_script_that_is_run()
    {
        var script = HtmlPages.Of(RealLetter.Letter).One("script:not([type])").TextContent;
        Assert.Equal($"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(script)))}'", PageScript.Instance.ContentSecurityPolicyHash);
    }

    [Fact]
    public void Ends_no_script_element_and_asks_for_nothing_elsewhere() => Assert.All(
        (string[])["</", "<!--", "http:", "https:", "fetch(", "import", "innerHTML", "eval(", "\r", "//", "\n  "],
        text => Assert.DoesNotContain(text, PageScript.Instance.Code, StringComparison.Ordinal));

    [Fact]
    public void Is_all_there()
    {
        Assert.StartsWith("(() => {\nconst form", PageScript.Instance.Code, StringComparison.Ordinal);
        Assert.EndsWith("})();", PageScript.Instance.Code, StringComparison.Ordinal);
        Assert.Contains("\nconst filter = () => {\n", PageScript.Instance.Code, StringComparison.Ordinal);
    }
}
