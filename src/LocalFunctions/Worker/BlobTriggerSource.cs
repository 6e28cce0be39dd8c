namespace Microsoft.Azure.Functions.Worker;

/// <summary>How the host learns of new and changed blobs.</summary>
public enum BlobTriggerSource
{
    /// <summary>It polls the container.</summary>
    LogsAndContainerScan,

    /// <summary>An Event Grid subscription tells it, by a POST to /runtime/webhooks/blobs. On a laptop the setting LocalFunctions:BlobEvents has that done.</summary>
    EventGrid,
}
