using System.Globalization;

namespace Letters.Soak;

/// <summary>Several runs of the app at once on the same storage, which are killed and started again.</summary>
internal sealed class AppFleet(string connectionString, string folder, int size, Dice dice, Tally tally) : IDisposable
{
    private readonly AppProcess?[] _apps = new AppProcess?[size];
    private readonly List<AppProcess> _ended = [];
    private readonly Lock _lock = new();
    private int _started;
    private bool _isDisposed;

    /// <summary>Those that answer now.</summary>
    public IReadOnlyList<AppProcess> Living
    {
        get
        {
            lock (_lock) return [.. _apps.OfType<AppProcess>().Where(app => !app.IsKilled && !app.HasEnded)];
        }
    }

    /// <summary>The most memory that one of them had, in bytes.</summary>
    public long PeakBytes => All.Select(app => app.PeakBytes).DefaultIfEmpty().Max();

    /// <summary>The processor time of all of them.</summary>
    public TimeSpan ProcessorTime => TimeSpan.FromTicks(All.Sum(app => app.ProcessorTime.Ticks));

    private List<AppProcess> All
    {
        get
        {
            lock (_lock) return [.. _ended, .. _apps.OfType<AppProcess>()];
        }
    }

    /// <summary>Starts those that do not run.</summary>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        for (var at = 0; at < size; at++)
        {
            if (_apps[at] is null or { HasEnded: true }) await StartAsync(at, cancellationToken);
        }
    }

    public void KillAll()
    {
        for (var at = 0; at < size; at++) Kill(at);
    }

    /// <summary>Kills one, waits a little and starts it again, over and over; one that ended by itself is started again, too.</summary>
    public async Task RunKillsAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            await Task.Delay(dice.Milliseconds(10_000, 30_000), cancellationToken);
            var at = dice.Below(size);
            Kill(at);
            await Task.Delay(dice.Milliseconds(200, 3_000), cancellationToken);
            await StartAsync(at, cancellationToken);
        }
    }

    /// <summary>Looks once a second after memory and processor time, and after runs that nobody ended.</summary>
    public async Task WatchAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            await Task.Delay(TimeSpan.FromSeconds(1), cancellationToken);
            for (var at = 0; at < size; at++)
            {
                if (_apps[at] is not { IsKilled: false } app) continue;
                app.Sample();
                if (!app.HasEnded || app.IsKilled) continue;
                tally.Violate("An app ended by itself.");
                await StartAsync(at, cancellationToken);
            }
        }
    }

    /// <summary>Ends all of them, and starts none any more.</summary>
    public void Dispose()
    {
        lock (_lock)
        {
            _isDisposed = true;
            foreach (var app in _apps) app?.Dispose();
            foreach (var app in _ended) app.Dispose();
        }
    }

    private void Kill(int at)
    {
        if (_apps[at] is not { HasEnded: false } app) return;
        app.Kill();
        tally.Add("kills");
    }

    /// <summary>Tries until it runs: where storage does not answer an app does not start.</summary>
    private async Task StartAsync(int at, CancellationToken cancellationToken)
    {
        while (true)
        {
            var number = Interlocked.Increment(ref _started);
            try
            {
                var app = await AppProcess.StartAsync(connectionString, Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"app-{number}.log")), cancellationToken);
                Take(at, app);
                if (number > size) tally.Add("restarts");
                return;
            }
            catch (Exception fault) when (fault is InvalidOperationException or TimeoutException)
            {
                tally.Add("starts that failed");
                await Task.Delay(TimeSpan.FromMilliseconds(500), cancellationToken);
            }
        }
    }

    private void Take(int at, AppProcess app)
    {
        lock (_lock)
        {
            if (_apps[at] is { } before) _ended.Add(before);
            _apps[at] = app;
            if (_isDisposed) app.Dispose();
        }
    }
}
