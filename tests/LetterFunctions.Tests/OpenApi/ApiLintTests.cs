using System.Diagnostics;
using LetterFunctions.OpenApi;

namespace LetterFunctions.Tests.OpenApi;

/// <summary>The description against OpenAPI 3.1 and its examples against their schemas, by a linter that is not this project's own.</summary>
public class ApiLintTests
{
    private const string Linter = "node_modules/@redocly/cli/bin/cli.js";

    private static readonly string Rules = Path.Combine(Letters.Tests.RepositoryRoot.Path, "tests", "LetterFunctions.Tests", "OpenApi", "redocly.yaml");

    [Fact]
    public async Task Finds_nothing()
    {
        var (exitCode, output) = await LintAsync(ApiDescription.Bytes);
        Assert.True(exitCode == 0, output);
        Assert.Contains("Your API description is valid", output, StringComparison.Ordinal);
    }

    /// <summary>A linter that knows no rules finds nothing either.</summary>
    [Fact]
    public async Task Finds_what_is_wrong()
    {
        const string wrong = """
            {"openapi":"3.1.1","info":{"title":"Letters","version":"1"},"servers":[{"url":"/"}],"paths":{"/letters/{slug}":{"get":{
              "responses":{"200":{"description":"A letter.","content":{"application/json":{"schema":{"type":"object","properties":{"title":{"type":"string"}}},"example":{"title":1}}}}}}}}}
            """;
        var (exitCode, output) = await LintAsync(System.Text.Encoding.UTF8.GetBytes(wrong));
        Assert.NotEqual(0, exitCode);
        Assert.All((string[])["path-parameters-defined", "operation-operationId", "no-invalid-media-type-examples", "security-defined"], rule => Assert.Contains(rule, output, StringComparison.Ordinal));
    }

    private static async Task<(int ExitCode, string Output)> LintAsync(byte[] description)
    {
        var file = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.json");
        await File.WriteAllBytesAsync(file, description);
        try
        {
            var start = new ProcessStartInfo("node", [Linter, "lint", file, "--config", Rules, "--format", "stylish"]) { WorkingDirectory = Letters.Tests.RepositoryRoot.Path, UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
            start.Environment["REDOCLY_TELEMETRY"] = "off";
            start.Environment["REDOCLY_SUPPRESS_UPDATE_NOTICE"] = "true";
            using var process = Process.Start(start)!;
            var errors = process.StandardError.ReadToEndAsync();
            var output = await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            return (process.ExitCode, output + await errors);
        }
        finally
        {
            File.Delete(file);
        }
    }
}
