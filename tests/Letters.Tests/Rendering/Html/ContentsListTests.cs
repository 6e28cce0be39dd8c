using Letters.Tests.Builders;

namespace Letters.Tests.Rendering.Html;

public class ContentsListTests
{
    [Fact]
    public void Leads_to_each_heading_in_lists_by_their_ranks()
    {
        var page = HtmlPages.Of(WithHeadings(1, 2, 2, 4, 1));
        var contents = page.One("nav.contents");
        Assert.Equal("Contents", contents.One("h2#contents").TextContent);
        Assert.Equal(["#h1", "#h5"], contents.QuerySelectorAll("nav > ol > li > a").Select(link => link.GetAttribute("href")));
        Assert.Equal(["#h2", "#h3"], contents.QuerySelectorAll("nav > ol > li:first-child > ol > li > a").Select(link => link.GetAttribute("href")));
        Assert.Equal(["#h4"], contents.QuerySelectorAll("ol ol ol a").Select(link => link.GetAttribute("href")));
        Assert.All(contents.QuerySelectorAll("a"), link => Assert.Equal(link.TextContent, page.One(link.GetAttribute("href")!).TextContent));
    }

    [Fact]
    public void Stands_before_the_letter() => Assert.Equal("contents", HtmlPages.Of(WithHeadings(1, 1, 1)).One(".letter").PreviousElementSibling!.ClassName);

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public void Is_left_out_where_there_are_few_headings(int headings) =>
        Assert.Empty(HtmlPages.Of(WithHeadings([.. Enumerable.Repeat(1, headings)])).QuerySelectorAll(".contents"));

    [Fact]
    public void Begins_with_a_first_heading_of_a_lower_level()
    {
        var page = HtmlPages.Of(WithHeadings(3, 2, 1));
        Assert.Equal(["#h1", "#h2", "#h3"], page.QuerySelectorAll(".contents > ol > li > a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public void Has_no_link_in_a_link()
    {
        var heading = new Block("", BlockType.Heading, new("Read this") { Marks = [new(5, 4, MarkType.Link, "https://example.org/"), new(9, 0, MarkType.NoteReference, "1")] }) { Level = 1 };
        var page = HtmlPages.Of(LetterBuilder.Bare() with { Body = Block.Anchor([heading, heading, heading]), Notes = [new("1", new("A note."))] });
        Assert.Equal(["Read this", "Read this", "Read this"], page.Texts(".contents li"));
    }

    private static Letter WithHeadings(params int[] levels) => LetterBuilder.Bare() with
    {
        Body = Block.Anchor(levels.SelectMany((level, index) => (Block[])
        [
            new("", BlockType.Heading, new($"Heading {index + 1}")) { Level = level },
            new("", BlockType.Paragraph, new("A paragraph.")),
        ])),
    };
}
