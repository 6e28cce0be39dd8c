using System.ComponentModel;
using System.Diagnostics;

namespace LocalFunctions.Emulator;

/// <summary>Installs the packages of the repository's package.json when Azurite is not among them yet.</summary>
internal static class NpmPackages
{
    public const string NodeIsMissing = "Node.js was not found: install Node.js 20 or newer from https://nodejs.org, then run this command again.";

    /// <returns>The full path of a file in <c>node_modules</c>.</returns>
    /// <exception cref="LocalRunException">npm is missing or fails.</exception>
    public static async Task<string> RequireAsync(string root, string file, Action<string>? progress, CancellationToken cancellation)
    {
        var path = Path.Combine(root, "node_modules", file);
        if (File.Exists(path))
            return path;

        // Test projects start at the same time, and npm begins by removing node_modules.
        await using var turn = await Turn.WaitAsync(Path.Combine(root, ".azurite", "npm"), cancellation);
        if (!File.Exists(path))
        {
            progress?.Invoke("Restoring npm packages (Azurite, fonts), once …");
            await RestoreAsync(root, cancellation);
        }

        return File.Exists(path) ? path : throw new LocalRunException($"npm ci did not install {path}: is package.json complete?");
    }

    private static async Task RestoreAsync(string root, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(OperatingSystem.IsWindows() ? "npm.cmd" : "npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"])
        {
            WorkingDirectory = root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            CreateNoWindow = true,
        };
        using var npm = Start(start);
        try
        {
            var output = npm.StandardOutput.ReadToEndAsync(cancellation);
            var errors = await npm.StandardError.ReadToEndAsync(cancellation);
            await output;
            await npm.WaitForExitAsync(cancellation);
            if (npm.ExitCode != 0)
                throw new LocalRunException($"npm ci failed in {root}: {errors.Trim()}");
        }
        catch (OperationCanceledException)
        {
            npm.Kill(entireProcessTree: true);
            throw;
        }
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception problem)
        {
            throw new LocalRunException(NodeIsMissing, problem);
        }
    }
}
