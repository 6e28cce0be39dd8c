using System.Diagnostics;

namespace Letters.Soak;

/// <summary>One run of the built app, from its start to its end.</summary>
internal sealed class AppProcess : IDisposable
{
    private static readonly TimeSpan StartPatience = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly TaskCompletionSource<Uri> _listening = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly StreamWriter _log;
    private readonly Lock _lock = new();

    private AppProcess(Process process, string log)
    {
        _process = process;
        _log = new StreamWriter(log) { AutoFlush = true };
    }

    /// <summary>Where it answers; told when it is started.</summary>
    public Uri Address { get; private set; } = new("http://127.0.0.1");

    /// <summary>The most memory that it had, in bytes.</summary>
    public long PeakBytes { get; private set; }

    /// <summary>The processor time that it took.</summary>
    public TimeSpan ProcessorTime { get; private set; }

    public bool HasEnded => _process.HasExited;

    /// <summary>Whether it was killed, or is being killed.</summary>
    public bool IsKilled { get; private set; }

    /// <exception cref="InvalidOperationException">It ended before it listened.</exception>
    public static async Task<AppProcess> StartAsync(string connectionString, string log, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo("dotnet",
        [
            typeof(LetterFunctions.LetterApplication).Assembly.Location, "--urls=http://127.0.0.1:0", $"--AzureWebJobsStorage={connectionString}",
            "--LocalFunctions:PollingInterval=00:00:00.200", "--LocalFunctions:UploadFolder=",
        ])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        var app = new AppProcess(Process.Start(start)!, log);
        app.Follow();
        try
        {
            app.Address = await app._listening.Task.WaitAsync(StartPatience, cancellationToken);
            return app;
        }
        catch
        {
            app.Kill();
            app.Dispose();
            throw;
        }
    }

    /// <summary>As kill -9 does.</summary>
    public void Kill()
    {
        IsKilled = true;
        Sample();
        if (!_process.HasExited) _process.Kill();
        _process.WaitForExit();
    }

    /// <summary>Looks how much memory and time it takes now.</summary>
    public void Sample()
    {
        try
        {
            _process.Refresh();
            if (_process.HasExited) return;
            PeakBytes = Math.Max(PeakBytes, _process.WorkingSet64);
            ProcessorTime = _process.TotalProcessorTime;
        }
        catch (InvalidOperationException)
        {
            // It ended in between.
        }
    }

    public void Dispose()
    {
        if (!_process.HasExited) Kill();
        _process.Dispose();
        lock (_lock) _log.Dispose();
    }

    private void Follow()
    {
        _process.OutputDataReceived += (_, line) => Read(line.Data);
        _process.ErrorDataReceived += (_, line) => Read(line.Data);
        _process.Exited += (_, _) => _listening.TrySetException(new InvalidOperationException("The app ended before it listened."));
        _process.EnableRaisingEvents = true;
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    private void Read(string? line)
    {
        if (line is null) return;
        lock (_lock)
        {
            if (_log.BaseStream is { CanWrite: true }) _log.WriteLine(line);
        }

        const string listening = "Listening on ";
        if (line.IndexOf(listening, StringComparison.Ordinal) is >= 0 and var at) _listening.TrySetResult(new Uri(line[(at + listening.Length)..].Split(' ')[0].TrimEnd('.')));
    }
}
