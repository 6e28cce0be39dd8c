using System.Runtime.CompilerServices;
using System.Text;
using LetterFunctions.Http;
using Letters;
using Letters.Comparing;
using Letters.Publishing;
using Letters.Rendering.Html;
using Letters.Tests.Builders;
using Microsoft.Playwright;

namespace LetterFunctions.Tests.Browser;

/// <summary>Pages in the browser, under the policy that they are served with.</summary>
internal static class BrowserPages
{
    public const string Address = "http://letters.test/letters/a-letter";

    /// <summary>In CSS pixels: the narrowest width that WCAG 2.2, 1.4.10 asks for.</summary>
    public const int NarrowWidth = 320;

    /// <summary>In CSS pixels: that of a usual window.</summary>
    public const int WideWidth = 1440;

    /// <summary>What pages that are not as all pages are may do.</summary>
    private static readonly ConditionalWeakTable<byte[], string> Policies = [];

    public static byte[] Letter(Letter letter)
    {
        var page = new HtmlLetterRenderer().Render(letter);
        if (letter.Metadata.Theme is { } theme) Policies.Add(page, Representation.Allow(PagePolicy.Of(theme)));
        return page;
    }

    public static byte[] Index(params Revision[] letters) => Written(output => LetterIndexPage.Write(letters, output));

    public static byte[] Uploads(string folder, params UploadReport[] reports) => Written(output => UploadReportsPage.Write(folder, reports, output));

    public static byte[] Signatories(SignatorySelection selection) => Written(output => SignatoriesPage.Write(selection, output));

    public static byte[] Card(Letter letter) => Written(output => LetterCard.Write(RevisionBuilder.Of(letter), letter, "", output));

    public static byte[] Withdrawn(string reason) => Written(output => WithdrawnPage.Write(Slug.Parse("a-letter"), new Withdrawal(DateTimeOffset.UnixEpoch, reason, []), output));

    public static byte[] Found(string query, params Letter[] letters) => Written(output => SignatoriesFoundPage.Write(
        query, [.. letters.Select(letter => new SignatoryOfLetter(RevisionBuilder.Of(letter), letter.Signatories[0]))], "/signatories?q=next", output));

    public static byte[] Comparison(Letter before, Letter after) =>
        Written(output => ComparisonPage.Write(RevisionBuilder.Of(before), RevisionBuilder.Of(after) with { Number = 2 }, LetterComparison.Of(before, after), output));

    /// <param name="content">The page in UTF-8.</param>
    /// <param name="width">Of the window, in CSS pixels.</param>
    public static async Task<IPage> OpenAsync(this Chromium chromium, byte[] content, int width, ColorScheme colours = ColorScheme.Light, bool withScripts = true)
    {
        var browser = await chromium.StartAsync();
        var page = await browser.NewPageAsync(new() { ViewportSize = new() { Width = width, Height = 800 }, ColorScheme = colours, JavaScriptEnabled = withScripts });
        await ServeAsync(page, content);
        await page.GotoAsync(Address);
        return page;
    }

    /// <summary>Answers all that the page asks for with the content.</summary>
    public static Task ServeAsync(IPage page, byte[] content) => page.RouteAsync("**/*", route => route.FulfillAsync(new()
    {
        Body = Encoding.UTF8.GetString(content),
        ContentType = "text/html; charset=utf-8",
        Headers = new Dictionary<string, string>(StringComparer.Ordinal) { ["Content-Security-Policy"] = Policies.TryGetValue(content, out var policy) ? policy : PolicyOf(content) },
    }));

    private static string PolicyOf(byte[] page) =>
        page.AsSpan().IndexOf(Encoding.UTF8.GetBytes(StyleSheet.Card.Css)) >= 0 ? LetterCard.ContentSecurityPolicy : Representation.HtmlPolicy;

    /// <summary>How many CSS pixels of the page are beyond the window's edge.</summary>
    public static Task<int> OverflowAsync(this IPage page) =>
        page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");

    private static byte[] Written(Action<Stream> write)
    {
        using var output = new MemoryStream();
        write(output);
        return output.ToArray();
    }
}
