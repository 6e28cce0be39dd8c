using System.Globalization;
using LocalFunctions.Blobs;
using LocalFunctions.Configuration;
using LocalFunctions.Events;
using LocalFunctions.Functions;
using LocalFunctions.Queues;
using LocalFunctions.Timers;
using LocalFunctions.Uploads;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace LocalFunctions.Triggers;

/// <summary>Makes a listener for each function that is not an HTTP function, and one for the folder whose files are uploaded.</summary>
internal sealed class TriggerListenerFactory(
    FunctionCatalog catalog,
    FunctionInvoker invoker,
    StorageConnections storage,
    LocalFunctionsOptions options,
    IConfiguration configuration,
    TimeProvider clock,
    BlobEventWebhook webhook,
    ListenAddresses addresses,
    ILoggerFactory loggers)
{
    private const string BlobConcurrencySetting = $"{LocalConfiguration.HostJsonSection}:extensions:blobs:maxDegreeOfParallelism";

    /// <summary>Where host.json says nothing.</summary>
    private const int UsualBlobConcurrency = 4;

    public IReadOnlyList<ITriggerListener> Create()
    {
        var logger = loggers.CreateLogger("LocalFunctions.Triggers");
        return
        [
            .. catalog.TriggeredBy<BlobTriggerAttribute>()
                .Select(blob => Blob(blob.Function, blob.Trigger, logger)),
            .. options.PostsBlobEvents ? Posters(logger) : [],
            .. catalog.TriggeredBy<QueueTriggerAttribute>().Select(queue => Queue(queue.Function, queue.Trigger, logger)),
            .. catalog.TriggeredBy<TimerTriggerAttribute>().Select(timer => Timer(timer.Function, timer.Trigger, logger)),
            .. UploadFolder.From(options, storage) is { } folder ? [new UploadListener(folder, logger)] : Array.Empty<ITriggerListener>(),
        ];
    }

    private ITriggerListener Blob(FunctionDeclaration function, BlobTriggerAttribute trigger, ILogger logger)
    {
        var path = BlobPath.Parse(SettingReferences.Resolve(configuration, trigger.BlobPath));
        var container = storage.Blobs(trigger.Connection).GetBlobContainerClient(path.Container);
        var run = new BlobRun(function, path, container, invoker);
        var poison = new PoisonBlobs(function.Name, storage.Queues(trigger.Connection));
        var tries = new BlobTries(run, poison, options, BlobConcurrency(), logger);
        if (trigger.Source == BlobTriggerSource.LogsAndContainerScan) return new BlobListener(run, tries, options, logger);
        var listener = new BlobEventListener(run, tries);
        webhook.Add(listener);
        return listener;
    }

    /// <summary>One for each container of which functions want to be told.</summary>
    private IEnumerable<ITriggerListener> Posters(ILogger logger) => webhook.Listeners
        .Select(listener => (ITriggerListener)new BlobEventPoster(listener, addresses, configuration, options, logger));

    private int BlobConcurrency()
    {
        if (configuration[BlobConcurrencySetting] is not { Length: > 0 } text)
            return UsualBlobConcurrency;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var concurrency) && concurrency > 0)
            return concurrency;
        throw new LocalRunException($"{BlobConcurrencySetting} must be a number of blobs, at least 1, not \"{text}\".");
    }

    private QueueListener Queue(FunctionDeclaration function, QueueTriggerAttribute trigger, ILogger logger)
    {
        var name = SettingReferences.Resolve(configuration, trigger.QueueName);
        return new QueueListener(new QueueRun(function, invoker), name, storage.Queues(trigger.Connection), options.PollingInterval, logger);
    }

    private TimerListener Timer(FunctionDeclaration function, TimerTriggerAttribute trigger, ILogger logger) =>
        new(function, trigger, TimerSchedule.Parse(function.Name, SettingReferences.Resolve(configuration, trigger.Schedule)), invoker, clock, logger);
}
