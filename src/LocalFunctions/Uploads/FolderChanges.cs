using System.Threading.Channels;

namespace LocalFunctions.Uploads;

/// <summary>
/// Tells that something in a folder changed, once the changes pause; and now and then without that, since file system watchers
/// miss things (network shares, containers, overflows).
/// </summary>
internal sealed class FolderChanges : IDisposable
{
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(80);
    private static readonly TimeSpan WatchedWait = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan UnwatchedWait = TimeSpan.FromSeconds(1);

    private readonly TimeSpan _longestWait = WatchedWait;
    private readonly FileSystemWatcher _watcher;
    private readonly Channel<bool> _signal = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public FolderChanges(string folder)
    {
        _watcher = new FileSystemWatcher(folder) { IncludeSubdirectories = true };
        _watcher.Changed += (_, _) => Signal();
        _watcher.Created += (_, _) => Signal();
        _watcher.Deleted += (_, _) => Signal();
        _watcher.Renamed += (_, _) => Signal();
        _watcher.Error += (_, _) => Signal();
        try
        {
            _watcher.EnableRaisingEvents = true;
        }
        catch (IOException)
        {
            // The system has no watcher left to give.
            _longestWait = UnwatchedWait;
        }
    }

    /// <summary>Asks for another look at the folder, as if something had changed.</summary>
    public void Signal() => _signal.Writer.TryWrite(true);

    public async Task NextAsync(CancellationToken stopping)
    {
        if (!await IsSignalledAsync(_longestWait, stopping))
            return;
        while (await IsSignalledAsync(Quiet, stopping))
        {
            // More changes: the file may be half written.
        }
    }

    public void Dispose() => _watcher.Dispose();

    private async Task<bool> IsSignalledAsync(TimeSpan patience, CancellationToken stopping)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        timeout.CancelAfter(patience);
        try
        {
            return await _signal.Reader.ReadAsync(timeout.Token);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
