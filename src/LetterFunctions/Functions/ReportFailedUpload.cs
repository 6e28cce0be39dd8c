using System.Text.Json;
using LetterFunctions.Publishing;
using Letters.Publishing;
using Microsoft.Azure.Functions.Worker;

namespace LetterFunctions.Functions;

/// <summary>Tells of an upload that failed in every try: the host leaves a message for each. The timer tries it again.</summary>
public sealed class ReportFailedUpload(LetterPublisher publisher, PublishingLog log)
{
    [Function(nameof(ReportFailedUpload))]
    public async Task RunAsync([QueueTrigger("webjobs-blobtrigger-poison")] string message, CancellationToken cancellationToken)
    {
        if (JsonSerializer.Deserialize<PoisonMessage>(message) is not { BlobName: { } blobName }) throw new FormatException("The message names no blob.");
        var report = await publisher.ReportFailureAsync(Upload.FolderOf(blobName), cancellationToken);
        if (report is not null) log.Write(report);
    }

    /// <summary>The part that is read of what the Functions host writes.</summary>
    private sealed record PoisonMessage(string? BlobName);
}
