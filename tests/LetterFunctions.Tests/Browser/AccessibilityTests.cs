using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace LetterFunctions.Tests.Browser;

public class AccessibilityTests(Chromium chromium)
{
    /// <summary>Each look at a thousand signatories takes seconds, and one is like the other.</summary>
    private static readonly AxeRunContext FewOfMany = new() { Exclude = [new AxeSelector(".signatories li:nth-child(n+30)")] };

    public static TheoryData<string> Names => [.. NamedPages.All.Where(name => !name.Contains("long words", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Axe_finds_nothing_in_light_and_dark_on_a_phone_and_in_a_window(string name)
    {
        var page = await chromium.OpenAsync(NamedPages.Of(name), BrowserPages.NarrowWidth);
        foreach (var width in (int[])[BrowserPages.NarrowWidth, BrowserPages.WideWidth])
        {
            await page.SetViewportSizeAsync(width, 800);
            foreach (var colours in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
            {
                await page.EmulateMediaAsync(new() { ColorScheme = colours });
                AssertClean(await page.RunAxe(FewOfMany), $"{width} {colours}");
            }
        }

        await page.CloseAsync();
    }

    [Fact]
    public async Task Axe_finds_nothing_where_a_paragraph_shows_its_link()
    {
        var page = await chromium.OpenAsync(NamedPages.Of("letter"), BrowserPages.WideWidth);
        await page.Locator("#p2 .anchor").FocusAsync();
        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("#p3", await page.EvaluateAsync<string>("() => document.activeElement.getAttribute('href')"));
        Assert.Equal("1", await page.EvaluateAsync<string>("() => getComputedStyle(document.activeElement).opacity"));
        Assert.NotEqual("none", await page.EvaluateAsync<string>("() => getComputedStyle(document.activeElement).outlineStyle"));
        AssertClean(await page.RunAxe(), "focus");
        await page.CloseAsync();
    }

    [Fact]
    public async Task Axe_finds_nothing_where_signatories_are_searched()
    {
        var page = await chromium.OpenAsync(NamedPages.Of("letter"), BrowserPages.NarrowWidth, ColorScheme.Dark);
        await page.GetByRole(AriaRole.Searchbox).FillAsync("ambassador");
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("3 signatories");
        AssertClean(await page.RunAxe(), "search");
        await page.CloseAsync();
    }

    private static void AssertClean(AxeResult result, string view)
    {
        Assert.Empty(result.Violations.Select(violation => $"{view}: {violation.Id}: {violation.Help} {string.Join(" | ", violation.Nodes.Select(node => node.Html))}"));
        Assert.True(
            result.Passes.Any(rule => rule.Id == "color-contrast"),
            $"{view}: no contrast was measured: {string.Join(" | ", result.Incomplete.SelectMany(rule => rule.Nodes).SelectMany(node => node.Any.Select(check => $"{check.Message} {node.Html}")))}");
        Assert.InRange(result.Passes.Length, 10, int.MaxValue);
    }
}
