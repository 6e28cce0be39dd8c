using AngleSharp.Html.Dom;
using Letters.Tests.Builders;

namespace Letters.Tests.Rendering.Html;

/// <summary>What a page tells those who share it and those who cite it.</summary>
public class LetterHeadTests
{
    private const string Origin = "https://letters.example";

    private static readonly Letter Letter = CompleteLetter.Create();

    private static readonly IHtmlDocument Page = HtmlPages.Of(Letter with { Metadata = Letter.Metadata with { CanonicalUrl = null } }, Origin);

    [Fact]
    public void Shares_title_words_and_address()
    {
        Assert.Equal(("article", "Keep the archive open", $"{Origin}/letters/a-letter"), (Property("og:type"), Property("og:title"), Property("og:url")));
        Assert.Equal(Letter.Standfirst[0].Text, Property("og:description"));
        Assert.Equal("Friends of the Archive", Property("og:site_name"));
        Assert.Equal(["summary_large_image"], Contents("twitter:card"));
        Assert.Equal(($"{Origin}/letters/a-letter/png", "1200", "630"), (Property("og:image"), Property("og:image:width"), Property("og:image:height")));
        Assert.Equal("Keep the archive open (41 signatories)", Property("og:image:alt"));
        Assert.Empty(HtmlPages.Of(Letter).QuerySelectorAll("meta[property='og:url']"));
    }

    [Fact]
    public void Has_absolute_addresses_where_they_are_read_elsewhere()
    {
        Assert.Equal($"{Origin}/letters/a-letter", Page.One("link[rel=canonical]").GetAttribute("href"));
        Assert.Equal(
            [$"{Origin}/letters/a-letter", $"{Origin}/letters/a-letter/es", $"{Origin}/letters/a-letter"],
            Page.QuerySelectorAll("link[hreflang]").Select(link => link.GetAttribute("href")));
        Assert.Equal([$"{Origin}/letters/a-letter/pdf"], Contents("citation_pdf_url"));
    }

    [Fact]
    public void Keeps_the_canonical_address_that_the_author_stated() =>
        Assert.Equal("https://friends.example/letter", HtmlPages.Of(Letter, Origin).One("link[rel=canonical]").GetAttribute("href"));

    [Fact]
    public void Is_read_by_reference_managers()
    {
        Assert.Equal(["Keep the archive open"], Contents("citation_title"));
        Assert.Equal(["Lovelace, Ada", "أحمد, محمد", "Society of Archivists"], Contents("citation_author"));
        Assert.Equal(["2024/05/12"], Contents("citation_publication_date"));
        Assert.Equal(["Friends of the Archive"], Contents("citation_publisher"));
        Assert.Equal(["archives", "access"], Contents("citation_keywords"));
        Assert.Equal(["en"], Contents("citation_language"));
    }

    [Fact]
    public void Is_described_in_the_terms_of_the_Dublin_Core()
    {
        var id = CanonicalLetter.HashOf(Letter with { Metadata = Letter.Metadata with { CanonicalUrl = null } }).Short;
        Assert.Equal("http://purl.org/dc/terms/", Page.One("link[rel='schema.dcterms']").GetAttribute("href"));
        Assert.Equal(["Ada Lovelace", "محمد أحمد", "Society of Archivists"], Contents("dcterms.creator"));
        Assert.Equal(["2024-05-12"], Contents("dcterms.issued"));
        Assert.Equal(["https://creativecommons.org/licenses/by/4.0/"], Contents("dcterms.license"));
        Assert.Equal([$"{Origin}/letters/a-letter/revisions/{id}"], Contents("dcterms.identifier"));
    }

    [Fact]
    public void Names_a_hundred_authors_of_many()
    {
        var page = HtmlPages.Of(LetterBuilder.WithSignatories(3000));
        Assert.Equal(100, page.QuerySelectorAll("meta[name=citation_author]").Length);
        Assert.Equal("Signatory No. 100", page.QuerySelectorAll("meta[name='dcterms.creator']")[^1].GetAttribute("content"));
    }

    [Theory]
    [InlineData("https://friends.example/", "Press, press@friends.example", "https://friends.example/")]
    [InlineData(null, "Press, press@friends.example", "mailto:press@friends.example")]
    [InlineData("javascript:alert(1)", "+41 22 000 00 00", null)]
    [InlineData(null, null, null)]
    public void Leads_to_its_author(string? url, string? contact, string? expected)
    {
        var page = HtmlPages.Of(LetterBuilder.Bare() with { Metadata = new() { PublisherUrl = url, Contact = contact } });
        Assert.Equal(expected, page.QuerySelector("link[rel=author]")?.GetAttribute("href"));
    }

    [Fact]
    public void Leaves_out_what_is_not_known()
    {
        var page = HtmlPages.Of(LetterBuilder.Bare());
        Assert.Empty(page.QuerySelectorAll("meta[name=citation_author], meta[name=citation_publication_date], meta[name='dcterms.issued'], meta[name='dcterms.license'], link[rel=license]"));
        Assert.Empty(page.QuerySelectorAll("meta[content='']"));
    }

    private static string Property(string name) => Page.One($"meta[property='{name}']").GetAttribute("content")!;

    private static string[] Contents(string name) => [.. Page.QuerySelectorAll($"meta[name='{name}']").Select(meta => meta.GetAttribute("content")!)];
}
