using LetterFunctions.Publishing;
using Letters.Azure;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace LetterFunctions.Http;

/// <summary>Storage as readers are served from it: with less patience than publishing has, since there is something else to answer them with.</summary>
public sealed class ReadersStorage
{
    private ReadersStorage(StorageAccount account, StorageNames names, ServingOptions options, TimeProvider clock, ILogger<StorageCircuit> logger)
    {
        var half = TimeSpan.FromSeconds(options.ReadSeconds / 2);
        var budget = new StorageBudget { Retries = 1, Try = half, Whole = half, FirstDelay = half / 20, LongestDelay = half / 20 };
        Tables = new StorageCircuit("Table Storage", clock, logger);
        Blobs = new StorageCircuit("Blob Storage", clock, logger);
        Storage = new LetterStorage(account.CreateTableClient(budget, clock, Tables), account.CreateBlobClient(budget, clock, Blobs), names);
    }

    public static ReadersStorage Of(IServiceProvider services) => new(
        services.GetRequiredService<StorageAccount>(),
        services.GetRequiredService<StorageNames>(),
        services.GetRequiredService<IOptions<ServingOptions>>().Value,
        services.GetRequiredService<TimeProvider>(),
        services.GetRequiredService<ILogger<StorageCircuit>>());

    internal LetterStorage Storage { get; }

    internal StorageCircuit Tables { get; }

    internal StorageCircuit Blobs { get; }
}
