using Azure;
using Azure.Storage.Blobs;
using LocalFunctions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LocalFunctions.Emulator;

/// <summary>Starts Azurite before anything else when the app is set to use it and it does not run yet; stops it last.</summary>
internal sealed partial class DevelopmentStorage(
    StorageConnections storage, LocalFunctionsOptions options, ILogger<DevelopmentStorage> logger) : IHostedLifecycleService, IAsyncDisposable
{
    private Azurite? _azurite;

    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        if (!storage.UsesDevelopmentStorage)
            return;

        var folder = Path.Combine(options.RepositoryRoot ?? AppContext.BaseDirectory, ".azurite");
        await using var turn = await Turn.WaitAsync(folder, cancellationToken);
        if (!await AzuritePorts.Default.AreServedAsync(cancellationToken))
        {
            _azurite = await Azurite.StartAsync(
                new AzuriteOptions
                {
                    DataFolder = folder,
                    RepositoryRoot = options.RepositoryRoot,
                    Ports = AzuritePorts.Default,
                    Progress = step => Log.Step(logger, step),
                },
                cancellationToken);
        }

        await RequireApiVersionAsync(storage.Blobs(connection: null), cancellationToken);
    }

    public async Task StoppedAsync(CancellationToken cancellationToken) => await DisposeAsync();

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        if (_azurite is not null)
            await _azurite.DisposeAsync();
    }

    /// <summary>An Azurite that was already running may be too old for the client library, and then refuses every request.</summary>
    private static async Task RequireApiVersionAsync(BlobServiceClient blobs, CancellationToken cancellation)
    {
        try
        {
            await blobs.GetPropertiesAsync(cancellation);
        }
        catch (RequestFailedException problem) when (problem.Status == 400)
        {
            throw new LocalRunException(
                "The Azurite that is running does not know this version of the storage API: stop it, and the local run will start one that does, "
                + "or start it with --skipApiVersionCheck.",
                problem);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "{Step}")]
        public static partial void Step(ILogger logger, string step);
    }
}
