using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace LocalFunctions.Emulator;

/// <summary>The process in which Azurite runs, and what it prints.</summary>
internal sealed partial class AzuriteProcess : IAsyncDisposable
{
    private static readonly TimeSpan StartPatience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan EndPatience = TimeSpan.FromSeconds(5);

    private readonly Process _process;
    private StreamWriter? _log;
    private readonly Dictionary<string, int> _ports = new(StringComparer.Ordinal);
    private readonly TaskCompletionSource<AzuritePorts> _listening = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Lock _lock = new();
    private string _lastLine = "it printed nothing";
    private bool _isDisposed;

    private AzuriteProcess(Process process, StreamWriter? log)
    {
        _process = process;
        _log = log;
    }

    /// <exception cref="LocalRunException">There is no Node.js.</exception>
    public static AzuriteProcess Start(string script, AzuriteOptions options)
    {
        var start = new ProcessStartInfo(options.Node)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            CreateNoWindow = true,
        };
        foreach (var argument in Arguments(script, options))
            start.ArgumentList.Add(argument);

        Process process;
        try
        {
            process = Process.Start(start)!;
        }
        catch (Win32Exception problem)
        {
            throw new LocalRunException(NpmPackages.NodeIsMissing, problem);
        }

        var azurite = new AzuriteProcess(process, OpenLog(options.DataFolder));
        azurite.Follow();
        return azurite;
    }

    /// <exception cref="LocalRunException">It ended, or said nothing for a minute.</exception>
    public async Task<AzuritePorts> WaitUntilListeningAsync(CancellationToken cancellation)
    {
        try
        {
            return await _listening.Task.WaitAsync(StartPatience, cancellation);
        }
        catch (TimeoutException problem)
        {
            throw new LocalRunException($"Azurite did not start within {StartPatience.TotalSeconds} seconds: {LastLine()}.", problem);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_isDisposed)
            return;

        _isDisposed = true;
        try
        {
            // The end of its input asks it to write its data and go.
            _process.StandardInput.Close();
            await _process.WaitForExitAsync().WaitAsync(EndPatience);
        }
        catch (Exception problem) when (problem is TimeoutException or IOException)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
        lock (_lock)
        {
            _log?.Dispose();
            _log = null;
        }
    }

    private static IEnumerable<string> Arguments(string script, AzuriteOptions options)
    {
        var ports = options.Ports;
        return
        [
            Path.Combine(AppContext.BaseDirectory, "run-azurite.cjs"),
            script,
            "--silent", "--disableTelemetry",
            // The client libraries are often newer than the emulator.
            "--skipApiVersionCheck",
            "--blobHost", "127.0.0.1", "--blobPort", Text(ports.Blob),
            "--queueHost", "127.0.0.1", "--queuePort", Text(ports.Queue),
            "--tableHost", "127.0.0.1", "--tablePort", Text(ports.Table),
            .. options.DataFolder is { } folder ? ["--location", folder] : new[] { "--inMemoryPersistence" },
        ];
    }

    private static string Text(int port) => port.ToString(CultureInfo.InvariantCulture);

    private static StreamWriter? OpenLog(string? folder)
    {
        if (folder is null)
            return null;

        Directory.CreateDirectory(folder);
        return new StreamWriter(Path.Combine(folder, "azurite.log"), append: false) { AutoFlush = true };
    }

    private void Follow()
    {
        _process.OutputDataReceived += (_, line) => Read(line.Data);
        _process.ErrorDataReceived += (_, line) => Read(line.Data);
        _process.EnableRaisingEvents = true;
        _process.Exited += (_, _) => _listening.TrySetException(new LocalRunException($"Azurite ended while it started: {LastLine()}."));
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    private void Read(string? line)
    {
        if (string.IsNullOrWhiteSpace(line))
            return;

        lock (_lock)
        {
            _lastLine = line.Trim().TrimEnd('.');
            _log?.WriteLine(line);

            // "Azurite Blob service is successfully listening at http://127.0.0.1:10000"
            if (Listening().Match(line) is not { Success: true } match)
                return;
            _ports[match.Groups["service"].Value] = int.Parse(match.Groups["port"].ValueSpan, CultureInfo.InvariantCulture);
            if (_ports is { Count: 3 })
                _listening.TrySetResult(new(_ports["Blob"], _ports["Queue"], _ports["Table"]));
        }
    }

    private string LastLine()
    {
        lock (_lock)
            return _lastLine;
    }

    [GeneratedRegex(@"(?<service>Blob|Queue|Table) service is successfully listening at http://[^ ]+:(?<port>\d+)", RegexOptions.ExplicitCapture)]
    private static partial Regex Listening();
}
