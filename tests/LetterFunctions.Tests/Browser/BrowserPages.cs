using System.Text;
using Letters;
using Letters.Publishing;
using Letters.Rendering.Html;
using Letters.Tests.Builders;
using Microsoft.Playwright;

namespace LetterFunctions.Tests.Browser;

/// <summary>Pages in the browser, under the strictest policy that they must work with: their one style element and nothing else.</summary>
internal static class BrowserPages
{
    private const string Address = "http://letters.test/letters/a-letter";

    /// <summary>In CSS pixels: the narrowest width that WCAG 2.2, 1.4.10 asks for.</summary>
    public const int NarrowWidth = 320;

    public static byte[] Letter(Letter letter) => new HtmlLetterRenderer().Render(letter);

    public static byte[] Index(params Revision[] letters)
    {
        using var output = new MemoryStream();
        LetterIndexPage.Write(letters, output);
        return output.ToArray();
    }

    public static byte[] Uploads(string folder, params UploadReport[] reports)
    {
        using var output = new MemoryStream();
        UploadReportsPage.Write(folder, reports, output);
        return output.ToArray();
    }

    /// <param name="content">The page in UTF-8.</param>
    /// <param name="width">Of the window, in CSS pixels.</param>
    public static async Task<IPage> OpenAsync(this Chromium chromium, byte[] content, int width, ColorScheme colours = ColorScheme.Light)
    {
        var browser = await chromium.StartAsync();
        var page = await browser.NewPageAsync(new() { ViewportSize = new() { Width = width, Height = 800 }, ColorScheme = colours });
        await page.RouteAsync("**/*", route => route.FulfillAsync(new()
        {
            Body = Encoding.UTF8.GetString(content),
            ContentType = "text/html; charset=utf-8",
            Headers = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["Content-Security-Policy"] = $"default-src 'none'; style-src {StyleSheet.Instance.ContentSecurityPolicyHash}",
            },
        }));
        await page.GotoAsync(Address);
        return page;
    }

    /// <summary>How many CSS pixels of the page are beyond the window's edge.</summary>
    public static Task<int> OverflowAsync(this IPage page) =>
        page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
}
