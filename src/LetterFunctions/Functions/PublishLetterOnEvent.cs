using Azure.Storage.Blobs;
using LetterFunctions.Publishing;
using Letters.Publishing;
using Microsoft.Azure.Functions.Worker;

namespace LetterFunctions.Functions;

/// <summary>
/// <see cref="PublishLetter"/> where Event Grid tells of uploads, the only way on the Flex Consumption plan. The settings
/// AzureWebJobs.PublishLetter.Disabled and AzureWebJobs.PublishLetterOnEvent.Disabled choose one of the two.
/// </summary>
public sealed class PublishLetterOnEvent(LetterPublisher publisher, PublishingLog log)
{
    [Function(nameof(PublishLetterOnEvent))]
    public Task RunAsync([BlobTrigger("content/{name}", Source = BlobTriggerSource.EventGrid)] BlobClient blob, CancellationToken cancellationToken) =>
        new PublishLetter(publisher, log).RunAsync(blob, cancellationToken);
}
