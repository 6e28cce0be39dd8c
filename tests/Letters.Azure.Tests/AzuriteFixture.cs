using LocalFunctions.Emulator;

[assembly: AssemblyFixture(typeof(Letters.Azure.Tests.AzuriteFixture))]

namespace Letters.Azure.Tests;

/// <summary>One Azurite for all tests, on ports of its own; each test has a store of its own there.</summary>
public sealed class AzuriteFixture : IAsyncLifetime
{
    private Azurite? _azurite;

    public string ConnectionString => _azurite!.ConnectionString;

    public async ValueTask InitializeAsync() => _azurite = await Azurite.StartAsync();

    public ValueTask DisposeAsync() => _azurite!.DisposeAsync();
}
