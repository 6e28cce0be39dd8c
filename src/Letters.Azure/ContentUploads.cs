using System.Text.RegularExpressions;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace Letters.Azure;

/// <summary>Writes to the content container for authors who upload over HTTP. Publishing itself only reads there.</summary>
public sealed partial class ContentUploads(LetterStorage storage)
{
    /// <summary>Writes a file, if what is there is as expected.</summary>
    /// <param name="ifMatch">The ETag that the file must have, or "*" for any; null for no condition.</param>
    /// <param name="ifNoneMatch">The ETag that it must not have, or "*" where it must not be there; null for no condition.</param>
    /// <returns>The new ETag, with its quotation marks; null where a condition does not hold.</returns>
    public async Task<string?> WriteAsync(Slug slug, string file, ReadOnlyMemory<byte> content, string? ifMatch, string? ifNoneMatch, CancellationToken cancellationToken)
    {
        var blob = storage.Content.GetBlobClient($"{slug}/{file}");
        var options = new BlobUploadOptions { Conditions = await ConditionsAsync(blob, ifMatch, ifNoneMatch, cancellationToken) };
        try
        {
            var written = await blob.UploadAsync(BinaryData.FromBytes(content), options, cancellationToken);
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
        var blob = storage.Content.GetBlobClient($"{slug}/{file}");
        var conditions = await ConditionsAsync(blob, ifMatch, ifNoneMatch: null, cancellationToken);
        try
        {
            var deleted = await blob.DeleteIfExistsAsync(conditions: conditions, cancellationToken: cancellationToken);
            return deleted.Value ? true : null;
        }
        catch (RequestFailedException refused) when (refused.Status == 412)
        {
            return false;
        }
    }

    private static async Task<BlobRequestConditions?> ConditionsAsync(BlobClient blob, string? ifMatch, string? ifNoneMatch, CancellationToken cancellationToken) => ifMatch is null && ifNoneMatch is null ? null : new BlobRequestConditions
    {
        IfMatch = await ChooseAsync(blob, ifMatch, cancellationToken),
        IfNoneMatch = await ChooseAsync(blob, ifNoneMatch, cancellationToken),
    };

    /// <summary>Storage compares with one tag, where HTTP lists several (RFC 9110, 13.1.1): that which the blob has, if it is listed, stands for all.</summary>
    private static async Task<ETag?> ChooseAsync(BlobClient blob, string? tags, CancellationToken cancellationToken)
    {
        if (tags is null) return null;
        if (Tag().Matches(tags) is not { Count: > 1 } listed) return new ETag(tags);
        try
        {
            var current = (await blob.GetPropertiesAsync(cancellationToken: cancellationToken)).Value.ETag.ToString("H");
            return new ETag(listed.FirstOrDefault(tag => tag.Value == current)?.Value ?? listed[0].Value);
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            return new ETag(listed[0].Value);
        }
    }

    [GeneratedRegex("(W/)?\"[^\"]*\"", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Tag();
}
