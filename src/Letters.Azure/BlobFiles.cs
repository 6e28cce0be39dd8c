using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace Letters.Azure;

/// <summary>Blobs that are named by the hash of what they hold, so that writing one again is writing the same.</summary>
internal static class BlobFiles
{
    /// <summary>Writes a blob unless it is there; it appears whole or not at all.</summary>
    public static async Task WriteOnceAsync(this BlobContainerClient container, string name, string contentType, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        try
        {
            var options = new BlobUploadOptions
            {
                Conditions = new BlobRequestConditions { IfNoneMatch = ETag.All },
                HttpHeaders = new BlobHttpHeaders { ContentType = contentType },
            };
            await container.GetBlobClient(name).UploadAsync(BinaryData.FromBytes(content), options, cancellationToken);
        }
        catch (RequestFailedException exists) when (exists.Status is 409 or 412 && exists.ErrorCode == BlobErrorCode.BlobAlreadyExists)
        {
            // The same bytes, from an earlier try or another publisher.
        }
    }
}
