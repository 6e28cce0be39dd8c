using Letters;
using Letters.Publishing;
using Letters.Tests;
using Letters.Tests.Builders;
using Microsoft.Playwright;
using UglyToad.PdfPig;
using UglyToad.PdfPig.DocumentLayoutAnalysis.TextExtractor;

namespace LetterFunctions.Tests.Browser;

public class LayoutTests(Chromium chromium)
{
    private static readonly string LongWord = $"{new string('m', 400)}-{new string('W', 60)}";

    private static readonly int[] Widths = [BrowserPages.NarrowWidth, 390, 800, 1024, 1440, 2560];

    public static TheoryData<string> PagesThatMustFit => ["letter", "letter in Arabic", "complete letter", "Arabic letter", "long words", "uploads with long words", "index with long words", "empty index"];

    [Theory]
    [MemberData(nameof(PagesThatMustFit))]
    public async Task Never_scrolls_sideways(string name)
    {
        var page = await chromium.OpenAsync(PageOf(name), BrowserPages.NarrowWidth);
        foreach (var width in Widths)
        {
            await page.SetViewportSizeAsync(width, 800);
            Assert.Equal((width, 0), (width, await page.OverflowAsync()));
        }

        await page.CloseAsync();
    }

    [Theory]
    [InlineData(390, 1)]
    [InlineData(900, 2)]
    [InlineData(1440, 3)]
    public async Task Sets_signatories_in_columns_and_splits_none(int width, int columns)
    {
        var page = await chromium.OpenAsync(BrowserPages.Letter(RealLetter.Letter), width);
        var items = page.Locator(".signatories li");
        var lefts = await items.EvaluateAllAsync<int[]>("items => items.map(item => Math.round(item.getBoundingClientRect().left))");
        var boxes = await items.EvaluateAllAsync<int[]>("items => items.map(item => item.getClientRects().length)");
        Assert.Equal(columns, lefts.Distinct().Count());
        Assert.Equal(lefts.Order(), lefts);
        Assert.All(boxes, count => Assert.Equal(1, count));
        await page.CloseAsync();
    }

    [Fact]
    public async Task Works_under_a_policy_that_allows_its_style_element_only()
    {
        var page = await chromium.OpenAsync(BrowserPages.Letter(RealLetter.Letter), width: 1440);
        Assert.Equal("rgb(253, 252, 249)", await page.EvaluateAsync<string>("() => getComputedStyle(document.documentElement).backgroundColor"));
        await page.CloseAsync();
    }

    [Fact]
    public async Task Is_dark_where_the_reader_likes_it_dark()
    {
        var page = await chromium.OpenAsync(BrowserPages.Letter(RealLetter.Letter), width: 1440, ColorScheme.Dark);
        Assert.Equal("rgb(23, 22, 20)", await page.EvaluateAsync<string>("() => getComputedStyle(document.documentElement).backgroundColor"));
        await page.CloseAsync();
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Prints_the_letter_in_order_and_nothing_of_the_site(ColorScheme colours)
    {
        var page = await chromium.OpenAsync(BrowserPages.Letter(RealLetter.Letter), width: 1440, colours);
        var pdf = await page.PdfAsync(new() { Format = "A4", PreferCSSPageSize = true });
        await page.CloseAsync();

        using var document = PdfDocument.Open(pdf);
        var printed = string.Concat(document.GetPages().SelectMany(sheet => ContentOrderTextExtractor.GetText(sheet)).Where(IsPrinted));
        var expected = RealLetter.Letter.Passages().Select(passage => passage.Text).Select(passage => string.Concat(passage.Where(IsPrinted))).ToList();
        var at = 0;
        foreach (var passage in expected)
        {
            var found = printed.IndexOf(passage, at, StringComparison.Ordinal);
            Assert.True(found >= at, $"“{passage}” was not found after {at} in {printed}");
            at = found + passage.Length;
        }

        Assert.DoesNotContain("Plaintext", printed, StringComparison.Ordinal);
        Assert.InRange(document.NumberOfPages, 2, 4);

        static bool IsPrinted(char character) => !char.IsWhiteSpace(character) && !char.IsAsciiDigit(character);
    }

    private static byte[] PageOf(string name) => name switch
    {
        "letter" => BrowserPages.Letter(RealLetter.Letter),
        "letter in Arabic" => BrowserPages.Letter(RealLetter.Letter with { Language = LanguageTag.Parse("ar") }),
        "complete letter" => BrowserPages.Letter(CompleteLetter.Create()),
        "Arabic letter" => BrowserPages.Letter(ArabicLetter.Create()),
        "uploads with long words" => BrowserPages.Uploads(LongWord, UploadReportBuilder.Rejected, UploadReportBuilder.Of(UploadOutcome.Rejected, 1, new Diagnostic(LongWord, DiagnosticSeverity.Error, LongWord) { File = LongWord, Excerpt = LongWord, Suggestion = LongWord })),
        "long words" => BrowserPages.Letter(LetterBuilder.WithEverywhere(LongWord)),
        "index with long words" => BrowserPages.Index(RevisionBuilder.Of(RealLetter.Letter), RevisionBuilder.Of(LetterBuilder.WithEverywhere(LongWord))),
        _ => BrowserPages.Index(),
    };
}
