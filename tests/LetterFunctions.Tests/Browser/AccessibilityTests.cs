using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Letters;
using Letters.Tests;
using Letters.Tests.Builders;
using Microsoft.Playwright;

namespace LetterFunctions.Tests.Browser;

public class AccessibilityTests(Chromium chromium)
{
    public static TheoryData<string, int, ColorScheme> Views
    {
        get
        {
            var views = new TheoryData<string, int, ColorScheme>();
            foreach (var name in (string[])["letter", "letter in Arabic", "complete letter", "translated letter", "Arabic letter", "bare letter", "index", "empty index", "uploads"])
            {
                // Colours do not depend on the width, nor the layout on the colours.
                views.Add(name, BrowserPages.NarrowWidth, ColorScheme.Dark);
                views.Add(name, 1440, ColorScheme.Light);
            }

            return views;
        }
    }

    [Theory]
    [MemberData(nameof(Views))]
    public async Task Axe_finds_nothing(string name, int width, ColorScheme colours)
    {
        var page = await chromium.OpenAsync(PageOf(name), width, colours);
        var result = await page.RunAxe();
        Assert.Empty(result.Violations.Select(Describe));
        Assert.Contains(result.Passes, rule => rule.Id == "color-contrast");
        Assert.InRange(result.Passes.Length, 10, int.MaxValue);
        await page.CloseAsync();
    }

    [Fact]
    public async Task Axe_finds_nothing_where_a_paragraph_shows_its_link()
    {
        var page = await chromium.OpenAsync(PageOf("letter"), width: 1440);
        await page.Locator("#p2 .anchor").FocusAsync();
        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("#p3", await page.EvaluateAsync<string>("() => document.activeElement.getAttribute('href')"));
        Assert.Equal("1", await page.EvaluateAsync<string>("() => getComputedStyle(document.activeElement).opacity"));
        Assert.NotEqual("none", await page.EvaluateAsync<string>("() => getComputedStyle(document.activeElement).outlineStyle"));
        Assert.Empty((await page.RunAxe()).Violations.Select(Describe));
        await page.CloseAsync();
    }

    private static byte[] PageOf(string name) => name switch
    {
        "letter" => BrowserPages.Letter(RealLetter.Letter),
        "letter in Arabic" => BrowserPages.Letter(LetterBuilder.WithEverywhere("رسالة مفتوحة إلى Mr. A. N. Other, Jr.") with
        {
            Language = LanguageTag.Parse("ar"),
        }),
        "complete letter" => BrowserPages.Letter(CompleteLetter.Create()),
        "translated letter" => BrowserPages.Letter(CompleteLetter.Create().In(LanguageTag.Parse("es"))),
        "Arabic letter" => BrowserPages.Letter(ArabicLetter.Create()),
        "uploads" => BrowserPages.Uploads("a-letter", UploadReportBuilder.Rejected, UploadReportBuilder.Published),
        "bare letter" => BrowserPages.Letter(LetterBuilder.Bare()),
        "index" => BrowserPages.Index(RevisionBuilder.Of(RealLetter.Letter), RevisionBuilder.Of(LetterBuilder.WithSignatories(1))),
        _ => BrowserPages.Index(),
    };

    private static string Describe(AxeResultItem violation) =>
        $"{violation.Id}: {violation.Help} {string.Join(" | ", violation.Nodes.Select(node => node.Html))}";
}
