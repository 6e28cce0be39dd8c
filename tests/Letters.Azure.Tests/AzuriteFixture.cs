using LocalFunctions.Emulator;

namespace Letters.Azure.Tests;

/// <summary>An Azurite for the tests of a class, on ports of its own; each test has a store of its own there. It looks through all blobs that it has for each request: one for all tests would be slow.</summary>
public sealed class AzuriteFixture : IAsyncLifetime
{
    private Azurite? _azurite;

    public string ConnectionString => _azurite!.ConnectionString;

    public async ValueTask InitializeAsync() => _azurite = await Azurite.StartAsync();

    public ValueTask DisposeAsync() => _azurite!.DisposeAsync();
}
