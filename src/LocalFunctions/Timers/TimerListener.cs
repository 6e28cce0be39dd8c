using LocalFunctions.Functions;
using LocalFunctions.Triggers;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace LocalFunctions.Timers;

/// <summary>Runs a function on its schedule, by the app's clock and never beside itself. What was due while it ran or the host was down is skipped.</summary>
internal sealed partial class TimerListener : ITriggerListener
{
    /// <summary>Timers of the platform do not reach further than some weeks.</summary>
    private static readonly TimeSpan LongestPause = TimeSpan.FromDays(1);

    private readonly FunctionDeclaration _function;
    private readonly TimerTriggerAttribute _trigger;
    private readonly TimerSchedule _schedule;
    private readonly FunctionInvoker _invoker;
    private readonly TimeProvider _clock;
    private readonly ILogger _logger;
    private DateTime _last;
    private DateTime _next;

    public TimerListener(
        FunctionDeclaration function, TimerTriggerAttribute trigger, TimerSchedule schedule, FunctionInvoker invoker, TimeProvider clock, ILogger logger)
    {
        function.RequireParameters(parameter => parameter.ParameterType == typeof(TimerInfo));
        _function = function;
        _trigger = trigger;
        _schedule = schedule;
        _invoker = invoker;
        _clock = clock;
        _logger = logger;
    }

    private DateTime Now => _clock.GetUtcNow().UtcDateTime;

    public Task PrepareAsync(CancellationToken cancellation)
    {
        // Taken here, before the host has started, so that a clock moved right after that has passed the first occurrence.
        _next = _schedule.After(Now);
        return Task.CompletedTask;
    }

    public async Task ListenAsync(CancellationToken stopping, CancellationToken abort)
    {
        if (_trigger.RunOnStartup)
            await RunAsync(abort);

        while (!stopping.IsCancellationRequested)
        {
            if (_next > Now)
            {
                await WaitAsync(_next - Now, stopping);
                continue;
            }

            var occurrence = _next;
            _next = _schedule.After(Now);
            await RunAsync(abort);
            _last = occurrence;
            if (_next < Now)
                _next = _schedule.After(Now);
        }
    }

    private async Task WaitAsync(TimeSpan wait, CancellationToken stopping)
    {
        using var waiting = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        var pause = Pause.ForAsync(wait < LongestPause ? wait : LongestPause, _clock, waiting.Token);

        // The clock may have been moved between reading it and setting an alarm by it.
        if (_next <= Now)
            await waiting.CancelAsync();
        await pause;
    }

    private async Task RunAsync(CancellationToken abort)
    {
        var info = new TimerInfo
        {
            ScheduleStatus = _trigger.UseMonitor ? new ScheduleStatus { Last = _last, Next = _next, LastUpdated = Now } : null,
        };
        try
        {
            await _invoker.InvokeAsync(_function, _ => info, abort);
        }
        catch (Exception) when (abort.IsCancellationRequested)
        {
            Log.Aborted(_logger, _function.Name);
        }
        catch (Exception fault)
        {
            Log.Failed(_logger, fault, _function.Name, _next);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "{Function} failed; it runs again at {Next:u}.")]
        public static partial void Failed(ILogger logger, Exception fault, string function, DateTime next);

        [LoggerMessage(LogLevel.Warning, "{Function} was stopped while it ran.")]
        public static partial void Aborted(ILogger logger, string function);
    }
}
