using System.Globalization;
using LocalFunctions.Configuration;
using LocalFunctions.Functions;
using LocalFunctions.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LocalFunctions.Face;

/// <summary>Prints, last of all, what runs and where, as <c>func start</c> does.</summary>
internal sealed partial class Greeting(
    FunctionCatalog catalog,
    HttpRoutes routes,
    FunctionKeys keys,
    IConfiguration configuration,
    ListenAddresses addresses,
    ILogger<Greeting> logger) : IHostedLifecycleService
{
    public Task StartedAsync(CancellationToken cancellationToken)
    {
        var address = addresses.Bound[0];
        var width = catalog.Functions.Select(function => function.Name.Length).DefaultIfEmpty().Max();
        foreach (var (function, trigger) in catalog.TriggeredBy<HttpTriggerAttribute>())
        {
            var methods = trigger.Methods is { Length: > 0 } some ? string.Join(',', some).ToUpper(CultureInfo.InvariantCulture) : "ANY";
            Log.Function(logger, function.Name.PadRight(width), $"{methods} {address}/{routes.PathOf(function, trigger)}");
        }

        foreach (var function in catalog.Functions.Where(function => function.Trigger is not HttpTriggerAttribute))
            Log.Function(logger, function.Name.PadRight(width), Describe(function.Trigger));

        if (!keys.AreSet && catalog.TriggeredBy<HttpTriggerAttribute>().Any(http => http.Trigger.AuthLevel != AuthorizationLevel.Anonymous))
            Log.Open(logger);
        Log.Listening(logger, address);
        return Task.CompletedTask;
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private string Describe(TriggerBindingAttribute trigger) => trigger switch
    {
        BlobTriggerAttribute { Source: BlobTriggerSource.EventGrid } blob => $"blobs of {Resolve(blob.BlobPath)}, from Event Grid (not on this machine)",
        BlobTriggerAttribute blob => $"blobs of {Resolve(blob.BlobPath)}",
        QueueTriggerAttribute queue => $"messages of {Resolve(queue.QueueName)}",
        TimerTriggerAttribute timer => $"timer {Resolve(timer.Schedule)}",
        _ => trigger.GetType().Name,
    };

    private string Resolve(string text) => SettingReferences.Resolve(configuration, text);

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "  {Name}  {What}")]
        public static partial void Function(ILogger logger, string name, string what);

        [LoggerMessage(LogLevel.Information, "No FunctionKeys are set, so functions that need a key are open.")]
        public static partial void Open(ILogger logger);

        [LoggerMessage(LogLevel.Information, "Listening on {Address}. Press Ctrl+C to stop.")]
        public static partial void Listening(ILogger logger, string address);
    }
}
