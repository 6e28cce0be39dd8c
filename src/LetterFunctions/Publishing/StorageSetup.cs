using Letters.Azure;
using Microsoft.Extensions.Hosting;

namespace LetterFunctions.Publishing;

/// <summary>Makes the tables and containers that are missing before the first function runs.</summary>
internal sealed class StorageSetup(LetterStorage storage) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) => storage.CreateAsync(cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
