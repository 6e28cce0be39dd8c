using System.Text;
using System.Text.Json;
using System.Xml;
using System.Xml.Linq;
using AngleSharp.Html.Parser;
using LetterFunctions.Http.Discovery;
using Letters;
using Letters.Tests.Builders;
using Letters.Tests.Hostile;

namespace LetterFunctions.Tests.Hostile;

/// <summary>That a hostile title is a title to feed readers, search engines and sites that embed.</summary>
public class HostileDiscoveryTests
{
    private const string Origin = "https://letters.example";

    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    public static TheoryData<string> Names => HostileText.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Atom_and_the_site_map_are_well_formed_and_have_it_as_it_is(string name)
    {
        var letter = RevisionOf(name);
        var feed = Load(AtomFeed.Write([letter], Origin));
        Assert.Equal(letter.Title.Replace('\n', ' '), feed.Descendants(Atom + "entry").Single().Element(Atom + "title")!.Value);
        Assert.Equal(
            ["feed", "id", "title", "updated", "link", "link", "entry", "id", "title", "updated", "link", "author", "name", "summary"],
            feed.Root!.DescendantsAndSelf().Select(element => element.Name.LocalName));
        Assert.Equal(["urlset", "url", "loc", "lastmod"], Load(Sitemap.Write([letter], Origin)).Root!.DescendantsAndSelf().Select(element => element.Name.LocalName));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void JSON_Feed_has_it_as_it_is(string name)
    {
        using var feed = JsonDocument.Parse(JsonFeed.Write([RevisionOf(name)], Origin));
        Assert.Equal(RevisionOf(name).Title.Replace('\n', ' '), feed.RootElement.GetProperty("items")[0].GetProperty("title").GetString());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_frame_that_oEmbed_gives_to_other_sites_has_it_as_a_title_and_nothing_else_of_it(string name)
    {
        using var answer = JsonDocument.Parse(OEmbed.Write(RevisionOf(name), Origin, (400, 200)));
        var title = RevisionOf(name).Title.Replace('\n', ' ');
        Assert.Equal(title, answer.RootElement.GetProperty("title").GetString());
        var body = new HtmlParser().ParseDocument($"<body>{answer.RootElement.GetProperty("html").GetString()}").Body!;
        var frame = Assert.Single(body.ChildNodes) as AngleSharp.Html.Dom.IHtmlInlineFrameElement;
        Assert.Equal(["src", "title", "width", "height", "style", "loading", "referrerpolicy", "sandbox"], frame!.Attributes.Select(attribute => attribute.Name));
        Assert.Equal(($"{Origin}/letters/a-letter/embed", title), (frame.GetAttribute("src"), frame.GetAttribute("title")));
    }

    /// <summary>As stores give it: no reader of files lets controls, carriage returns and halves of characters through.</summary>
    private static Revision RevisionOf(string name)
    {
        var title = string.Concat(HostileText.Named(name).EnumerateRunes().Where(rune => rune.Value == '\n' || (!Rune.IsControl(rune) && (rune.Value > char.MaxValue || XmlConvert.IsXmlChar((char)rune.Value)))).Select(rune => rune.ToString()));
        return RevisionBuilder.Of(LetterBuilder.Bare() with { Title = new(title) });
    }

    private static XDocument Load(byte[] xml)
    {
        using var reader = XmlReader.Create(new MemoryStream(xml), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
        return XDocument.Load(reader);
    }
}
