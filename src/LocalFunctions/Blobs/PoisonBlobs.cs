using System.Text.Json;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Queues;

namespace LocalFunctions.Blobs;

/// <summary>The queue in which the host leaves word of blobs that a function failed on five times.</summary>
internal sealed class PoisonBlobs(string function, QueueServiceClient queues)
{
    public const string QueueName = "webjobs-blobtrigger-poison";

    public async Task AddAsync(WatchedBlob blob, string container, CancellationToken cancellation)
    {
        // The order, names and values of the real host's message; it is Base64 in the queue, as all of its messages are.
        var message = JsonSerializer.SerializeToUtf8Bytes(new
        {
            Type = "BlobTrigger",
            FunctionId = $"Host.Functions.{function}",
            BlobType = TypeOf(blob.Type),
            ContainerName = container,
            BlobName = blob.Name,
            ETag = blob.ETag.ToString("H"),
        });
        var queue = queues.GetQueueClient(QueueName);
        await queue.CreateIfNotExistsAsync(cancellationToken: cancellation);
        await queue.SendMessageAsync(Convert.ToBase64String(message), cancellation);
    }

    private static string TypeOf(BlobType type) => type switch
    {
        BlobType.Page => "PageBlob",
        BlobType.Append => "AppendBlob",
        _ => "BlockBlob",
    };
}
