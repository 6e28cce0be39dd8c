using System.ComponentModel;
using System.Diagnostics;

namespace Letters.Tests.Rendering.Packages;

/// <summary>A program that reads what was rendered and that a machine may lack: then the test is skipped and says so.</summary>
internal static class OfficeTool
{
    /// <param name="arguments">For the program, which runs in the folder of the file.</param>
    /// <returns>All that it printed.</returns>
    public static string Run(string program, string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        try
        {
            using var process = Process.Start(start)!;
            var errors = process.StandardError.ReadToEndAsync();
            var printed = process.StandardOutput.ReadToEnd() + errors.Result;
            process.WaitForExit();
            Assert.True(process.ExitCode == 0, $"{program} ended with {process.ExitCode}: {printed}");
            return printed;
        }
        catch (Win32Exception)
        {
            Assert.Skip($"{program} is not installed, so that nothing independent read the file.");
            throw;
        }
    }

    public static void InFolder(Action<string> use)
    {
        var folder = Directory.CreateTempSubdirectory().FullName;
        try
        {
            use(folder);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
