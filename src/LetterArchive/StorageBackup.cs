using System.Globalization;
using System.Security.Cryptography;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace LetterArchive;

/// <summary>
/// Copies an account to a folder, while the app runs if need be: the pointers first, for all that they refer to was there before them and is never
/// changed nor removed.
/// </summary>
public sealed class StorageBackup(ArchivedAccount account, ArchiveFolder folder)
{
    /// <returns>What was copied, in a sentence.</returns>
    /// <exception cref="ArchiveException">Nothing was copied.</exception>
    public async Task<string> RunAsync(CancellationToken cancellationToken)
    {
        folder.Begin();
        var (rows, blobs) = (0, 0);
        foreach (var table in ArchivedAccount.Tables) rows += await CopyAsync(account.Table(table), folder.TablePath(table), cancellationToken);
        foreach (var container in ArchivedAccount.Containers) blobs += await CopyAsync(account.Container(container), folder.ContainerPath(container), cancellationToken);
        await folder.WriteChecksumsAsync(cancellationToken);
        return string.Create(CultureInfo.InvariantCulture, $"Copied {rows} rows and {blobs} blobs.");
    }

    private static async Task<int> CopyAsync(TableClient table, string path, CancellationToken cancellationToken)
    {
        var rows = 0;
        await using var file = new StreamWriter(path);
        await foreach (var row in table.QueryAsync<TableEntity>(cancellationToken: cancellationToken))
        {
            await file.WriteLineAsync(ArchivedRow.Write(row).AsMemory(), cancellationToken);
            rows++;
        }

        return rows;
    }

    private async Task<int> CopyAsync(BlobContainerClient container, string path, CancellationToken cancellationToken)
    {
        var blobs = 0;
        await using var file = new StreamWriter(path);
        await foreach (var blob in container.GetBlobsAsync(new GetBlobsOptions(), cancellationToken))
        {
            if (await CopyAsync(container, blob, cancellationToken) is not { } copied) continue;
            await file.WriteLineAsync(copied.Write().AsMemory(), cancellationToken);
            blobs++;
        }

        return blobs;
    }

    /// <returns>Null where it was removed in the meantime: an upload that was taken back, or what nothing refers to.</returns>
    private async Task<ArchivedBlob?> CopyAsync(BlobContainerClient container, BlobItem blob, CancellationToken cancellationToken)
    {
        var unfinished = folder.BlobPath("unfinished");
        Directory.CreateDirectory(Path.GetDirectoryName(unfinished)!);
        try
        {
            using var downloaded = await container.GetBlobClient(blob.Name).DownloadToAsync(unfinished, cancellationToken);
            string hash;
            await using (var content = File.OpenRead(unfinished)) hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancellationToken));
            Directory.CreateDirectory(Path.GetDirectoryName(folder.BlobPath(hash))!);
            var length = new FileInfo(unfinished).Length;
            File.Move(unfinished, folder.BlobPath(hash), overwrite: true);
            return new ArchivedBlob(blob.Name, blob.Properties.ContentType, length, hash, VersionOf(blob, downloaded.Headers.ETag), blob.Properties.LastModified.GetValueOrDefault());
        }
        catch (Azure.RequestFailedException removed) when (removed.Status == 404)
        {
            return null;
        }
        finally
        {
            Directory.Delete(Path.GetDirectoryName(unfinished)!, recursive: true);
        }
    }

    /// <summary>As lists have it, with or without quotation marks; of what was downloaded, which may be newer than the list.</summary>
    private static string VersionOf(BlobItem listed, Azure.ETag? downloaded)
    {
        var version = listed.Properties.ETag.GetValueOrDefault().ToString();
        var bare = (downloaded ?? listed.Properties.ETag.GetValueOrDefault()).ToString("G").Trim('"');
        return version.StartsWith('"') ? $"\"{bare}\"" : bare;
    }
}
