using AngleSharp.Html.Dom;
using Letters.Rendering.Html;
using Letters.Tests.Builders;

namespace Letters.Tests.Rendering.Html;

/// <summary>The page of a letter that has every part a letter can have.</summary>
public class CompletePageTests
{
    private static readonly Letter Letter = CompleteLetter.Create();

    private static readonly IHtmlDocument Page = HtmlPages.Of(Letter);

    [Fact]
    public void Renders_every_part() => Golden.Verify(new HtmlLetterRenderer().Render(Letter), "html");

    [Fact]
    public void Has_the_parts_of_the_letter_in_reading_order() => Assert.Equal(
        ["dateline", "addressee", "subject", "salutation", "p1", "heading", "OL", "heading", "BLOCKQUOTE", "p2", "closing"],
        Page.One(".letter").Children.Select(part => part switch { { ClassName.Length: > 0 } => part.ClassName, { Id.Length: > 0 } => part.Id, _ => part.TagName }));

    [Fact]
    public void Leaves_no_rank_of_heading_out()
    {
        Assert.Equal(["H1", "H2", "H2", "H3", "H2", "H3", "H3", "H2"], Page.QuerySelectorAll("h1, h2, h3, h4, h5, h6").Select(heading => heading.TagName));

        var skipping = HtmlPages.Of(LetterBuilder.Bare() with { Body = Block.Anchor(Levels(1, 3, 3, 2, 6, 1).Select(level => new Block("", BlockType.Heading, new($"Level {level}")) { Level = level })) });
        Assert.Equal(["H2", "H3", "H3", "H3", "H4", "H2"], skipping.QuerySelectorAll(".letter :is(h2, h3, h4, h5, h6)").Select(heading => heading.TagName));

        static int[] Levels(params int[] levels) => levels;
    }

    [Fact]
    public void Puts_the_link_to_a_heading_beside_it()
    {
        Assert.Equal(["What we ask", "Why"], Page.Texts(".heading > :is(h2, h3)"));
        Assert.Equal([("#h1", "Section 1"), ("#h2", "Section 2")], Page.QuerySelectorAll(".heading > a").Select(link => (link.GetAttribute("href")!, link.GetAttribute("aria-label")!)));
    }

    [Fact]
    public void Nests_lists_by_their_levels()
    {
        var list = Page.One(".letter > ol");
        Assert.Equal(["i1", "i4"], list.Children.Select(item => item.Id));
        Assert.Equal(["i2", "i3"], list.One("li#i1 > ul").Children.Select(item => item.Id));
        Assert.Equal("Keep the rooms open:", list.One("#i1").FirstChild!.TextContent.Trim());
    }

    [Fact]
    public void Keeps_the_numbers_of_a_list_as_the_author_gave_them()
    {
        var page = HtmlPages.Of(LetterBuilder.Bare() with { Body = Block.Anchor([Item(1, 3), Item(1, 4), Item(1, 9), Item(3, null), Item(2, null), Item(1, null), Item(1, 1)]) });
        var numbered = page.QuerySelectorAll(".letter > ol");
        Assert.Equal(["3", null], numbered.Select(list => list.GetAttribute("start")));
        Assert.Equal([null, null, "9"], numbered[0].Children.Select(item => item.GetAttribute("value")));
        Assert.Equal(["i4", "i5"], page.QuerySelectorAll("#i3 > ul > li").Select(item => item.Id));
        Assert.Equal(["OL", "UL", "OL"], page.One(".letter").Children.Select(list => list.TagName));

        static Block Item(int level, int? number) => new("", BlockType.ListItem, new("An item.")) { Level = level, Number = number };
    }

    [Fact]
    public void Makes_one_quotation_of_those_that_follow_each_other()
    {
        var page = HtmlPages.Of(LetterBuilder.Bare() with { Body = Block.Anchor([Quoted("One."), Quoted("Two."), Block.Paragraph(1, new("Between.")), Quoted("Three.")]) });
        Assert.Equal(["q1 q2", "q3"], page.QuerySelectorAll("blockquote").Select(quotation => string.Join(' ', quotation.Children.Select(paragraph => paragraph.Id))));

        static Block Quoted(string text) => new("", BlockType.Quotation, new(text));
    }

    [Fact]
    public void Marks_links_and_emphasis()
    {
        var paragraph = Page.One("#p1");
        Assert.Equal(("the archive", "https://archive.example/", "noopener"), (paragraph.One("a[rel]").TextContent, paragraph.One("a[rel]").GetAttribute("href"), paragraph.One("a[rel]").GetAttribute("rel")));
        Assert.Equal("open", paragraph.One("em").TextContent.Trim());
        Assert.Equal("reads", Page.One("blockquote strong em").TextContent.Trim());
    }

    [Fact]
    public void Leads_from_the_text_to_each_note_and_back()
    {
        foreach (var reference in Page.QuerySelectorAll("[role=doc-noteref]"))
        {
            var note = Page.One(reference.GetAttribute("href")!);
            Assert.Equal(reference.TextContent, note.One(".mark").TextContent);
            Assert.Equal($"Note {reference.TextContent}", reference.GetAttribute("aria-label"));
            Assert.Contains($"#{reference.Id}", note.QuerySelectorAll("[role=doc-backlink]").Select(link => link.GetAttribute("href")));
        }

        Assert.Equal(["1", "*", "*"], Page.Texts("[role=doc-noteref]"));
        Assert.Equal(["Back to text", "Back to text (1)", "Back to text (2)"], Page.QuerySelectorAll("[role=doc-backlink]").Select(link => link.GetAttribute("aria-label")));
        Assert.Equal(["1", "*"], Page.Texts("section[role=doc-endnotes] .mark"));
    }

    [Fact]
    public void Leads_back_from_a_note_to_a_few_places_only()
    {
        var name = new Passage("Name") { Marks = [new(4, 0, MarkType.NoteReference, "*")] };
        var page = HtmlPages.Of(LetterBuilder.Bare() with
        {
            Signatories = Enumerable.Range(1, 50).Select(position => new Signatory(position, name, [])).ToSequence(),
            Notes = [new("*", new("Affiliation for identification only."))],
        });
        Assert.Equal(50, page.QuerySelectorAll("[role=doc-noteref]").Length);
        Assert.Equal(5, page.QuerySelectorAll("[role=doc-backlink]").Length);
    }

    [Fact]
    public void Leaves_a_reference_to_no_note_without_a_link()
    {
        var page = HtmlPages.Of(LetterBuilder.Bare() with { Closing = new("Yours") { Marks = [new(5, 0, MarkType.NoteReference, "7")] } });
        Assert.Equal("7", page.One(".closing sup").TextContent);
        Assert.Empty(page.QuerySelectorAll(".closing a"));
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("JAVASCRIPT:alert(1)")]
    [InlineData(" javascript:alert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("file:///etc/passwd")]
    [InlineData("//example.org")]
    [InlineData("relative")]
    [InlineData("")]
    public void Leads_to_no_address_but_of_web_and_mail(string address)
    {
        var metadata = new LetterMetadata { PublisherUrl = address, Publisher = "A publisher", License = address, CanonicalUrl = address };
        var page = HtmlPages.Of(LetterBuilder.Bare() with { Metadata = metadata, Closing = new("Yours") { Marks = [new(0, 5, MarkType.Link, address)] } });
        Assert.Equal("Yours", page.One(".closing").TextContent);
        Assert.Empty(page.QuerySelectorAll(".closing a, dl a, link[rel=license]"));
        Assert.Equal("/letters/a-letter", page.One("link[rel=canonical]").GetAttribute("href"));
    }

    [Fact]
    public void Nests_no_link_in_a_link()
    {
        var closing = new Passage("one two three")
        {
            Marks = [new(0, 13, MarkType.Link, "https://example.org/a\"b"), new(4, 3, MarkType.Link, "https://example.net/"), new(7, 0, MarkType.NoteReference, "1")],
        };
        var page = HtmlPages.Of(LetterBuilder.Bare() with { Closing = closing, Notes = [new("1", new("A note."))] });
        Assert.Equal("https://example.org/a\"b", page.One(".closing a").GetAttribute("href"));
        Assert.Equal("one two1 three", page.One(".closing").TextContent);
    }

    [Fact]
    public void Counts_the_signatories_of_each_group_and_kind()
    {
        Assert.Equal("Signatories 41", Page.One("h2#signatories").TextContent);
        Assert.Equal(["Individuals 2", "Organisations 39"], Page.Texts(".signatories h3"));
        Assert.Equal("1 organisation, 2 individuals and 38 others", Page.One(".tally").TextContent);
        Assert.Equal([2, 2], Page.QuerySelectorAll(".signatories ol").Select(list => list.ChildElementCount));
        Assert.Equal(["Society of Archivists"], Page.Texts("li.organisation .name"));
        Assert.Equal(["and 38 others"], Page.Texts("li.others .name"));
        Assert.Empty(HtmlPages.Of(RealLetter.Letter).QuerySelectorAll(".tally, .signatories h3"));
    }

    [Fact]
    public void Parts_those_without_a_group_from_those_with_one()
    {
        var page = HtmlPages.Of(LetterBuilder.Bare() with { Signatories = [Of(1, null), Of(2, "Friends"), Of(3, "Friends"), Of(4, null)] });
        Assert.Equal([1, 2, 1], page.QuerySelectorAll(".signatories ol").Select(list => list.ChildElementCount));
        Assert.Equal("Friends 2", page.One(".signatories h3").TextContent);

        static Signatory Of(int position, string? group) => new(position, new($"Signatory {position}"), []) { Group = group };
    }

    [Fact]
    public void Says_the_direction_of_a_name_that_runs_the_other_way()
    {
        Assert.Equal([("محمد أحمد", "rtl")], Page.QuerySelectorAll(".signatories p[dir]").Select(name => (name.TextContent, name.GetAttribute("dir")!)));
    }

    [Fact]
    public void Shows_the_metadata()
    {
        Assert.Equal(["Published by", "Contact", "License", "Keywords"], Page.Texts("footer dt"));
        Assert.Equal(["Friends of the Archive", "press@archive.example", "CC BY 4.0", "archives, access"], Page.Texts("footer dd"));
        Assert.Equal(
            ["https://friends.example/", "mailto:press@archive.example", "https://creativecommons.org/licenses/by/4.0/"],
            Page.QuerySelectorAll("footer dd a").Select(link => link.GetAttribute("href")));
        Assert.Equal("Open for signatures", Page.One(".state").TextContent);
        Assert.Equal("https://friends.example/letter", Page.One("link[rel=canonical]").GetAttribute("href"));
        Assert.Equal("2024-05-12", Page.One("meta[property='article:published_time']").GetAttribute("content"));
        Assert.Equal(["archives", "access"], Page.QuerySelectorAll("meta[property='article:tag']").Select(tag => tag.GetAttribute("content")));
    }

    [Fact]
    public void Tells_what_its_revision_changed_and_leads_to_all_revisions()
    {
        var id = CanonicalLetter.HashOf(Letter).Short;
        Assert.Equal([$"Revision {id}: Two signatories added.", "Revisions"], Page.Texts(".revision p"));
        Assert.Equal([$"/letters/a-letter/revisions/{id}", "/letters/a-letter/revisions"], Page.QuerySelectorAll(".revision a").Select(link => link.GetAttribute("href")));
        Assert.Empty(HtmlPages.Of(RealLetter.Letter).QuerySelectorAll(".revision"));
    }

    [Fact]
    public void Tells_corrections_with_their_dates_above_the_letter()
    {
        Assert.Equal("corrections", Page.One("article > header + *").ClassName);
        Assert.Equal(["May 14, 2024 An earlier revision named the wrong street.", "A name was misspelled."], Page.Texts(".corrections li"));
        Assert.Equal("2024-05-14", Page.One(".corrections time").GetAttribute("datetime"));
        Assert.Equal("Corrections", Page.One(".bar a[href='#corrections']").TextContent);
    }

    [Theory]
    [InlineData(true, true, "Geneva, May 12, 2024")]
    [InlineData(true, false, "May 12, 2024")]
    [InlineData(false, true, "Geneva")]
    public void Dates_a_letter_without_a_dateline_by_its_metadata(bool dated, bool placed, string expected)
    {
        var metadata = new LetterMetadata { Date = dated ? new DateOnly(2024, 5, 12) : null, Place = placed ? "Geneva" : null };
        var dateline = HtmlPages.Of(LetterBuilder.Bare() with { Metadata = metadata }).One(".dateline");
        Assert.Equal(expected, dateline.TextContent);
        Assert.Equal(dated ? ["2024-05-12"] : [], dateline.QuerySelectorAll("time").Select(time => time.GetAttribute("datetime")!));
    }

    [Fact]
    public void Prints_a_dateline_as_it_was_given() => Assert.Equal("Geneva, 12 May 2024", Page.One(".dateline").TextContent);

    [Fact]
    public void Has_each_anchor_once_and_no_link_to_nowhere()
    {
        var ids = Page.QuerySelectorAll("[id]").Select(element => element.Id!).ToList();
        Assert.Equal(ids.Distinct(), ids);
        Assert.All(Page.QuerySelectorAll("a[href^='#']"), link => Assert.Contains(link.GetAttribute("href")![1..], ids));
    }
}
