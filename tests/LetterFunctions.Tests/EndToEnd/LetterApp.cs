using Azure.Storage.Blobs;
using LocalFunctions.Emulator;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

[assembly: AssemblyFixture(typeof(LetterFunctions.Tests.EndToEnd.LetterApp))]

namespace LetterFunctions.Tests.EndToEnd;

/// <summary>The app on an Azurite of its own, for all tests; each test has letters of its own. Tests upload blobs and read over HTTP.</summary>
public sealed class LetterApp : IAsyncLifetime
{
    private Azurite? _azurite;
    private IHost? _host;

    public Uri Address { get; private set; } = new("http://localhost");

    /// <summary>Follows no redirects, and fails the test where an answer is not as the API's description says.</summary>
    public HttpClient Http { get; private set; } = new();

    public Publication Letters { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        _azurite = await Azurite.StartAsync();
        _host = Build(_azurite.ConnectionString);
        await _host.StartAsync();
        Address = new Uri($"http://{_host.Services.GetRequiredService<IConfiguration>()["WEBSITE_HOSTNAME"]}");
        Http = new HttpClient(new DescribedAnswers { InnerHandler = new SocketsHttpHandler { AllowAutoRedirect = false } }) { BaseAddress = Address };
        Letters = new Publication(new BlobContainerClient(_azurite.ConnectionString, "content"), Http);
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        if (_host is not null)
        {
            await _host.StopAsync();
            await ((IAsyncDisposable)_host).DisposeAsync();
        }

        if (_azurite is not null) await _azurite.DisposeAsync();
    }

    internal static IHost Build(string connectionString) => LetterApplication.Build(
        [.. Settings(connectionString), "--LocalFunctions:PollingInterval=00:00:00.050"]);

    /// <summary>Of an app on storage of its own, on a port of its own.</summary>
    internal static IReadOnlyList<string> Settings(string connectionString) =>
    [
        "--urls=http://127.0.0.1:0",
        $"--AzureWebJobsStorage={connectionString}",
        "--LocalFunctions:Assembly=LetterFunctions",
        "--LocalFunctions:RetryDelay=00:00:00.010",
        "--Serving:ReadSeconds=60",
    ];
}
