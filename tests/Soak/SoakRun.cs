using System.Collections.Concurrent;
using System.Diagnostics;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using LetterFunctions.Tests.EndToEnd;
using Letters.Azure;
using LocalFunctions.Emulator;

namespace Letters.Soak;

/// <summary>
/// Several apps on one storage, with a proxy between that makes it fail; authors who upload, readers who check all the time, and a
/// hand that kills apps. In the end all is left in peace, and what was uploaded last must be served.
/// </summary>
internal sealed class SoakRun(TimeSpan time, int seed) : IAsyncDisposable
{
    private const int Apps = 3;
    private const int Authors = 4;
    private const int Readers = 6;

    /// <summary>Longer than the timer waits that publishes what was missed.</summary>
    private static readonly TimeSpan PatienceInTheEnd = TimeSpan.FromMinutes(7);

    /// <summary>A shorter run does not wait for the timer: its apps are started again, which looks at all uploads.</summary>
    private static readonly TimeSpan LongRun = TimeSpan.FromMinutes(10);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("soak-");
    private readonly Tally _tally = new();
    private readonly Dice _dice = new(seed);
    private readonly ConcurrentDictionary<string, ContentHash> _known = new(StringComparer.Ordinal);
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionIdleTimeout = TimeSpan.FromSeconds(5) }) { Timeout = TimeSpan.FromSeconds(100) };
    private Azurite? _azurite;
    private StorageProxy? _proxy;
    private AppFleet? _fleet;

    /// <param name="ending">Ends the run as its time limit does.</param>
    /// <returns>Whether all promises were kept.</returns>
    public async Task<bool> RunAsync(CancellationToken ending)
    {
        var started = Stopwatch.StartNew();
        Console.WriteLine($"Seed {seed}; logs and data in {_folder.FullName}.");
        _azurite = await Azurite.StartAsync(new AzuriteOptions { DataFolder = Path.Combine(_folder.FullName, "azurite") }, CancellationToken.None);
        _proxy = await StorageProxy.StartAsync(_azurite.ConnectionString);
        _fleet = new AppFleet(_proxy.ConnectionString, _folder.FullName, Apps, _dice, _tally);
        using var exit = new ExitHandler(_fleet.Dispose);
        var storage = new LetterStorage(new TableServiceClient(_azurite.ConnectionString), new BlobServiceClient(_azurite.ConnectionString), new StorageNames());
        var world = new SoakWorld(_fleet, _http, new BlobContentContainer(storage), _dice, _tally);
        var check = new LastCheck(world, new TableLetterStore(storage), new BlobContentContainer(storage), _tally);
        try
        {
            await _fleet.StartAsync(ending);
            await DisturbAsync(world, ending);
            await SettleAsync(world, check, ending);
        }
        catch (OperationCanceledException) when (ending.IsCancellationRequested)
        {
            // Asked to end: the summary tells what there was.
        }

        await check.CountAsync(CancellationToken.None);
        Summary.Write(Console.Out, seed, started.Elapsed, _proxy.Count, _fleet, _tally);
        return _tally.Violations == 0 && _tally["losses"] == 0;
    }

    public async ValueTask DisposeAsync()
    {
        _fleet?.Dispose();
        if (_proxy is not null) await _proxy.DisposeAsync();
        if (_azurite is not null) await _azurite.DisposeAsync();
        _http.Dispose();
        if (_tally.Violations == 0 && _tally["losses"] == 0) _folder.Delete(recursive: true);
        else Console.WriteLine($"Logs and data are kept in {_folder.FullName}.");
    }

    /// <summary>All at once, until the time is up.</summary>
    private async Task DisturbAsync(SoakWorld world, CancellationToken ending)
    {
        using var up = CancellationTokenSource.CreateLinkedTokenSource(ending);
        up.CancelAfter(time);
        var direct = new BlobServiceClient(_azurite!.ConnectionString).GetBlobContainerClient(new StorageNames().Content);
        var faults = new FaultPlan(_proxy!, _dice, _tally);
        faults.Begin();
        var people = Enumerable.Range(1, Authors).Select(number => new Author(number, seed, world, direct, _dice, _tally).RunAsync(up.Token))
            .Concat(NewReaders(world).Select(reader => reader.RunAsync(up.Token)));
        Task[] all = [.. people, UntilAsync(faults.RunOutagesAsync(up.Token)), UntilAsync(_fleet!.RunKillsAsync(up.Token)), UntilAsync(_fleet.WatchAsync(up.Token))];
        try
        {
            // The first that fails ends all: something is wrong with the soak itself.
            await foreach (var ended in Task.WhenEach(all)) await ended;
        }
        finally
        {
            await up.CancelAsync();
            faults.End();
            await Task.WhenAll(all).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Waits until all is served that was uploaded last, and then reads everything once.</summary>
    private async Task SettleAsync(SoakWorld world, LastCheck check, CancellationToken ending)
    {
        ending.ThrowIfCancellationRequested();
        Console.WriteLine("Nothing is uploaded, nothing fails any more.");
        var waited = Stopwatch.StartNew();
        if (time < LongRun) _fleet!.KillAll();
        await _fleet!.StartAsync(ending);
        var losses = await check.FindLossesAsync(ending);
        while (losses.Count > 0 && waited.Elapsed < PatienceInTheEnd)
        {
            Console.WriteLine($"{waited.Elapsed.TotalSeconds:0} s: {losses.Count} to go: {losses[0]}");
            await Task.Delay(TimeSpan.FromSeconds(5), ending);
            losses = await check.FindLossesAsync(ending);
        }

        _tally.Add("seconds until all was served", (long)waited.Elapsed.TotalSeconds);
        _tally.Add("losses", losses.Count);
        foreach (var loss in losses) _tally.Violate(loss);
        await Task.Delay(TimeSpan.FromSeconds(2), ending); // readers may be told for a second what was current before
        var reader = NewReaders(world)[0];
        foreach (var letter in world.Letters)
        {
            foreach (var app in _fleet.Living) await reader.ReadLetterAsync(app, letter, everything: true);
            await reader.ReadHistoryAsync(_fleet.Living[0], letter, everything: true);
        }
    }

    private Reader[] NewReaders(SoakWorld world) => [.. Enumerable.Range(0, Readers).Select(_ => new Reader(world, _fleet!, _known, _dice, _tally))];

    private static async Task UntilAsync(Task task)
    {
        try
        {
            await task;
        }
        catch (OperationCanceledException)
        {
            // The time is up.
        }
    }

    /// <summary>What must be done however this process ends, but for kill -9.</summary>
    private sealed class ExitHandler : IDisposable
    {
        private readonly EventHandler _handler;

        public ExitHandler(Action end)
        {
            _handler = (_, _) => end();
            AppDomain.CurrentDomain.ProcessExit += _handler;
        }

        public void Dispose() => AppDomain.CurrentDomain.ProcessExit -= _handler;
    }
}
