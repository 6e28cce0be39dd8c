using LetterFunctions.Tests.Browser;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Chromium))]

namespace LetterFunctions.Tests.Browser;

/// <summary>The Chromium of the machine, started once for all tests that look at pages; nothing is downloaded.</summary>
public sealed class Chromium : IAsyncDisposable
{
    private static readonly string[] Arguments =
        ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    private readonly SemaphoreSlim _starting = new(1);
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>The browser. Where there is none the test is skipped, except in CI, where it fails.</summary>
    public async Task<IBrowser> StartAsync()
    {
        await _starting.WaitAsync();
        try
        {
            return _browser ??= await LaunchAsync(FindExecutable());
        }
        finally
        {
            _starting.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
        _starting.Dispose();
    }

    private async Task<IBrowser> LaunchAsync(string executable)
    {
        _playwright ??= await Playwright.CreateAsync();
        return await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = executable, Args = Arguments });
    }

    private static string FindExecutable()
    {
        if (Array.Find(Candidates(), File.Exists) is { } executable) return executable;

        const string missing = "NO PAGE WAS LOOKED AT: Chromium was not found. Install it, or let CHROMIUM_PATH name its executable.";
        if (Environment.GetEnvironmentVariable("CI") == "true") Assert.Fail(missing);
        Assert.Skip(missing);
        return missing;
    }

    private static string[] Candidates() =>
        Environment.GetEnvironmentVariable("CHROMIUM_PATH") is { Length: > 0 } named ? [named] :
        [
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/Applications/Chromium.app/Contents/MacOS/Chromium",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            @"C:\Program Files\Google\Chrome\Application\chrome.exe",
        ];
}
