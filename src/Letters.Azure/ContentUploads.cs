using Azure;
using Azure.Storage.Blobs.Models;

namespace Letters.Azure;

/// <summary>Writes to the content container for authors who upload over HTTP. Publishing itself only reads there.</summary>
public sealed class ContentUploads(LetterStorage storage)
{
    /// <summary>Writes a file, if what is there is as expected.</summary>
    /// <param name="ifMatch">The ETag that the file must have, or "*" for any; null for no condition.</param>
    /// <param name="ifNoneMatch">The ETag that it must not have, or "*" where it must not be there; null for no condition.</param>
    /// <returns>The new ETag, with its quotation marks; null where a condition does not hold.</returns>
    public async Task<string?> WriteAsync(Slug slug, string file, ReadOnlyMemory<byte> content, string? ifMatch, string? ifNoneMatch, CancellationToken cancellationToken)
    {
        var options = new BlobUploadOptions { Conditions = Conditions(ifMatch, ifNoneMatch) };
        try
        {
            var written = await storage.Content.GetBlobClient($"{slug}/{file}").UploadAsync(BinaryData.FromBytes(content), options, cancellationToken);
            return written.Value.ETag.ToString("H");
        }
        catch (RequestFailedException refused) when (refused.Status is 409 or 412)
        {
            return null;
        }
    }

    /// <summary>Removes a file, if it is as expected.</summary>
    /// <returns>Null where it is not there, false where the condition does not hold.</returns>
    public async Task<bool?> DeleteAsync(Slug slug, string file, string? ifMatch, CancellationToken cancellationToken)
    {
        try
        {
            var deleted = await storage.Content.GetBlobClient($"{slug}/{file}").DeleteIfExistsAsync(conditions: Conditions(ifMatch, null), cancellationToken: cancellationToken);
            return deleted.Value ? true : null;
        }
        catch (RequestFailedException refused) when (refused.Status == 412)
        {
            return false;
        }
    }

    private static BlobRequestConditions? Conditions(string? ifMatch, string? ifNoneMatch) => ifMatch is null && ifNoneMatch is null ? null : new BlobRequestConditions
    {
        IfMatch = ifMatch is null ? null : new ETag(ifMatch),
        IfNoneMatch = ifNoneMatch is null ? null : new ETag(ifNoneMatch),
    };
}
