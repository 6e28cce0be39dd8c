using System.Diagnostics;

namespace Letters.Tests.Rendering.Html;

/// <summary>
/// The pages against the HTML Standard and WAI-ARIA, by a validator that is not this project's own. Off are two rules of style
/// against role=list: lists whose marks the style sheet takes away are none to VoiceOver without it.
/// </summary>
public class HtmlValidationTests
{
    private const string Validator = "node_modules/html-validate/bin/html-validate.mjs";

    private static readonly string Folder = Path.Combine(RepositoryRoot.Path, "tests", "Letters.Tests", "Rendering", "Html");

    [Fact]
    public async Task Finds_nothing_in_any_kind_of_page()
    {
        var pages = Directory.GetFiles(Folder, "*.verified.html");
        Assert.InRange(pages.Length, 7, int.MaxValue);
        var (exitCode, output) = await ValidateAsync(pages);
        Assert.Equal("", output);
        Assert.Equal(0, exitCode);
    }

    /// <summary>A validator that knows no rules finds nothing either.</summary>
    [Fact]
    public async Task Finds_what_is_wrong()
    {
        var page = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.html");
        await File.WriteAllTextAsync(page, "<!doctype html><html lang=\"en\"><head><title>A page</title></head><body><ul id=\"a\"><p>A</p></ul><div id=\"a\"><img src=\"a\"></div></body></html>", TestContext.Current.CancellationToken);
        try
        {
            var (exitCode, output) = await ValidateAsync([page]);
            Assert.NotEqual(0, exitCode);
            Assert.All((string[])["no-dup-id", "element-permitted-content", "wcag/h37"], rule => Assert.Contains(rule, output, StringComparison.Ordinal));
        }
        finally
        {
            File.Delete(page);
        }
    }

    private static async Task<(int ExitCode, string Output)> ValidateAsync(IEnumerable<string> pages)
    {
        var start = new ProcessStartInfo("node") { WorkingDirectory = RepositoryRoot.Path, UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in pages.Prepend("text").Prepend("--formatter").Prepend(Path.Combine(Folder, "html-validate.json")).Prepend("--config").Prepend(Validator)) start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, (output + await errors).Trim());
    }
}
