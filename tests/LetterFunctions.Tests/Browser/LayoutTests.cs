using Letters.Tests;
using Microsoft.Playwright;
using UglyToad.PdfPig;
using UglyToad.PdfPig.DocumentLayoutAnalysis.TextExtractor;

namespace LetterFunctions.Tests.Browser;

public class LayoutTests(Chromium chromium)
{
    private static readonly int[] Widths = [BrowserPages.NarrowWidth, 390, 800, 1024, 1440, 2560];

    public static TheoryData<string> PagesThatMustFit => [.. NamedPages.All];

    [Theory]
    [MemberData(nameof(PagesThatMustFit))]
    public async Task Never_scrolls_sideways(string name)
    {
        var page = await chromium.OpenAsync(NamedPages.Of(name), BrowserPages.NarrowWidth);
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

    [Theory]
    [InlineData("letter")]
    [InlineData("complete letter")]
    [InlineData("signatories found")]
    public async Task Works_under_its_policy_without_a_complaint_of_the_browser(string name)
    {
        var complaints = new List<string>();
        var page = await chromium.OpenAsync(NamedPages.Of("bare letter"), BrowserPages.WideWidth);
        page.Console += (_, message) => complaints.Add(message.Text);
        page.PageError += (_, error) => complaints.Add(error);
        await page.UnrouteAllAsync();
        await BrowserPages.ServeAsync(page, NamedPages.Of(name));
        await page.ReloadAsync();
        Assert.Equal("rgb(253, 252, 249)", await page.EvaluateAsync<string>("() => getComputedStyle(document.documentElement).backgroundColor"));
        Assert.Empty(complaints);

        // The policy is in force, or the test would tell nothing.
        await page.EvaluateAsync("() => { const script = document.createElement('script'); script.textContent = 'document.title = \"run\"'; document.body.append(script); }");
        Assert.Contains(complaints, complaint => complaint.Contains("Content Security Policy", StringComparison.Ordinal));
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
}
