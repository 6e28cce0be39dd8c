using Azure;
using Azure.Storage;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace Letters.Azure;

/// <summary>Blobs that are named by the hash of what they hold, so that writing one again is writing the same.</summary>
internal static class BlobFiles
{
    private const int MiB = 1024 * 1024;

    /// <summary>Sending so many bytes in vain costs no more than asking first.</summary>
    private const int SmallBytes = MiB / 4;

    /// <summary>How often a sweep may remove the blob at the moment at which it is found.</summary>
    private const int MostAttempts = 5;

    /// <summary>A large blob goes in parts, each of which is tried again by itself.</summary>
    private static readonly StorageTransferOptions Parts = new() { InitialTransferSize = 8 * MiB, MaximumTransferSize = 8 * MiB, MaximumConcurrency = 2 };

    /// <summary>Writes a blob unless it is there; it appears whole or not at all. When this returns, no sweep removes the blob before a publisher can point to it.</summary>
    public static async Task WriteOnceAsync(this BlobContainerClient container, string name, string contentType, ReadOnlyMemory<byte> content, GracePeriod grace, CancellationToken cancellationToken)
    {
        var blob = container.GetBlobClient(name);
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            if ((content.Length > SmallBytes || attempt > 0) && await IsThereAsync(blob, contentType, grace, cancellationToken)) return;
            if (await TryWriteAsync(blob, contentType, content, cancellationToken)) return;
        }

        throw new InvalidOperationException($"“{name}” came and went {MostAttempts} times while it was being written.");
    }

    private static async Task<bool> TryWriteAsync(BlobClient blob, string contentType, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        try
        {
            var options = new BlobUploadOptions
            {
                Conditions = new BlobRequestConditions { IfNoneMatch = ETag.All },
                HttpHeaders = new BlobHttpHeaders { ContentType = contentType },
                TransferOptions = Parts,
            };
            await blob.UploadAsync(BinaryData.FromBytes(content), options, cancellationToken);
            return true;
        }
        catch (RequestFailedException exists) when (exists.Status is 409 or 412 && exists.ErrorCode == BlobErrorCode.BlobAlreadyExists)
        {
            // The same bytes, from an earlier try or another publisher.
            return false;
        }
    }

    /// <summary>Whether the blob is there and will stay: one that is old is touched.</summary>
    private static async Task<bool> IsThereAsync(BlobClient blob, string contentType, GracePeriod grace, CancellationToken cancellationToken)
    {
        try
        {
            var found = await blob.GetPropertiesAsync(cancellationToken: cancellationToken);
            if (grace.NeedsRenewal(found.Value.LastModified)) await blob.SetHttpHeadersAsync(new BlobHttpHeaders { ContentType = contentType }, cancellationToken: cancellationToken);
            return true;
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            return false;
        }
    }
}
