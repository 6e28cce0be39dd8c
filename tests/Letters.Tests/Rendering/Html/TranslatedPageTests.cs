using AngleSharp.Html.Dom;
using Letters.Rendering.Html;
using Letters.Tests.Builders;

namespace Letters.Tests.Rendering.Html;

/// <summary>A letter and its translation: two pages that know of each other.</summary>
public class TranslatedPageTests
{
    private static readonly Letter Original = CompleteLetter.Create();

    private static readonly Letter Spanish = Original.In(LanguageTag.Parse("es"));

    private static readonly IHtmlDocument[] Pages = [HtmlPages.Of(Original), HtmlPages.Of(Spanish)];

    [Fact]
    public void Renders_a_translation() => Golden.Verify(new HtmlLetterRenderer().Render(Spanish), "html");

    [Fact]
    public void Name_all_languages_and_which_is_for_all_others() => Assert.All(Pages, page => Assert.Equal(
        [("/letters/a-letter", "en"), ("/letters/a-letter/es", "es"), ("/letters/a-letter", "x-default")],
        page.QuerySelectorAll("link[rel=alternate][hreflang]").Select(link => (link.GetAttribute("href")!, link.GetAttribute("hreflang")!))));

    [Fact]
    public void Lead_to_each_other_in_the_other_language()
    {
        Assert.Equal(["English", "Español"], Pages[0].Texts(".languages li"));
        Assert.Equal(["English", "Español"], Pages[1].Texts(".languages li"));
        var (toSpanish, toEnglish) = (Pages[0].One(".languages a"), Pages[1].One(".languages a"));
        Assert.Equal(("/letters/a-letter/es", "es", "es", "ltr", "alternate"), Attributes(toSpanish));
        Assert.Equal(("/letters/a-letter", "en", "en", "ltr", "alternate"), Attributes(toEnglish));
        Assert.Equal(["English", "Español"], Pages.Select(page => page.One(".languages [aria-current=true]").TextContent));

        static (string?, string?, string?, string?, string?) Attributes(AngleSharp.Dom.IElement link) =>
            (link.GetAttribute("href"), link.GetAttribute("hreflang"), link.GetAttribute("lang"), link.GetAttribute("dir"), link.GetAttribute("rel"));
    }

    [Fact]
    public void Link_to_the_renditions_of_their_own_language()
    {
        Assert.Contains("/letters/a-letter/pdf", Pages[0].QuerySelectorAll("footer a").Select(link => link.GetAttribute("href")));
        Assert.Contains("/letters/a-letter/es/pdf", Pages[1].QuerySelectorAll("footer a").Select(link => link.GetAttribute("href")));
        Assert.Equal("/letters/a-letter/es/json", Pages[1].One("link[type='application/json']").GetAttribute("href"));
        Assert.Equal("/letters/a-letter/es", Pages[1].One("link[rel=canonical]").GetAttribute("href"));
        Assert.All(Pages, page => Assert.Equal("/letters/a-letter/revisions", page.One("footer li:last-child a").GetAttribute("href")));
    }

    [Fact]
    public void Say_their_locales()
    {
        Assert.Equal(["en_US", "es_ES"], Pages.Select(page => page.One("meta[property='og:locale']").GetAttribute("content")));
        Assert.Equal(["es_ES", "en_US"], Pages.Select(page => page.One("meta[property='og:locale:alternate']").GetAttribute("content")));
    }

    [Fact]
    public void Speak_the_language_of_the_letter()
    {
        Assert.Equal("Firmantes 41", Pages[1].One("h2#signatories").TextContent);
        Assert.Equal("41 firmantes", Pages[1].One(".bar a[href='#signatories']").TextContent);
        Assert.Equal(["PDF", "Texto sin formato", "Markdown", "Word", "EPUB", "CSV", "BibTeX", "RIS", "CSL-JSON", "Akoma Ntoso", "Datos (JSON)", "Revisiones"], Pages[1].Texts("footer nav a"));
        Assert.Equal("Ginebra, 12 de mayo de 2024", Pages[1].One(".dateline").TextContent);
        Assert.Equal("Traducción. Original: English", Pages[1].One(".state").TextContent);
        Assert.Equal(("/letters/a-letter", "en"), (Pages[1].One(".state a").GetAttribute("href"), Pages[1].One(".state a").GetAttribute("lang")));
        Assert.DoesNotContain("Translation", Pages[0].Body!.TextContent, StringComparison.Ordinal);
    }

    /// <summary>They sign one letter, in the language of the original.</summary>
    [Fact]
    public void Keep_the_language_of_the_signatories()
    {
        Assert.All(Pages[1].QuerySelectorAll(".signatories :is(h3, ol)"), list => Assert.Equal("en", list.GetAttribute("lang")));
        Assert.All(Pages[0].QuerySelectorAll(".signatories :is(h3, ol)"), list => Assert.Null(list.GetAttribute("lang")));
    }

    [Fact]
    public void Have_the_notes_that_signatories_refer_to()
    {
        Assert.Equal(["1", "*"], Pages[1].Texts(".notes .mark"));
        Assert.Equal([null, "en"], Pages[1].QuerySelectorAll(".notes p").Select(note => note.GetAttribute("lang")));
        Assert.Equal("Affiliation for identification only.", Pages[1].One(".notes p[lang=en]").FirstChild!.TextContent.Trim());
        Assert.Equal("#n2", Pages[1].QuerySelector(".signatories [role=doc-noteref]")!.GetAttribute("href"));
    }

    [Fact]
    public void Skip_to_the_letter() => Assert.All(Pages, page => Assert.NotNull(page.QuerySelector(page.One("a.skip").GetAttribute("href")!)));

    [Fact]
    public void Say_which_language_the_labels_are_in_where_it_is_not_the_letters()
    {
        var page = HtmlPages.Of(LetterBuilder.WithSignatories(1) with { Language = LanguageTag.Parse("ur"), Metadata = new() { Publisher = "ناشر" } });
        Assert.Equal([("en", "ltr")], page.QuerySelectorAll("footer").Select(footer => (footer.GetAttribute("lang")!, footer.GetAttribute("dir")!)));
        Assert.Equal(("ur", "rtl"), (page.One("dd").GetAttribute("lang"), page.One("dd").GetAttribute("dir")));
    }
}
