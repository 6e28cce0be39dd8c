using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using LocalFunctions.Emulator;

[assembly: AssemblyFixture(typeof(LocalFunctions.Tests.AzuriteFixture))]

namespace LocalFunctions.Tests;

/// <summary>One Azurite for all tests, on ports of its own; each test has its own container and queue.</summary>
public sealed class AzuriteFixture : IAsyncLifetime
{
    private Azurite? _azurite;

    public string ConnectionString => _azurite!.ConnectionString;

    public AzuritePorts Ports => _azurite!.Ports;

    public async ValueTask InitializeAsync() => _azurite = await Azurite.StartAsync();

    public ValueTask DisposeAsync() => _azurite!.DisposeAsync();

    public async Task<BlobContainerClient> NewContainerAsync()
    {
        var container = new BlobContainerClient(ConnectionString, NewName());
        await container.CreateAsync();
        return container;
    }

    public QueueClient Queue(string name) => new(ConnectionString, name, new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 });

    public static string NewName() => $"test-{Guid.NewGuid():n}";
}
