using System.Collections.Concurrent;
using System.Diagnostics;

namespace Letters.Azure.Tests.Ordering;

/// <summary>A publisher that runs over and over in a process of its own.</summary>
internal sealed class PublisherInProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly ConcurrentQueue<string> _output = new();

    private PublisherInProcess(Process process) => _process = process;

    /// <summary>What it has said so far.</summary>
    public IReadOnlyCollection<string> Output => _output;

    public static PublisherInProcess Start(TestStore store)
    {
        var assembly = typeof(PublishingProcess.Marker).Assembly.Location;
        var dotnet = Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet" ? path : "dotnet";
        var start = new ProcessStartInfo(dotnet, [assembly, store.ConnectionString, store.Names.Prefix, TestStore.Slug.ToString()])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        var publisher = new PublisherInProcess(Process.Start(start)!);
        publisher._process.OutputDataReceived += (_, line) => publisher._output.Enqueue(line.Data ?? "");
        publisher._process.BeginOutputReadLine();
        return publisher;
    }

    /// <summary>Ends it wherever it is, as a host does that runs out of time or memory.</summary>
    public Task KillAsync()
    {
        _process.Kill();
        return _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.StandardInput.Close();
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }
}
