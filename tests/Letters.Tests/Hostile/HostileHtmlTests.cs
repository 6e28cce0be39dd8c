using System.Text.Json;
using AngleSharp.Dom;
using Letters.Comparing;
using Letters.Publishing;
using Letters.Rendering.Html;
using Letters.Tests.Builders;
using Letters.Tests.Rendering.Html;

namespace Letters.Tests.Hostile;

/// <summary>That hostile words are words on every page.</summary>
public class HostileHtmlTests
{
    private const string Harmless = "harmless words of a letter";

    private static readonly string Policy = $"{PagePolicy.Of(Theme.Usual)} {StyleSheet.Card.ContentSecurityPolicyHash}";

    /// <summary>Each page that shows words of a letter, of its uploads or of a reader.</summary>
    private static readonly Dictionary<string, Action<string, Stream>> Pages = new(StringComparer.Ordinal)
    {
        ["letter"] = (text, output) => output.Write(new HtmlLetterRenderer().Render(HostileLetter.With(text))),
        ["translation"] = (text, output) => output.Write(new HtmlLetterRenderer().Render(HostileLetter.With(text).In(LanguageTag.Parse("es")))),
        ["signatories"] = (text, output) => SignatoriesPage.Write(new SignatorySelection(RevisionOf(text), [.. HostileLetter.With(text).Signatories]) { Query = text }, output),
        ["found"] = (text, output) => SignatoriesFoundPage.Write(text, [.. HostileLetter.With(text).Signatories.Select(signatory => new SignatoryOfLetter(RevisionOf(text), signatory))], null, output),
        ["index"] = (text, output) => LetterIndexPage.Write([RevisionOf(text)], output),
        ["card"] = (text, output) => LetterCard.Write(RevisionOf(text), HostileLetter.With(text), "https://letters.example", output),
        ["withdrawn"] = (text, output) => WithdrawnPage.Write(LetterBuilder.Slug, new Withdrawal(DateTimeOffset.UnixEpoch, text, []), output),
        ["uploads"] = (text, output) => UploadReportsPage.Write(text, [UploadReportBuilder.Of(UploadOutcome.Rejected, null, Found(text))], output),
        ["no uploads"] = (text, output) => UploadReportsPage.Write(text, [], output),
        ["added"] = (text, output) => WriteComparison(LetterBuilder.Bare(), HostileLetter.With(text), output),
        ["removed"] = (text, output) => WriteComparison(HostileLetter.With(text), LetterBuilder.Bare(), output),
    };

    public static TheoryData<string> Names => HostileText.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void No_page_has_anything_but_words_of_it(string name) =>
        Assert.All(Pages, page => Assert.Equal("", string.Join('\n', InertPage.Faults(Write(page.Value, KeptText.Of(name)), Policy))));

    /// <summary>What no reader of files lets through has no meaning either, should it come some other way.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void No_page_has_anything_but_words_of_it_even_where_nothing_was_left_out(string name) =>
        Assert.All(Pages, page => Assert.Equal("", string.Join('\n', InertPage.Faults(Write(page.Value, HostileText.Named(name)), Policy))));

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_page_shows_it_wherever_it_shows_harmless_words(string name)
    {
        var text = KeptText.Of(name);
        foreach (var (page, write) in Pages)
        {
            var expected = Places(HtmlPages.Parse(Write(write, Harmless)), Harmless);
            var shown = HtmlPages.Parse(Write(write, text));
            Assert.True(Places(shown, text) >= expected, $"The page “{page}” shows it {Places(shown, text)} times, and harmless words {expected} times."); // addresses are in elements of their own
            Assert.Contains(text, shown.DocumentElement.TextContent, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_data_for_machines_has_it_as_it_is(string name)
    {
        var text = KeptText.Of(name);
        var script = HtmlPages.Parse(Write(Pages["letter"], text)).One("script[type='application/ld+json']").TextContent;
        Assert.DoesNotContain('<', script);
        using var data = JsonDocument.Parse(script);
        var letter = data.RootElement;
        Assert.Equal(
            Enumerable.Repeat(text, 4),
            [letter.GetProperty("headline").GetString(), letter.GetProperty("publisher").GetProperty("name").GetString(), letter.GetProperty("author")[0].GetProperty("name").GetString(), letter.GetProperty("correction")[0].GetProperty("text").GetString()]);
    }

    /// <summary>How many elements hold the words alone, the outermost of those within each other, and how many attributes.</summary>
    private static int Places(IDocument page, string text) =>
        page.All.Count(element => Is(element, text) && !(element.ParentElement is { } parent && Is(parent, text))) + page.All.SelectMany(element => element.Attributes).Count(attribute => attribute.Name != "href" && attribute.Value == text);

    /// <summary>The sign of a note is some of the words, and perhaps all.</summary>
    private static bool Is(IElement element, string text) => element.TextContent == text && element.Closest("sup, .mark") is null;

    private static byte[] Write(Action<string, Stream> write, string text)
    {
        using var output = new MemoryStream();
        write(text, output);
        return output.ToArray();
    }

    private static void WriteComparison(Letter before, Letter after, Stream output) =>
        ComparisonPage.Write(RevisionBuilder.Of(before), RevisionBuilder.Of(after) with { Number = 2 }, LetterComparison.Of(before, after), output);

    private static Revision RevisionOf(string text) => RevisionBuilder.Of(HostileLetter.With(text));

    private static Diagnostic Found(string text) => new("no-title", DiagnosticSeverity.Error, text) { File = text, Line = 1, Excerpt = text, Suggestion = text };
}
