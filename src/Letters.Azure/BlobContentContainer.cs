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
        // Blobs come in the order of their names, so those of a folder come together, after those that are a whole letter.
        var strays = new SortedDictionary<string, List<UploadedFile>>(StringComparer.Ordinal);
        string? folder = null;
        var files = new List<UploadedFile>();
        await foreach (var blob in storage.Content.GetBlobsAsync(new GetBlobsOptions(), cancellationToken))
        {
            var next = Upload.FolderOf(blob.Name);
            if (IsOutsideOfFolders(blob.Name))
            {
                if (strays.TryGetValue(next, out var others)) others.Add(ToFile(blob));
                else strays.Add(next, [ToFile(blob)]);
                continue;
            }

            if (folder is not null && folder != next)
            {
                yield return new Upload(folder, files.ToSequence());
                files.Clear();
            }

            if (folder != next && strays.Remove(next, out var stray)) files.AddRange(stray);
            folder = next;
            files.Add(ToFile(blob));
        }

        if (folder is not null) yield return new Upload(folder, files.ToSequence());
        foreach (var (name, stray) in strays) yield return new Upload(name, stray.ToSequence());
    }

    public async Task<Upload?> FindAsync(string folder, CancellationToken cancellationToken)
    {
        var files = new List<UploadedFile>();
        await foreach (var blob in ListWithPrefixAsync($"{folder}.", cancellationToken))
        {
            if (IsOutsideOfFolders(blob.Name) && Upload.FolderOf(blob.Name) == folder) files.Add(ToFile(blob));
        }

        await foreach (var blob in ListWithPrefixAsync($"{folder}/", cancellationToken)) files.Add(ToFile(blob));
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
        await foreach (var blob in ListWithPrefixAsync(name, cancellationToken))
        {
            // The shortest name with the prefix, the prefix itself, comes first.
            return blob.Name == name ? ToFile(blob) : null;
        }

        return null;
    }

    private AsyncPageable<BlobItem> ListWithPrefixAsync(string prefix, CancellationToken cancellationToken) =>
        storage.Content.GetBlobsAsync(new GetBlobsOptions { Prefix = prefix }, cancellationToken);

    private static bool IsOutsideOfFolders(string blobName) => !blobName.Contains('/', StringComparison.Ordinal);

    private static UploadedFile ToFile(BlobItem blob) => new(
        blob.Name,
        blob.Properties.ETag.GetValueOrDefault().ToString(),
        blob.Properties.ContentLength.GetValueOrDefault(),
        blob.Properties.LastModified.GetValueOrDefault());
}
