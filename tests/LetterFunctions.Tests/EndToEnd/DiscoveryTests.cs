using System.Net;
using System.Net.Http.Headers;
using System.Xml.Linq;

namespace LetterFunctions.Tests.EndToEnd;

public class DiscoveryTests(LetterApp app)
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly XNamespace Map = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static readonly XNamespace Xhtml = "http://www.w3.org/1999/xhtml";

    [Fact]
    public async Task The_Atom_feed_has_an_entry_a_letter_with_its_languages_and_formats()
    {
        var slug = await PublishAsync();
        var feed = await XmlAsync("/feed/atom", "application/atom+xml");
        var entry = Assert.Single(feed.Elements(Atom + "entry"), entry => entry.Element(Atom + "id")!.Value == $"{Origin}/letters/{slug}");
        Assert.Equal("A title & more <b>", entry.Element(Atom + "title")!.Value);
        Assert.Equal("2 signatories", entry.Element(Atom + "summary")!.Value);
        var links = entry.Elements(Atom + "link").Select(link => ((string?)link.Attribute("hreflang"), (string)link.Attribute("type")!, (string)link.Attribute("href")!)).ToList();
        Assert.Contains(("es", "text/html", $"{Origin}/letters/{slug}/es"), links);
        Assert.Contains(("en", "application/pdf", $"{Origin}/letters/{slug}/pdf"), links);
        Assert.NotEmpty(feed.Element(Atom + "updated")!.Value);
    }

    [Fact]
    public async Task The_JSON_feed_has_the_same_letters()
    {
        var slug = await PublishAsync();
        using var response = await app.Http.GetAsync(new Uri("/feed/json", UriKind.Relative));
        Assert.Equal("application/feed+json", response.Content.Headers.ContentType?.MediaType);
        var feed = await Publication.ReadAsync(response);
        Assert.Equal("https://jsonfeed.org/version/1.1", feed.GetProperty("version").GetString());
        var item = Assert.Single(feed.GetProperty("items").EnumerateArray(), item => item.GetProperty("url").GetString() == $"{Origin}/letters/{slug}");
        Assert.Equal(("A title & more <b>", "en"), (item.GetProperty("title").GetString(), item.GetProperty("language").GetString()));
        Assert.Equal("application/pdf", item.GetProperty("attachments")[0].GetProperty("mime_type").GetString());
    }

    [Fact]
    public async Task The_sitemap_has_each_language_with_the_others_and_robots_lead_to_it()
    {
        var slug = await PublishAsync();
        var map = await XmlAsync("/sitemap", "application/xml");
        var pages = map.Elements(Map + "url").Where(page => page.Element(Map + "loc")!.Value.Contains($"/letters/{slug}", StringComparison.Ordinal)).ToList();
        Assert.Equal([$"{Origin}/letters/{slug}", $"{Origin}/letters/{slug}/es"], pages.Select(page => page.Element(Map + "loc")!.Value));
        Assert.All(pages, page => Assert.Equal(["en", "es"], page.Elements(Xhtml + "link").Select(link => (string)link.Attribute("hreflang")!)));
        Assert.Contains($"Sitemap: {Origin}/sitemap\n", await app.Http.GetStringAsync(new Uri("/robots.txt", UriKind.Relative)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/feed/atom")]
    [InlineData("/feed/json")]
    [InlineData("/sitemap")]
    [InlineData("/robots.txt")]
    public async Task An_unchanged_list_is_not_sent_again(string path)
    {
        await PublishAsync();
        EntityTagHeaderValue? tag = null;
        for (var attempt = 0; attempt < 20; attempt++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            if (tag is not null) request.Headers.IfNoneMatch.Add(tag);
            using var response = await app.Http.SendAsync(request);
            if (response.StatusCode == HttpStatusCode.NotModified) return;

            // Other tests publish meanwhile.
            tag = response.Headers.ETag;
        }

        Assert.Fail("The list changed each time, or its entity tag was not heeded.");
    }

    private string Origin => app.Address.GetLeftPart(UriPartial.Authority);

    private async Task<XElement> XmlAsync(string path, string mediaType)
    {
        using var response = await app.Http.GetAsync(new Uri(path, UriKind.Relative));
        Assert.Equal((HttpStatusCode.OK, mediaType), (response.StatusCode, response.Content.Headers.ContentType?.MediaType));
        return XElement.Parse(await response.Content.ReadAsStringAsync());
    }

    private async Task<string> PublishAsync()
    {
        const string slug = "found-by-feeds";
        await app.Letters.UploadAsync($"{slug}/letter.es.txt", "Un título\n\nEstimado ministro:\n\nLa palabra es uno.\n");
        await app.Letters.UploadAsync($"{slug}/letter.txt", Publication.LetterText("one").Replace("A title", "A title & more <b>", StringComparison.Ordinal));
        await app.Letters.UntilAsync($"/letters/{slug}/json", letter => letter.GetProperty("translations").GetArrayLength() == 1);
        return slug;
    }
}
