using System.Text;
using Letters;
using Letters.Publishing;
using Letters.Tests.Builders;
using Letters.Tests.Hostile;
using Microsoft.Playwright;

namespace LetterFunctions.Tests.Browser;

/// <summary>Pages full of hostile words in a browser: nothing runs, nothing is asked for, and the policy has nothing to forbid.</summary>
public class HostilePageTests(Chromium chromium)
{
    private static readonly Letter All = HostileLetter.WithEach(HostileText.All);

    private static readonly Dictionary<string, Func<byte[]>> Pages = new(StringComparer.Ordinal)
    {
        ["letter"] = () => BrowserPages.Letter(All),
        ["signatories"] = () => BrowserPages.Signatories(new(RevisionBuilder.Of(All), [.. All.Signatories]) { Query = "\"><script>alert(1)</script>" }),
        ["found"] = () => BrowserPages.Found("\"><script>alert(1)</script>", [.. HostileText.All.Select(HostileLetter.With)]),
        ["index"] = () => BrowserPages.Index([.. HostileText.All.Select(text => RevisionBuilder.Of(HostileLetter.With(text)))]),
        ["comparison"] = () => BrowserPages.Comparison(LetterBuilder.Bare(), All),
        ["card"] = () => BrowserPages.Card(All),
        ["uploads"] = () => BrowserPages.Uploads("<script>alert(1)</script>", UploadReportBuilder.Of(UploadOutcome.Rejected, null, [.. HostileText.All.Select(Found)])),
        ["withdrawn"] = () => BrowserPages.Withdrawn(string.Join(' ', HostileText.All)),
    };

    public static TheoryData<string> Names => [.. Pages.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Nothing_runs_and_the_policy_has_nothing_to_forbid(string name)
    {
        var page = await (await chromium.StartAsync()).NewPageAsync();
        var complaints = Listen(page);
        await BrowserPages.ServeAsync(page, Pages[name]());
        await page.GotoAsync(BrowserPages.Address);
        Assert.Equal("", string.Join('\n', complaints));
        await page.CloseAsync();
    }

    /// <summary>Words are words by themselves, and not because something forbids them to run.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public async Task Nothing_runs_where_there_is_no_policy(string name)
    {
        var page = await (await chromium.StartAsync()).NewPageAsync();
        var complaints = Listen(page);
        await ServeWithoutPolicyAsync(page, () => Pages[name]());
        await page.GotoAsync(BrowserPages.Address);
        Assert.Equal("", string.Join('\n', complaints));
        await page.CloseAsync();
    }

    [Fact]
    public async Task Nothing_runs_on_the_page_of_any_letter_made_of_one_of_them()
    {
        var page = await (await chromium.StartAsync()).NewPageAsync();
        var complaints = Listen(page);
        var content = Array.Empty<byte>();
        await ServeWithoutPolicyAsync(page, () => content);
        foreach (var text in HostileText.All)
        {
            content = BrowserPages.Letter(HostileLetter.With(text));
            await page.GotoAsync(BrowserPages.Address, new() { WaitUntil = WaitUntilState.DOMContentLoaded });
            Assert.Equal((text, ""), (text, string.Join('\n', complaints)));
        }

        await page.CloseAsync();
    }

    /// <summary>Or the tests would tell nothing.</summary>
    [Fact]
    public async Task What_runs_is_noticed()
    {
        var page = await (await chromium.StartAsync()).NewPageAsync();
        var complaints = Listen(page);
        await ServeWithoutPolicyAsync(page, () => "<!doctype html><title>x</title><img src=/x.png><script>alert(1)</script>"u8.ToArray());
        await page.GotoAsync(BrowserPages.Address);
        Assert.Contains("dialog: 1", complaints);
        Assert.Contains("request: http://letters.test/x.png", complaints);
        await page.CloseAsync();
    }

    private static List<string> Listen(IPage page)
    {
        var complaints = new List<string>();
        page.Dialog += async (_, dialog) =>
        {
            complaints.Add($"dialog: {dialog.Message}");
            await dialog.DismissAsync();
        };
        page.Console += (_, message) => complaints.Add($"console: {message.Text}");
        page.PageError += (_, error) => complaints.Add($"error: {error}");
        page.Request += (_, request) =>
        {
            if (request.Url != BrowserPages.Address && !request.Url.StartsWith("data:image/svg+xml;base64,", StringComparison.Ordinal)) complaints.Add($"request: {request.Url}");
        };
        return complaints;
    }

    private static async Task ServeWithoutPolicyAsync(IPage page, Func<byte[]> content) => await page.RouteAsync("**/*", route => route.FulfillAsync(new() { Body = Encoding.UTF8.GetString(content()), ContentType = "text/html; charset=utf-8" }));

    private static Diagnostic Found(string text) => new("no-title", DiagnosticSeverity.Error, text) { File = text, Line = 1, Excerpt = text, Suggestion = text };
}
