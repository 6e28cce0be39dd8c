using System.Text;
using AngleSharp.Html.Parser;
using Letters.Rendering.Markdown;
using Letters.Rendering.ShareImage;
using Letters.Rendering.Text;
using Letters.Tests.Builders;
using Markdig;

namespace Letters.Tests.Hostile;

/// <summary>That hostile words are words in text and Markdown, also for programs that make HTML of Markdown.</summary>
public class HostileTextRenditionTests
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UseYamlFrontMatter().UseFootnotes().Build();

    private static readonly HashSet<string> Elements = [.. "html head body h1 h2 h3 h4 h5 h6 p a strong em ul ol li blockquote br hr sup div code pre".Split(' ')];

    public static TheoryData<string> Names => HostileText.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Text_has_it_as_it_is(string name)
    {
        var text = Encoding.UTF8.GetString(new TextLetterRenderer().Render(HostileLetter.With(KeptText.Of(name))));
        Assert.Contains(WithoutBlanks(KeptText.Of(name)), WithoutBlanks(text), StringComparison.Ordinal);
        Assert.DoesNotContain(text, character => char.IsControl(character) && character is not ('\r' or '\n' or '\t'));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Markdown_made_to_a_page_has_no_markup_of_it(string name)
    {
        var html = Markdig.Markdown.ToHtml(Encoding.UTF8.GetString(new MarkdownLetterRenderer().Render(HostileLetter.With(KeptText.Of(name)))), Pipeline);
        var page = new HtmlParser().ParseDocument(html);
        Assert.All(page.All, element => Assert.Contains(element.LocalName, Elements));
        Assert.All(page.All.SelectMany(element => element.Attributes), attribute => Assert.True(attribute.Name is "href" or "id" or "class" or "start", attribute.Name));
        Assert.All(page.QuerySelectorAll("a[href]").Select(link => link.GetAttribute("href")!), address => Assert.True(InertPage.IsAllowed(address), address));
        Assert.Contains(WithoutBlanks(KeptText.Of(name)), WithoutBlanks(page.Body!.TextContent), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Is_drawn_on_the_picture(string name) =>
        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], new ShareImageRenderer().Render(HostileLetter.With(KeptText.Of(name))).Take(4));

    private static string WithoutBlanks(string text) => string.Concat(text.Where(character => !char.IsWhiteSpace(character)));
}
