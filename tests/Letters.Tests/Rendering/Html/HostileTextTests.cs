using System.Text.Json;
using AngleSharp.Html.Dom;
using Letters.Rendering.Html;
using Letters.Tests.Builders;

namespace Letters.Tests.Rendering.Html;

public class HostileTextTests
{
    public static TheoryData<string> Attacks =>
    [
        "<script>alert(1)</script>",
        "</title><script>alert(1)</script>",
        "</style><script>alert(1)</script>",
        "\"><script>alert(1)</script>",
        "' onmouseover='alert(1)",
        "\" onfocus=\"alert(1)\" autofocus=\"",
        "<img src=x onerror=alert(1)>",
        "<svg/onload=alert(1)>",
        "<a href=\"javascript:alert(1)\">here</a>",
        "<iframe srcdoc=\"<script>alert(1)</script>\"></iframe>",
        "<!-- --!><script>alert(1)</script> -->",
        "]]><script>alert(1)</script>",
        "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
        "&lt;script&gt;alert(1)&lt;/script&gt;",
        "&#60;script&#62; &NewLine; &",
        "`${alert(1)}` {{7*7}} {0} {letter.Title}",
        "<base href=//example.org><meta http-equiv=refresh content=0>",
        "＜script＞ \u2028 \u202E right to left \u00A0",
        "<br>\u00A0</p></article></main>",
    ];

    [Theory]
    [MemberData(nameof(Attacks))]
    public void Is_only_text_in_every_part_of_a_letter(string attack)
    {
        var page = HtmlPages.Of(LetterBuilder.WithEverywhere(attack));
        Assert.Equal(Enumerable.Repeat(attack, 11), page.LetterTexts());
        Assert.Equal(attack, page.One("title").TextContent);
        AssertInert(page, HtmlPages.Of(LetterBuilder.WithEverywhere("harmless")));
    }

    [Theory]
    [MemberData(nameof(Attacks))]
    public void Is_only_text_in_what_surrounds_a_letter(string attack)
    {
        var page = HtmlPages.Of(WithEverythingElse(attack));
        Assert.Equal(
            Enumerable.Repeat(attack, 18),
            page.Texts(".dateline, .subject, .letter h2, .letter li, blockquote p, .signatories li p, .postscript p, .notes .mark, .notes strong, .corrections p, .revision span, dd")
                .Concat(page.QuerySelectorAll("meta[property='article:tag'], meta[property='og:site_name']").Select(meta => meta.GetAttribute("content")!)));
        Assert.Equal(Shape(HtmlPages.Of(WithEverythingElse("harmless"))), Shape(page));
    }

    [Theory]
    [MemberData(nameof(Attacks))]
    public void Is_only_text_in_the_data_for_machines(string attack)
    {
        var script = HtmlPages.Of(WithEverythingElse(attack) with { Title = new(attack) }).One("script").TextContent;
        Assert.DoesNotContain('<', script);
        using var data = JsonDocument.Parse(script);
        var letter = data.RootElement;
        Assert.Equal(
            Enumerable.Repeat(attack, 5),
            [
                Text(letter, "headline"), Text(letter.GetProperty("publisher"), "name"), Text(letter, "license"), Text(letter.GetProperty("author")[0], "name"), Text(letter.GetProperty("correction")[0], "text"),
            ]);

        static string Text(JsonElement element, string property) => element.GetProperty(property).GetString()!;
    }

    [Theory]
    [MemberData(nameof(Attacks))]
    public void Is_only_text_in_a_page_of_signatories(string attack)
    {
        var page = Of(attack);
        Assert.Equal(Enumerable.Repeat(attack, 3), page.Texts(".of, li p"));
        Assert.Equal(attack, page.One("input").GetAttribute("value"));
        AssertInert(page, Of("harmless"));

        static IHtmlDocument Of(string text)
        {
            var letter = LetterBuilder.Bare() with { Title = new(text), Signatories = [new(1, new(text), [new(new(text))])] };
            return HtmlPages.OfSignatories(new SignatorySelection(RevisionBuilder.Of(letter), [.. letter.Signatories]) { Query = text });
        }
    }

    [Theory]
    [MemberData(nameof(Attacks))]
    public void Is_only_text_in_the_list_of_letters(string attack)
    {
        var page = HtmlPages.OfIndex(RevisionBuilder.Of(LetterBuilder.WithEverywhere(attack)));
        Assert.Equal(attack, page.One("h2 a").TextContent);
        AssertInert(page, HtmlPages.OfIndex(RevisionBuilder.Of(LetterBuilder.WithEverywhere("harmless"))));
    }

    /// <summary>A letter that has the text in every part that not each letter has.</summary>
    private static Letter WithEverythingElse(string text) => LetterBuilder.Bare() with
    {
        Dateline = new(text),
        Subject = new(text),
        Body = Block.Anchor(
        [
            new("", BlockType.Heading, new(text)) { Level = 1 },
            new("", BlockType.ListItem, new(text)) { Level = 1 },
            new("", BlockType.Quotation, new(text)),
        ]),
        Signatories = [new(1, new(text), []) { Group = text, Kind = SignatoryKind.Organisation }, new(2, new(text), []) { Group = text, Kind = SignatoryKind.Others, Count = 2 }],
        Postscript = [new(text)],
        Notes = [new(text, new(text) { Marks = [new(0, text.Length, MarkType.Strong)] })],
        Metadata = new() { Publisher = text, Contact = text, License = text, Keywords = [text], ChangeNote = text, Errata = [new(null, text)] },
    };

    /// <summary>The page has the elements and attributes of a page with harmless words, and no others.</summary>
    private static void AssertInert(IHtmlDocument page, IHtmlDocument harmless)
    {
        Assert.Equal(Shape(harmless), Shape(page));
        Assert.Empty(page.QuerySelectorAll("script:not([type='application/ld+json'])"));
        var attributes = page.All.SelectMany(element => element.Attributes).Select(attribute => attribute.Name);
        Assert.DoesNotContain(attributes, name => name.StartsWith("on", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Without the elements that keep hyphenated words of the title whole.</summary>
    private static IEnumerable<string> Shape(IHtmlDocument page) =>
        page.All.Where(element => !element.Matches("h1 > span.whole"))
            .Select(element => $"{element.TagName} {string.Join(' ', element.Attributes.Select(attribute => attribute.Name))}");
}
