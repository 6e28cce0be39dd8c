using System.Globalization;
using System.Text;
using AngleSharp.Html.Dom;
using Letters.Rendering;
using Letters.Rendering.Html;
using Letters.Tests.Builders;

namespace Letters.Tests.Rendering.Html;

public class HtmlLetterRendererTests
{
    private const int MaxBytesBeforeSignatories = 60 * 1024;

    private static readonly IHtmlDocument Page = HtmlPages.Of(RealLetter.Letter);

    [Fact]
    public void Renders_the_real_letter() => Golden.Verify(new HtmlLetterRenderer().Render(RealLetter.Letter), "html");

    [Fact]
    public void Has_the_words_of_the_letter_in_order() => Assert.Equal(RealLetter.Letter.Passages().Select(passage => passage.Text), Page.LetterTexts());

    [Fact]
    public void Has_a_paragraph_with_an_anchor_for_each_block()
    {
        Assert.Equal(Enumerable.Range(1, 14).Select(number => $"p{number}"), Page.QuerySelectorAll(".letter > p[id]").Select(block => block.Id));
        Assert.All(Page.QuerySelectorAll(".letter > p[id]"), block =>
        {
            var anchor = block.One("a");
            Assert.Equal($"#{block.Id}", anchor.GetAttribute("href"));
            Assert.Equal($"Paragraph {block.Id![1..]}", anchor.GetAttribute("aria-label"));
        });
    }

    [Fact]
    public void Lists_each_signatory_with_their_affiliations()
    {
        var section = Page.One("section[aria-labelledby=signatories]");
        Assert.Equal("Signatories 19", section.One("h2#signatories").TextContent);
        var items = section.QuerySelectorAll("ol > li");
        Assert.Equal(19, items.Length);
        Assert.Equal(RealLetter.Letter.Signatories.Select(signatory => signatory.Affiliations.Count + 1), items.Select(item => item.ChildElementCount));
    }

    [Fact]
    public void Has_the_structure_of_an_article()
    {
        Assert.Equal("html", Page.Doctype.Name);
        Assert.Equal(["H1", "H2"], Page.QuerySelectorAll("h1, h2, h3").Select(heading => heading.TagName));
        Assert.Equal(["HEADER", "MAIN", "FOOTER"], Page.Body!.Children.Select(element => element.TagName));
        Assert.Equal(["HEADER", "DIV", "SECTION"], Page.One("main > article").Children.Select(element => element.TagName));
        Assert.Empty(Page.QuerySelectorAll("img, iframe, [style], [onclick], link[rel=stylesheet], script[src]"));
        Assert.Equal(["application/ld+json", null], Page.QuerySelectorAll("script").Select(script => script.GetAttribute("type")));
        var ids = Page.QuerySelectorAll("[id]").Select(element => element.Id).ToList();
        Assert.Equal(ids.Distinct(), ids);
    }

    [Fact]
    public void Tells_browsers_what_it_is()
    {
        var letter = RealLetter.Letter;
        Assert.Equal(letter.Title.Text, Page.One("title").TextContent);
        Assert.Equal("utf-8", Page.One("meta[charset]").GetAttribute("charset"));
        Assert.Equal("light dark", Meta("color-scheme"));
        Assert.Equal("width=device-width, initial-scale=1", Meta("viewport"));
        Assert.Equal("/letters/protect-asylum-seekers", Page.One("link[rel=canonical]").GetAttribute("href"));
        Assert.Equal(
            [
                ("/letters/protect-asylum-seekers/pdf", "application/pdf"),
                ("/letters/protect-asylum-seekers/txt", "text/plain"),
                ("/letters/protect-asylum-seekers/md", "text/markdown"),
                ("/letters/protect-asylum-seekers/docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
                ("/letters/protect-asylum-seekers/epub", "application/epub+zip"),
                ("/letters/protect-asylum-seekers/csv", "text/csv"),
                ("/letters/protect-asylum-seekers/bib", "application/x-bibtex"),
                ("/letters/protect-asylum-seekers/ris", "application/x-research-info-systems"),
                ("/letters/protect-asylum-seekers/csl", "application/vnd.citationstyles.csl+json"),
                ("/letters/protect-asylum-seekers/akn", "application/akn+xml"),
                ("/letters/protect-asylum-seekers/json", "application/json"),
            ],
            Page.QuerySelectorAll("link[rel=alternate]").Select(link => (link.GetAttribute("href")!, link.GetAttribute("type")!)));
        Assert.StartsWith(Meta("description")[..^1], letter.Standfirst[0].Text, StringComparison.Ordinal);
        Assert.InRange(Meta("description").Length, 100, 200);

        static string Meta(string name) => Page.One($"meta[name={name}]").GetAttribute("content")!;
    }

    [Fact]
    public void Links_to_the_other_forms_and_names_its_revision()
    {
        Assert.Equal(["pdf", "txt", "md", "docx", "epub", "csv", "bib", "ris", "csl", "akn", "json", "revisions"], Page.QuerySelectorAll("footer nav a").Select(link => link.GetAttribute("href")!.Split('/')[^1]));
        var id = CanonicalLetter.HashOf(RealLetter.Letter).Short;
        Assert.Equal(($"Revision {id}", $"/letters/protect-asylum-seekers/revisions/{id}"), (Page.One("footer > p").TextContent, Page.One("footer > p a").GetAttribute("href")));
    }

    [Theory]
    [InlineData("en", "ltr")]
    [InlineData("pt-BR", "ltr")]
    [InlineData("zh-Hant", "ltr")]
    [InlineData("ar", "rtl")]
    [InlineData("he-IL", "rtl")]
    [InlineData("fa", "rtl")]
    [InlineData("ur", "rtl")]
    [InlineData("ur-Latn", "ltr")]
    [InlineData("uz-Arab", "rtl")]
    [InlineData("de-1996", "ltr")]
    [InlineData("ar-1996", "rtl")]
    public void Says_its_language_and_direction(string language, string direction)
    {
        var page = HtmlPages.Of(LetterBuilder.WithSignatories(2) with { Language = LanguageTag.Parse(language) });
        Assert.Equal((language, direction), (page.DocumentElement.GetAttribute("lang"), page.DocumentElement.GetAttribute("dir")));
        var labels = Labels.Of(LanguageTag.Parse(language)).Language;
        var differs = TextDirection.Of(labels) != direction;
        Assert.All(page.QuerySelectorAll("body > header, h2, .anchor, footer"), chrome =>
            Assert.Equal((labels.ToString(), differs ? TextDirection.Of(labels) : null), (chrome.GetAttribute("lang"), chrome.GetAttribute("dir"))));
    }

    [Fact]
    public void Turns_a_line_feed_into_a_line_break()
    {
        var page = HtmlPages.Of(LetterBuilder.WithEverywhere("Dear Minister,\nDear Commissioner:"));
        var parts = page.QuerySelectorAll("h1, .standfirst p, .letter p, .signatories p");
        Assert.Equal(11, parts.Length);
        Assert.All(parts, part => Assert.Single(part.QuerySelectorAll("br")));
        Assert.Equal("Dear Minister, Dear Commissioner:", page.One("title").TextContent);
    }

    [Fact]
    public void Keeps_hyphenated_words_of_the_title_whole()
    {
        Assert.Equal(["President-Elect"], Page.Texts("h1 .whole"));

        var title = HtmlPages.Of(LetterBuilder.Bare() with { Title = new("a-b -c d- - x\ny-z") }).One("h1");
        Assert.Equal("a-b", title.One(".whole").TextContent);
        Assert.Equal("a-b -c d- - x\ny-z", title.TextContent);
    }

    [Fact]
    public void Leaves_out_the_parts_that_a_letter_has_not()
    {
        var page = HtmlPages.Of(LetterBuilder.Bare());
        Assert.Equal(["A title", "A paragraph."], page.LetterTexts());
        Assert.Empty(page.QuerySelectorAll(".standfirst, .salutation, .closing, .signatories, a[href='#signatories']"));
        Assert.Equal("A paragraph.", page.One("meta[name=description]").GetAttribute("content"));
    }

    [Fact]
    public void Keeps_letters_of_any_script_as_they_are()
    {
        const string text = "Asylum\u00A0Seekers ’“— Łódź Ωμέγα Москва العربية עברית हिन्दी ไทย 漢字 かな 한국어 𞤀𞤣𞤤𞤢𞤥 𠮷 👩‍👩‍👧 10\u202F000";
        var page = Encoding.UTF8.GetString(new HtmlLetterRenderer().Render(LetterBuilder.WithEverywhere(text)));
        Assert.Contains($"<h1>{text}</h1>", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Gives_the_same_bytes_in_every_culture()
    {
        var letter = LetterBuilder.WithSignatories(1234);
        var expected = new HtmlLetterRenderer().Render(letter);
        var before = CultureInfo.CurrentCulture;
        try
        {
            foreach (var name in (string[])["ar-SA", "de-DE", "fa-IR", "hi-IN", "tr-TR"])
            {
                CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(name);
                Assert.Equal(expected, new HtmlLetterRenderer().Render(letter));
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }

        Assert.Equal("1,234", HtmlPages.Parse(expected).One(".count").TextContent);
    }

    [Fact]
    public void Stays_small_before_its_signatories() =>
        Assert.InRange(new HtmlLetterRenderer().Render(RealLetter.Letter with { Signatories = [] }).Length, 1, MaxBytesBeforeSignatories);

    [Fact]
    public void Keeps_no_more_of_100_000_signatories_in_memory_than_of_1_000()
    {
        var (few, many) = (LetterBuilder.WithSignatories(1_000), LetterBuilder.WithSignatories(100_000));
        var id = CanonicalLetter.HashOf(few);
        new HtmlLetterRenderer().Render(few, new RenderingContext(id), Stream.Null);
        // The runtime counts in steps of a few kilobytes; a byte a signatory would be a hundred of them.
        Assert.InRange(Allocated(many), 0, Allocated(few) + (64 * 1024));

        long Allocated(Letter letter)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            new HtmlLetterRenderer().Render(letter, new RenderingContext(id), Stream.Null);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }

    [Fact]
    public void Leaves_the_stream_open_and_writes_from_its_position_on()
    {
        using var output = new MemoryStream();
        output.Write("before"u8);
        new HtmlLetterRenderer().Render(LetterBuilder.Bare(), new RenderingContext(CanonicalLetter.HashOf(LetterBuilder.Bare())), output);
        Assert.StartsWith("before<!doctype html>\n", Encoding.UTF8.GetString(output.ToArray()), StringComparison.Ordinal);
        Assert.True(output.CanWrite);
    }
}
