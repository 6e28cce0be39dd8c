using System.Net.Http.Json;
using Azure;
using Azure.Storage.Blobs.Models;
using LocalFunctions.Configuration;
using LocalFunctions.Triggers;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace LocalFunctions.Events;

/// <summary>
/// Does what an Event Grid subscription does in the cloud: posts an event for each blob that is new or has changed since the host started. What is
/// not taken is posted again at the next look.
/// </summary>
internal sealed class BlobEventPoster(BlobEventListener listener, ListenAddresses addresses, IConfiguration configuration, LocalFunctionsOptions options, ILogger logger) : ITriggerListener, IDisposable
{
    private readonly Dictionary<string, ETag> _posted = new(StringComparer.Ordinal);
    private readonly Outage _outage = new($"The webhook of {listener.Run.Function.Name}", logger);
    private readonly HttpClient _http = new();

    /// <summary>What is there already happened before the subscription began.</summary>
    public async Task PrepareAsync(CancellationToken cancellation)
    {
        await listener.PrepareAsync(cancellation);
        await foreach (var blob in listener.Run.Container.GetBlobsAsync(new GetBlobsOptions(), cancellation))
            _posted[blob.Name] = blob.Properties.ETag ?? default;
    }

    public async Task ListenAsync(CancellationToken stopping, CancellationToken abort)
    {
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                await foreach (var blob in listener.Run.Container.GetBlobsAsync(new GetBlobsOptions(), stopping))
                    await PostAsync(blob, stopping);
                _outage.End();
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                return;
            }
            catch (Exception problem) when (problem is RequestFailedException or AggregateException or HttpRequestException or IOException or OperationCanceledException)
            {
                _outage.Begin(problem);
            }

            await Pause.ForAsync(options.PollingInterval, TimeProvider.System, stopping);
        }
    }

    public void Dispose() => _http.Dispose();

    private async Task PostAsync(BlobItem blob, CancellationToken cancellation)
    {
        if (blob.Properties.ETag is not { } etag || _posted.GetValueOrDefault(blob.Name) == etag)
            return;

        var created = new BlobCreated(listener.Run.Container.Name, blob.Name, etag.ToString());
        using var response = await _http.PostAsJsonAsync(Webhook(), (object[])[Event(created, blob)], cancellation);
        response.EnsureSuccessStatusCode();
        _posted[blob.Name] = etag;
    }

    private Uri Webhook()
    {
        var key = configuration[$"FunctionKeys:{BlobEventWebhook.SystemKey}"] ?? configuration["FunctionKeys:_master"] ?? "";
        return new Uri($"{addresses.Bound[0]}/{BlobEventWebhook.Path}?functionName={BlobEventWebhook.FunctionPrefix}{listener.Run.Function.Name}&code={Uri.EscapeDataString(key)}");
    }

    /// <summary>In Event Grid's schema, as far as it tells of a blob.</summary>
    private object Event(BlobCreated created, BlobItem blob) => new
    {
        id = Guid.NewGuid(),
        topic = "/subscriptions/local/resourceGroups/local/providers/Microsoft.Storage/storageAccounts/local",
        subject = created.Subject,
        eventType = BlobCreated.EventType,
        eventTime = blob.Properties.LastModified ?? TimeProvider.System.GetUtcNow(),
        dataVersion = "",
        metadataVersion = "1",
        data = new
        {
            api = "PutBlob",
            eTag = created.ETag,
            contentType = blob.Properties.ContentType,
            contentLength = blob.Properties.ContentLength,
            blobType = "BlockBlob",
            url = listener.Run.Container.GetBlobClient(blob.Name).Uri,
        },
    };
}
