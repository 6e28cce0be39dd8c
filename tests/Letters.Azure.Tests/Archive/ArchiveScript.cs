using System.Diagnostics;

namespace Letters.Azure.Tests.Archive;

/// <summary>Runs infra/backup.sh and infra/restore.sh, as an operator does.</summary>
internal static class ArchiveScript
{
    /// <returns>Its exit code, and what it said.</returns>
    public static async Task<(int ExitCode, string Said)> RunAsync(TestStore store, string script, params IEnumerable<string> arguments)
    {
        var path = Path.Combine(Root(), "infra", $"{script}.sh");
        var start = new ProcessStartInfo("sh", [path, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        start.Environment["AzureWebJobsStorage"] = store.ConnectionString;
        start.Environment["LETTERS_PREFIX"] = store.Names.Prefix;
        start.Environment["LETTER_ARCHIVE"] = typeof(LetterArchive.StorageBackup).Assembly.Location;
        using var process = Process.Start(start)!;
        var said = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, string.Concat(said));
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "LetterFunctions.sln"))) folder = folder.Parent!;
        return folder.FullName;
    }
}
