using System.Diagnostics;

namespace TaggedPdf.Tests;

/// <summary>An independent reader of PDF files, run on a file that was written.</summary>
internal static class Tool
{
    /// <summary>Runs the tool; a machine without it skips the test, except in continuous integration.</summary>
    /// <param name="arguments">"{}" stands for the file.</param>
    /// <returns>What the tool printed.</returns>
    public static string Run(string name, byte[] pdf, params string[] arguments)
    {
        var file = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.pdf");
        File.WriteAllBytes(file, pdf);
        try
        {
            var start = new ProcessStartInfo(name, arguments.Select(argument => argument == "{}" ? file : argument))
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                StandardOutputEncoding = System.Text.Encoding.UTF8,
            };
            using var process = Process.Start(start)!;
            var errors = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            Assert.True(process.ExitCode == 0, $"{name} ended with {process.ExitCode}: {output}{errors.Result}");
            return output;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.False(Environment.GetEnvironmentVariable("CI") == "true", $"{name} must be installed in continuous integration.");
            Assert.Skip($"{name} is not installed, so that nothing independent read the file.");
            throw;
        }
        finally
        {
            File.Delete(file);
        }
    }
}
