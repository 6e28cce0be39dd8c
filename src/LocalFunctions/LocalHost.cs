using System.Runtime.ExceptionServices;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Hosting;

namespace LocalFunctions;

/// <summary>
/// The app as a host. What keeps it from starting is told the person at the console in one sentence and ends the program with exit
/// code 1; in a test it is a <see cref="LocalRunException"/>.
/// </summary>
internal sealed class LocalHost(WebApplication app, bool isProgram, LocalRunException? refusal) : IHost, IAsyncDisposable
{
    public IServiceProvider Services => app.Services;

    private IHostApplicationLifetime Lifetime => app.Lifetime;

    public async Task StartAsync(CancellationToken cancellationToken = default)
    {
        try
        {
            if (refusal is not null)
                throw refusal;
            await app.StartAsync(cancellationToken);
        }
        catch (Exception failure) when (IsInterruption(failure) && !cancellationToken.IsCancellationRequested)
        {
            // Whoever waits for the end need not wait, and stops what was started.
            return;
        }
        catch (Exception failure) when (LocalRunException.Explaining(failure) is { } sentence)
        {
            if (!isProgram)
                ExceptionDispatchInfo.Throw(sentence);

            await Console.Error.WriteLineAsync(sentence.Message);
            Environment.ExitCode = 1;
            Lifetime.StopApplication();
        }
    }

    public Task StopAsync(CancellationToken cancellationToken = default) => app.StopAsync(cancellationToken);

    public void Dispose() => DisposeAsync().AsTask().GetAwaiter().GetResult();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    /// <summary>Ctrl+C while it started. It reaches npm, too, which then fails.</summary>
    private bool IsInterruption(Exception failure) =>
        Lifetime.ApplicationStopping.IsCancellationRequested && (failure is OperationCanceledException or LocalRunException);
}
