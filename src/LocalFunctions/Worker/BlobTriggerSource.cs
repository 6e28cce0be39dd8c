namespace Microsoft.Azure.Functions.Worker;

/// <summary>How the host learns of new and changed blobs.</summary>
public enum BlobTriggerSource
{
    /// <summary>It polls the container.</summary>
    LogsAndContainerScan,

    /// <summary>An Event Grid subscription tells it. There is none on a laptop: the local host leaves such functions alone.</summary>
    EventGrid,
}
