using System.Diagnostics;
using System.Globalization;

namespace Letters.Tests.Goldens;

/// <summary>What another process made of the golden letters, and where it thought it was.</summary>
/// <param name="Culture">The name of its current culture.</param>
/// <param name="UtcOffset">Of its time zone, on 1 July 2024.</param>
/// <param name="Folder">Its current directory.</param>
/// <param name="Manifest">The manifests of all golden letters.</param>
internal sealed record RenderedElsewhere(string Culture, TimeSpan UtcOffset, string Folder, string Manifest)
{
    /// <summary>Tells the process where to write; set in no other.</summary>
    private const string OutputVariable = "GOLDENS_RENDERED_TO";

    private static readonly TimeSpan LongestRun = TimeSpan.FromMinutes(5);

    public static string? OutputPath => Environment.GetEnvironmentVariable(OutputVariable);

    /// <summary>Runs this test executable a second time, for <see cref="DeterminismTests.Renders_for_another_process"/> only.</summary>
    public static RenderedElsewhere Run(string culture, IReadOnlyDictionary<string, string> environment)
    {
        var folder = Directory.CreateTempSubdirectory("elsewhere-").FullName;
        try
        {
            var output = Path.Combine(folder, "rendered.txt");
            var start = new ProcessStartInfo(Environment.ProcessPath!, Arguments(culture)) { WorkingDirectory = folder, UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
            foreach (var (name, value) in environment) start.Environment[name] = value;
            start.Environment[OutputVariable] = output;
            var printed = Run(start);
            Assert.True(File.Exists(output), $"The other process rendered nothing:\n{printed}");
            return Read(output);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    public static RenderedElsewhere Here(string manifest) =>
        new(CultureInfo.CurrentCulture.Name, TimeZoneInfo.Local.GetUtcOffset(new DateTime(2024, 7, 1, 0, 0, 0, DateTimeKind.Utc)), Environment.CurrentDirectory, manifest);

    public void Write(string path) => File.WriteAllText(path, $"{Culture}\n{UtcOffset:c}\n{Folder}\n{Manifest}");

    /// <summary>"dotnet Letters.Tests.dll" where the tests run so, and "Letters.Tests" else.</summary>
    private static IEnumerable<string> Arguments(string culture)
    {
        var assembly = typeof(RenderedElsewhere).Assembly.Location;
        string[] program = Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? [assembly] : [];
        return [.. program, "-noColor", "-culture", culture, "-explicit", "only", "-method", $"{typeof(DeterminismTests).FullName}.{nameof(DeterminismTests.Renders_for_another_process)}"];
    }

    private static string Run(ProcessStartInfo start)
    {
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        if (!process.WaitForExit(LongestRun))
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail($"The other process took more than {LongestRun}.");
        }

        return $"{output.GetAwaiter().GetResult()}{errors.GetAwaiter().GetResult()}";
    }

    private static RenderedElsewhere Read(string path)
    {
        var parts = File.ReadAllText(path).Split('\n', 4);
        return new RenderedElsewhere(parts[0], TimeSpan.ParseExact(parts[1], "c", CultureInfo.InvariantCulture), parts[2], parts[3]);
    }
}
