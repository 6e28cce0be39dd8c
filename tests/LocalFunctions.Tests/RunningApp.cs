using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using SampleApp;

namespace LocalFunctions.Tests;

/// <summary>The sample app, hosted in the test's process as the tests of any app would: by its own composition and settings.</summary>
internal sealed class RunningApp : IAsyncDisposable
{
    private readonly IHost _host;

    private RunningApp(IHost host)
    {
        _host = host;
        Http = new HttpClient { BaseAddress = new Uri($"http://{host.Services.GetRequiredService<IConfiguration>()["WEBSITE_HOSTNAME"]}") };
    }

    public HttpClient Http { get; }

    public Calls Calls => _host.Services.GetRequiredService<Calls>();

    /// <param name="functions">Which of its functions to run.</param>
    /// <param name="settings">Settings in the form <c>name=value</c>.</param>
    /// <param name="configure">What the test replaces among the services.</param>
    public static async Task<RunningApp> StartAsync(string[] functions, string[]? settings = null, Action<IServiceCollection>? configure = null)
    {
        var host = Build(functions, settings ?? [], configure);
        await host.StartAsync();
        return new(host);
    }

    public static IHost Build(string[] functions, string[] settings, Action<IServiceCollection>? configure = null)
    {
        string[] args =
        [
            "--urls=http://127.0.0.1:0",
            "--LocalFunctions:Assembly=SampleApp",
            "--LocalFunctions:PollingInterval=00:00:00.050",
            "--LocalFunctions:RetryDelay=00:00:00.010",
            .. functions.Select((function, index) => $"--AzureFunctionsJobHost:functions:{index}={function}"),
            .. settings.Select(setting => $"--{setting}"),
        ];
        var builder = FunctionsApplication.CreateBuilder(args);
        builder.ConfigureFunctionsWebApplication();
        builder.AddSampleApp();
        configure?.Invoke(builder.Services);
        return builder.Build();
    }

    public async Task<string> GetAsync(string path)
    {
        using var response = await Http.GetAsync(new Uri(path, UriKind.Relative));
        return response.IsSuccessStatusCode ? await response.Content.ReadAsStringAsync() : $"{(int)response.StatusCode}";
    }

    public Task StopAsync(CancellationToken cancellation = default) => _host.StopAsync(cancellation);

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _host.StopAsync();
        await ((IAsyncDisposable)_host).DisposeAsync();
    }
}
