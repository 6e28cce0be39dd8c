using Azure.Storage.Blobs;
using LocalFunctions.Emulator;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace LetterFunctions.Tests.EndToEnd;

/// <summary>Tests with storage of their own and apps that reach it through a proxy. Uploads go round it, and nothing polls: what the proxy sees is what readers cost.</summary>
public abstract class BehindProxy : IAsyncLifetime
{
    private Azurite? _azurite;
    private StorageProxy? _proxy;

    private protected StorageProxy Proxy => _proxy!;

    private protected BlobContainerClient Container(string name) => new(_azurite!.ConnectionString, name);

    public async ValueTask InitializeAsync()
    {
        _azurite = await Azurite.StartAsync();
        _proxy = await StorageProxy.StartAsync(_azurite.ConnectionString);
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (_proxy is not null) await _proxy.DisposeAsync();
        if (_azurite is not null) await _azurite.DisposeAsync();
    }

    private protected async Task<ProxiedApp> StartAsync(params string[] settings)
    {
        var host = LetterApplication.Build([.. LetterApp.Settings(Proxy.ConnectionString), "--LocalFunctions:PollingInterval=01:00:00", "--AzureWebJobs.ReconcileLetters.Disabled=true", "--AzureWebJobs.PublishLetter.Disabled=true", "--AzureWebJobs.ReportFailedUpload.Disabled=true", .. settings]);
        try
        {
            await host.StartAsync();
        }
        catch
        {
            await ((IAsyncDisposable)host).DisposeAsync();
            throw;
        }

        var address = new Uri($"http://{host.Services.GetRequiredService<IConfiguration>()["WEBSITE_HOSTNAME"]}");
        var http = new HttpClient(new DescribedAnswers { InnerHandler = new SocketsHttpHandler { AllowAutoRedirect = false } }) { BaseAddress = address };
        return new ProxiedApp(host, http, new Publication(Container("content"), http));
    }
}

internal sealed record ProxiedApp(IHost Host, HttpClient Http, Publication Letters) : IAsyncDisposable
{
    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await Host.StopAsync();
        await ((IAsyncDisposable)Host).DisposeAsync();
    }
}
