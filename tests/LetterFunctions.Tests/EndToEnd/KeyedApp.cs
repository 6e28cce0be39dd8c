using LetterFunctions.OpenApi;
using LocalFunctions.Emulator;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

[assembly: AssemblyFixture(typeof(LetterFunctions.Tests.EndToEnd.KeyedApp))]

namespace LetterFunctions.Tests.EndToEnd;

/// <summary>The app as it is deployed: each function that asks for a key has one of its own. Started when a test first asks for it.</summary>
public sealed class KeyedApp : IAsyncDisposable
{
    private readonly SemaphoreSlim _starting = new(1);
    private Azurite? _azurite;
    private IHost? _host;
    private HttpClient? _http;

    /// <summary>The functions that ask for a key.</summary>
    internal static IEnumerable<ApiRoute> Keyed => ApiRoute.All.Where(route => route.Level != AuthorizationLevel.Anonymous);

    public static string KeyOf(string function) => $"key of {function}, with signs: +/=&é";

    /// <summary>Fails the test where an answer is not as the API's description says.</summary>
    public async Task<HttpClient> StartAsync()
    {
        await _starting.WaitAsync();
        try
        {
            return _http ??= await StartHostAsync();
        }
        finally
        {
            _starting.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        _http?.Dispose();
        if (_host is not null)
        {
            await _host.StopAsync();
            await ((IAsyncDisposable)_host).DisposeAsync();
        }

        if (_azurite is not null) await _azurite.DisposeAsync();
        _starting.Dispose();
    }

    private async Task<HttpClient> StartHostAsync()
    {
        _azurite = await Azurite.StartAsync();
        _host = LetterApplication.Build([.. LetterApp.Settings(_azurite.ConnectionString), .. Keyed.Select(route => $"--FunctionKeys:{route.Function}={KeyOf(route.Function)}")]);
        await _host.StartAsync();
        var address = new Uri($"http://{_host.Services.GetRequiredService<IConfiguration>()["WEBSITE_HOSTNAME"]}");
        return new HttpClient(new DescribedAnswers { InnerHandler = new SocketsHttpHandler { AllowAutoRedirect = false, RequestHeaderEncodingSelector = (_, _) => System.Text.Encoding.UTF8 } }) { BaseAddress = address };
    }
}
