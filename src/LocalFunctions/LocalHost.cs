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
        catch (OperationCanceledException) when (Lifetime.ApplicationStopping.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            // Ctrl+C while it started: whoever waits for the end need not wait, and stops it.
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
}
