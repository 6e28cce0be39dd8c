using LetterFunctions.Tests.EndToEnd;
using Microsoft.Playwright;

namespace LetterFunctions.Tests.Browser;

/// <summary>The API reference in the browser, as it is served.</summary>
public class ApiReferenceTests(LetterApp app, Chromium chromium)
{
    /// <summary>Scalar sets some widths by attributes, which the policy forbids, and the page does without.</summary>
    private const string ForbiddenAttribute = "Applying inline style violates";

    [Fact]
    public async Task Is_drawn_and_tries_requests_with_nothing_from_elsewhere_and_within_its_policy()
    {
        var (requests, complaints) = (new List<string>(), new List<string>());
        var page = await (await chromium.StartAsync()).NewPageAsync(new() { ViewportSize = new() { Width = BrowserPages.WideWidth, Height = 1000 } });
        page.Request += (_, request) => requests.Add(request.Url);
        page.Console += (_, message) => complaints.Add($"{message.Type}: {message.Text}");
        page.PageError += (_, fault) => complaints.Add(fault);

        await page.GotoAsync(new Uri(app.Address, "/docs/api").AbsoluteUri);
        await page.GetByRole(AriaRole.Heading, new() { Name = "Open letters" }).First.WaitForAsync();
        await page.GetByText("Read a letter", new() { Exact = true }).First.WaitForAsync();
        Assert.True(await page.EvaluateAsync<bool>("() => document.getElementById('scalar-style').sheet.cssRules.length > 100"), "The style sheet was not let in.");

        await page.GetByRole(AriaRole.Button, new() { Name = "Test Request" }).First.ClickAsync();
        var answered = page.WaitForResponseAsync(response => new Uri(response.Url).AbsolutePath == "/letters");
        await page.GetByRole(AriaRole.Button, new() { Name = "Send", Exact = false }).First.ClickAsync();
        Assert.Equal(200, (await answered).Status);
        await page.GetByText("200", new() { Exact = true }).First.WaitForAsync();
        await page.CloseAsync();

        var origin = app.Address.GetLeftPart(UriPartial.Authority);
        Assert.All(requests, request => Assert.True(request.StartsWith($"{origin}/", StringComparison.Ordinal) || request.StartsWith("data:", StringComparison.Ordinal) || request.StartsWith($"blob:{origin}/", StringComparison.Ordinal), request));
        Assert.Equal("", string.Join('\n', complaints.Where(complaint => !complaint.Contains(ForbiddenAttribute, StringComparison.Ordinal) && !complaint.StartsWith("info:", StringComparison.Ordinal))));
    }
}
