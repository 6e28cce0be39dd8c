using LetterFunctions.Http;
using Letters.Tests.Hostile;

namespace LetterFunctions.Tests.Hostile;

public class UriTextTests
{
    public static TheoryData<string> Names => HostileText.Names;

    [Theory]
    [InlineData("https://example.org/a?b=c&d=%20#e", "https://example.org/a?b=c&d=%20#e")]
    [InlineData("https://example.org/{a}|\\^`[]\"", "https://example.org/%7Ba%7D%7C%5C%5E%60%5B%5D%22")]
    [InlineData("https://example.org/100%?a=%zz", "https://example.org/100%25?a=%25zz")]
    [InlineData("https://example.org/#a#b", "https://example.org/#a%23b")]
    [InlineData("https://example.org/café😀", "https://example.org/caf%C3%A9%F0%9F%98%80")]
    [InlineData("https://[2001:db8::1]/[a]", "https://[2001:db8::1]/%5Ba%5D")]
    [InlineData("mailto:press@example.org", "mailto:press@example.org")]
    public void Encodes_what_no_address_has_and_nothing_else(string address, string uri) => Assert.Equal(uri, UriText.Of(address));

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_address_is_well_formed_and_stays_so(string name)
    {
        var uri = UriText.Of($"https://a.example/{HostileText.Named(name)}");
        Assert.Matches("""\A[a-z]+:([A-Za-z0-9._~:/?@!$&'()*+,;=-]|%[0-9A-Fa-f]{2})*(#([A-Za-z0-9._~:/?@!$&'()*+,;=-]|%[0-9A-Fa-f]{2})*)?\z""", uri);
        Assert.Equal(uri, UriText.Of(uri));
    }
}
