using Azure.Storage.Blobs;
using LetterFunctions.Publishing;
using Letters.Publishing;
using Microsoft.Azure.Functions.Worker;

namespace LetterFunctions.Functions;

/// <summary>Publishes the folder of a blob that was uploaded or replaced, where the host polls the content container.</summary>
public sealed class PublishLetter(LetterPublisher publisher, PublishingLog log)
{
    [Function(nameof(PublishLetter))]
    public async Task RunAsync([BlobTrigger("content/{name}")] BlobClient blob, CancellationToken cancellationToken)
    {
        var report = await publisher.PublishAsync(Upload.FolderOf(blob.Name), cancellationToken);
        if (report is not null) log.Write(report);
    }
}
