using AngleSharp.Html.Dom;
using Letters.Publishing;
using Letters.Tests.Builders;

namespace Letters.Tests.Rendering.Html;

public class UploadReportsPageTests
{
    private static readonly IHtmlDocument Page = HtmlPages.OfUploads("a-letter", UploadReportBuilder.Rejected, UploadReportBuilder.Published);

    [Fact]
    public void Renders_two_uploads() => Golden.Verify(HtmlPages.Uploads("a-letter", UploadReportBuilder.Rejected, UploadReportBuilder.Published), "html");

    [Fact]
    public void Tells_what_became_of_each_upload_and_when()
    {
        Assert.Equal("Uploads of a-letter", Page.One("h1").TextContent);
        Assert.Equal(["Not published 12 May 2024, 14:03:37 UTC", "Published 12 May 2024, 14:03:37 UTC"], Page.Texts("article h2"));
        Assert.Equal(["2024-05-12T14:03:37Z", "2024-05-12T14:03:37Z"], Page.QuerySelectorAll("h2 time").Select(time => time.GetAttribute("datetime")));
        Assert.Equal(["a-letter/letter.txt 6.6 kB 12 May 2024, 14:03:07 UTC", "a-letter/signatories.csv 812 bytes 12 May 2024, 14:03:07 UTC"], Page.Texts("article:first-of-type .files li"));
    }

    [Fact]
    public void Leads_to_the_revision_that_an_upload_made()
    {
        Assert.Equal([("/letters/a-letter/revisions/3", "Revision 3")], Page.QuerySelectorAll("article > p a").Select(link => (link.GetAttribute("href")!, link.TextContent)));
        Assert.Empty(HtmlPages.OfUploads("Not a slug", UploadReportBuilder.Published).QuerySelectorAll("article a, .bar a[href^='/letters/']"));
    }

    [Fact]
    public void Groups_diagnostics_from_the_worst_on()
    {
        Assert.Equal(["1 error", "1 warning", "1 assumption"], Page.Texts("h3"));
        Assert.Equal(["The letter has no title.", "The letter has no date.", "The last line was read as the closing."], Page.Texts(".diagnostics .message"));
        var error = Page.One(".errors li");
        Assert.Equal("a-letter/letter.txt, line 1, column 3", error.One(".place").TextContent);
        Assert.Equal("Dear <Minister>,", error.One(".excerpt").TextContent);
        Assert.Equal("Write the title on the first line.", error.One(".suggestion").TextContent);
        Assert.Equal(("About no-title", "/docs/diagnostics/no-title"), (error.One(".code a").TextContent, error.One(".code a").GetAttribute("href")));
        Assert.Equal(["a-letter/letter.txt, line 1, column 3", "a-letter/letter.txt", "a-letter/letter.txt, line 40"], Page.Texts(".diagnostics .place"));
    }

    [Fact]
    public void Explains_every_outcome()
    {
        var page = HtmlPages.OfUploads("a-letter", [.. Enum.GetValues<UploadOutcome>().Select(outcome => UploadReportBuilder.Of(outcome, null))]);
        var sentences = page.Texts("article > p");
        Assert.Equal(Enum.GetValues<UploadOutcome>().Length, sentences.Distinct().Count());
    }

    [Fact]
    public void Says_what_to_do_where_there_is_none() =>
        Assert.Contains("content/a-letter/letter.txt", HtmlPages.OfUploads("a-letter").One(".empty").TextContent, StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(HostileTextTests.Attacks), MemberType = typeof(HostileTextTests))]
    public void Keeps_hostile_words_inert(string attack)
    {
        var page = Of(attack);
        Assert.Equal([attack, attack, attack], [page.One(".message").TextContent, page.One(".excerpt").TextContent, page.One(".suggestion").TextContent]);
        Assert.Equal(Of("Harmless words").All.Select(element => element.TagName), page.All.Select(element => element.TagName));

        static IHtmlDocument Of(string text) =>
            HtmlPages.OfUploads(text, UploadReportBuilder.Of(UploadOutcome.Rejected, 1, new Diagnostic(text, DiagnosticSeverity.Error, text) { File = text, Excerpt = text, Suggestion = text }));
    }
}
