using LocalFunctions;
using LocalFunctions.Configuration;
using LocalFunctions.Emulator;
using LocalFunctions.Events;
using LocalFunctions.Face;
using LocalFunctions.Functions;
using LocalFunctions.Http;
using LocalFunctions.Triggers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Diagnostics.Metrics;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.Builder;

/// <summary>Composes the app as the worker's builder does, and hosts it on Kestrel in this process.</summary>
public class FunctionsApplicationBuilder : IHostApplicationBuilder
{
    /// <summary>As much as the real host lets through.</summary>
    private const long MaxRequestBodySize = 104_857_600;

    private readonly WebApplicationBuilder _web;
    private readonly LocalRunException? _refusal;
    private readonly LocalFunctionsOptions? _options;
    private bool _hasBuilt;

    internal FunctionsApplicationBuilder(string[]? args)
    {
        _web = WebApplication.CreateEmptyBuilder(new WebApplicationOptions
        {
            ContentRootPath = AppContext.BaseDirectory,
            EnvironmentName = System.Environment.GetEnvironmentVariable("AZURE_FUNCTIONS_ENVIRONMENT") ?? Environments.Development,
        });
        var isDevelopment = _web.Environment.IsDevelopment();
        ((IHostApplicationBuilder)_web).ConfigureContainer(new DefaultServiceProviderFactory(
            new ServiceProviderOptions { ValidateScopes = isDevelopment, ValidateOnBuild = isDevelopment }));
        _web.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = MaxRequestBodySize);
        _web.Services.AddRouting();
        _web.Services.TryAddEnumerable(ServiceDescriptor.Singleton<MatcherPolicy, FirstMatch>());

        try
        {
            LocalConfiguration.AddSources(Configuration, AppContext.BaseDirectory, args ?? []);
            _options = LocalFunctionsOptions.From(Configuration);
            AddHost(_options, ListenAddress.Parse(Configuration["urls"] ?? ListenAddress.Default));
        }
        catch (LocalRunException refusal)
        {
            // Program.cs must not know that there is a local host, so the sentence waits until the app is run.
            _refusal = refusal;
        }

        ConsoleLogging.AddFilters(Logging, Configuration);
        if (IsProgram)
            ConsoleLogging.AddPlainConsole(Logging);
    }

    public IDictionary<object, object> Properties => ((IHostApplicationBuilder)_web).Properties;

    public ConfigurationManager Configuration => _web.Configuration;

    IConfigurationManager IHostApplicationBuilder.Configuration => Configuration;

    public IHostEnvironment Environment => _web.Environment;

    public ILoggingBuilder Logging => _web.Logging;

    public IMetricsBuilder Metrics => _web.Metrics;

    public IServiceCollection Services => _web.Services;

    private bool IsProgram => _options is not { IsProgram: false };

    public IHost Build()
    {
        if (_hasBuilt)
            throw new InvalidOperationException("The application has already been built.");

        _hasBuilt = true;
        Services.TryAddSingleton(TimeProvider.System);
        var app = _web.Build();
        var refusal = _refusal;
        try
        {
            if (refusal is null)
                Map(app, Services);
        }
        catch (LocalRunException problem)
        {
            refusal = problem;
        }

        return new LocalHost(app, IsProgram, refusal);
    }

    public void ConfigureContainer<TContainerBuilder>(
        IServiceProviderFactory<TContainerBuilder> factory, Action<TContainerBuilder>? configure = null)
        where TContainerBuilder : notnull =>
        ((IHostApplicationBuilder)_web).ConfigureContainer(factory, configure);

    private void AddHost(LocalFunctionsOptions options, IReadOnlyList<ListenAddress> addresses)
    {
        _web.WebHost.UseUrls([.. addresses.Select(address => address.ToString())]);
        if (!addresses[0].IsDynamic)
            Configuration[ListenAddresses.HostName] = addresses[0].Url.Authority;

        Services.AddSingleton(options);
        Services.AddSingleton(services => FunctionCatalog.Of(options.Assembly, services.GetRequiredService<IConfiguration>()));
        Services.AddSingleton<StorageConnections>();
        Services.AddSingleton<FunctionInvoker>();
        Services.AddSingleton<FunctionKeys>();
        Services.AddSingleton<HttpRoutes>();
        Services.AddSingleton<BlobEventWebhook>();
        Services.AddSingleton<TriggerListenerFactory>();
        Services.AddSingleton(services => ActivatorUtilities.CreateInstance<ListenAddresses>(services, addresses));

        // They start in this order and stop in the opposite one.
        Services.AddHostedService(services => services.GetRequiredService<ListenAddresses>());
        Services.AddHostedService<DevelopmentStorage>();
        Services.AddHostedService<TriggerListeners>();
        Services.AddHostedService<Greeting>();
    }

    private static void Map(WebApplication app, IServiceCollection descriptors)
    {
        var services = app.Services;
        var logger = services.GetRequiredService<ILoggerFactory>().CreateLogger("LocalFunctions.Http");
        var pipeline = new HttpFunctionPipeline(services, descriptors, services.GetRequiredService<FunctionKeys>(), logger);
        var endpoints = services.GetRequiredService<HttpRoutes>().Endpoints(services.GetRequiredService<FunctionCatalog>(), pipeline);
        var webhook = services.GetRequiredService<BlobEventWebhook>();
        ((IEndpointRouteBuilder)app).DataSources.Add(new DefaultEndpointDataSource([webhook.Endpoint, .. endpoints]));
    }
}
