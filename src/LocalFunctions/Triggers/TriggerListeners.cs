using Azure;
using Microsoft.Extensions.Hosting;

namespace LocalFunctions.Triggers;

/// <summary>Runs the listeners between the start of the app's web server and the first moment of its end.</summary>
internal sealed class TriggerListeners(TriggerListenerFactory factory) : IHostedLifecycleService, IDisposable
{
    /// <summary>How long an aborted run may take to clean up.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);

    private readonly CancellationTokenSource _stopping = new();
    private readonly CancellationTokenSource _abort = new();
    private IReadOnlyList<ITriggerListener> _listeners = [];
    private Task _listening = Task.CompletedTask;

    public async Task StartedAsync(CancellationToken cancellationToken)
    {
        _listeners = factory.Create();
        try
        {
            foreach (var listener in _listeners)
                await listener.PrepareAsync(cancellationToken);
        }
        catch (Exception problem) when (problem is RequestFailedException or AggregateException)
        {
            throw new LocalRunException($"The storage account cannot be used: {FirstLine(problem)}", problem);
        }

        _listening = Task.WhenAll(_listeners.Select(listener => Task.Run(() => listener.ListenAsync(_stopping.Token, _abort.Token), CancellationToken.None)));
    }

    public async Task StoppingAsync(CancellationToken cancellationToken)
    {
        await _stopping.CancelAsync();
        try
        {
            await _listening.WaitAsync(cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            await _abort.CancelAsync();
            await Task.WhenAny(_listening, Task.Delay(Grace, CancellationToken.None));
        }
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose()
    {
        foreach (var listener in _listeners.OfType<IDisposable>())
            listener.Dispose();
        _stopping.Dispose();
        _abort.Dispose();
    }

    private static string FirstLine(Exception problem) => (problem.InnerException ?? problem).Message.Split('\n')[0].Trim();
}
