using System.Runtime.CompilerServices;
using Azure;
using Azure.Storage.Blobs.Models;
using Letters.Publishing;

namespace Letters.Azure;

/// <summary>The content container in Blob Storage.</summary>
public sealed class BlobContentContainer(LetterStorage storage) : IContentContainer
{
    public async IAsyncEnumerable<Upload> ListAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // Blobs come in the order of their names, so those of a folder come together.
        string? folder = null;
        var files = new List<UploadedFile>();
        await foreach (var blob in storage.Content.GetBlobsAsync(new GetBlobsOptions(), cancellationToken))
        {
            var next = Upload.FolderOf(blob.Name);
            if (folder is not null && folder != next)
            {
                yield return new Upload(folder, files.ToSequence());
                files.Clear();
            }

            folder = next;
            files.Add(ToFile(blob));
        }

        if (folder is not null) yield return new Upload(folder, files.ToSequence());
    }

    public async Task<Upload?> FindAsync(string folder, CancellationToken cancellationToken)
    {
        var files = new List<UploadedFile>();
        await foreach (var blob in storage.Content.GetBlobsAsync(new GetBlobsOptions { Prefix = $"{folder}/" }, cancellationToken)) files.Add(ToFile(blob));
        if (files.Count > 0) return new Upload(folder, files.ToSequence());
        return await FindOutsideOfFoldersAsync(folder, cancellationToken) is { } file ? new Upload(folder, [file]) : null;
    }

    public async Task<byte[]?> ReadAsync(UploadedFile file, CancellationToken cancellationToken)
    {
        try
        {
            var options = new BlobDownloadOptions { Conditions = new BlobRequestConditions { IfMatch = new ETag(file.Version) } };
            var content = await storage.Content.GetBlobClient(file.Name).DownloadContentAsync(options, cancellationToken);
            return content.Value.Content.ToArray();
        }
        catch (RequestFailedException changed) when (changed.Status is 404 or 412)
        {
            return null;
        }
    }

    private async Task<UploadedFile?> FindOutsideOfFoldersAsync(string name, CancellationToken cancellationToken)
    {
        await foreach (var blob in storage.Content.GetBlobsAsync(new GetBlobsOptions { Prefix = name }, cancellationToken))
        {
            // The shortest name with the prefix, the prefix itself, comes first.
            return blob.Name == name ? ToFile(blob) : null;
        }

        return null;
    }

    private static UploadedFile ToFile(BlobItem blob) => new(
        blob.Name,
        blob.Properties.ETag.GetValueOrDefault().ToString(),
        blob.Properties.ContentLength.GetValueOrDefault(),
        blob.Properties.LastModified.GetValueOrDefault());
}
