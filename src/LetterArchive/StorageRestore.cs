using System.Globalization;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Letters.Azure;
using Letters.Publishing;

namespace LetterArchive;

/// <summary>Copies a folder back to an account whose app does not run: the pointers last, so that nothing is seen before it is whole.</summary>
public sealed class StorageRestore(ArchivedAccount account, ArchiveFolder folder)
{
    private const int WritesAtOnce = 8;

    /// <param name="mayReplace">Whether rows and blobs of the same names are replaced; what has other names stays in any case.</param>
    /// <returns>What was copied, in a sentence.</returns>
    /// <exception cref="ArchiveException">Nothing was copied.</exception>
    public async Task<string> RunAsync(bool mayReplace, CancellationToken cancellationToken)
    {
        await folder.CheckAsync(cancellationToken);
        await account.Storage.CreateAsync(cancellationToken);
        if (!mayReplace && await FindAnythingAsync(cancellationToken) is { } place) throw new ArchiveException($"“{place}” is not empty; --replace writes over what is there.");
        var (rows, blobs) = (0, 0);
        foreach (var container in ArchivedAccount.Containers) blobs += await CopyAsync(folder.ContainerPath(container), account.Container(container), cancellationToken);
        foreach (var table in ArchivedAccount.Tables.Reverse()) rows += await CopyAsync(folder.TablePath(table), account.Table(table), cancellationToken);
        await RenewVersionsAsync(cancellationToken);
        return string.Create(CultureInfo.InvariantCulture, $"Restored {rows} rows and {blobs} blobs.");
    }

    private async Task<string?> FindAnythingAsync(CancellationToken cancellationToken)
    {
        foreach (var table in ArchivedAccount.Tables)
        {
            if (await account.Table(table).QueryAsync<TableEntity>(maxPerPage: 1, cancellationToken: cancellationToken).AnyAsync(cancellationToken)) return account.Table(table).Name;
        }

        foreach (var container in ArchivedAccount.Containers)
        {
            if (await account.Container(container).GetBlobsAsync(new GetBlobsOptions(), cancellationToken).AnyAsync(cancellationToken)) return account.Container(container).Name;
        }

        return null;
    }

    private async Task<int> CopyAsync(string list, BlobContainerClient container, CancellationToken cancellationToken)
    {
        var blobs = File.ReadLines(list).Select(ArchivedBlob.Read).ToList();
        await Parallel.ForEachAsync(blobs, AtOnce(cancellationToken), async (blob, cancellation) =>
        {
            var options = new BlobUploadOptions { HttpHeaders = new BlobHttpHeaders { ContentType = blob.ContentType } };
            await container.GetBlobClient(blob.Name).UploadAsync(folder.BlobPath(blob.Sha256), options, cancellation);
        });
        return blobs.Count;
    }

    private static async Task<int> CopyAsync(string list, TableClient table, CancellationToken cancellationToken)
    {
        var rows = 0;
        await Parallel.ForEachAsync(File.ReadLines(list).Select(ArchivedRow.Read).Chunk(1_000), AtOnce(cancellationToken), async (some, cancellation) =>
        {
            foreach (var partition in some.GroupBy(row => row.PartitionKey, StringComparer.Ordinal))
            {
                await table.UpsertRowsAsync(partition, cancellation);
            }

            Interlocked.Add(ref rows, some.Length);
        });
        return rows;
    }

    /// <summary>
    /// Uploads have other ETags now, by which pointers know which of them they show, and withdrawals which of them bring nothing back. Both are told
    /// the new ones, as a publisher tells them.
    /// </summary>
    private async Task RenewVersionsAsync(CancellationToken cancellationToken)
    {
        var letters = new TableLetterStore(account.Storage);
        var before = File.ReadLines(folder.ContainerPath("content")).Select(ArchivedBlob.Read)
            .OrderBy(blob => blob.Name, StringComparer.Ordinal)
            .GroupBy(blob => Upload.FolderOf(blob.Name), StringComparer.Ordinal)
            .ToDictionary(files => files.Key, files => new Upload(files.Key, [.. files.Select(file => new UploadedFile(file.Name, file.Version, file.Length, file.WrittenAt))]), StringComparer.Ordinal);
        await foreach (var now in new BlobContentContainer(account.Storage).ListAsync(cancellationToken))
        {
            if (!before.TryGetValue(now.Folder, out var then) || !Letters.Slug.TryParse(now.Folder, out var slug)) continue;
            if (await letters.FindCurrentAsync(slug, cancellationToken) is not { } current) continue;
            if (current.Withdrawal is { } withdrawal) await letters.TryWithdrawAsync(current, Renew(withdrawal, then, now), withdrawal.At, cancellationToken);
            else if (current.Upload == then.Version) await letters.TryPointToAsync(current.Revision, now.Version, current, cancellationToken);
        }
    }

    /// <summary>As it was, of the same files by their new versions.</summary>
    private static Withdrawal Renew(Withdrawal withdrawal, Upload then, Upload now)
    {
        var covered = then.Files.Where(file => withdrawal.Covers(new Upload(then.Folder, [file]))).Select(file => file.Name).ToHashSet(StringComparer.Ordinal);
        var files = now.Files.Where(file => covered.Contains(file.Name)).ToList();
        return Withdrawal.Of(files.Count == 0 ? null : new Upload(now.Folder, [.. files]), withdrawal.At, withdrawal.Reason);
    }

    private static ParallelOptions AtOnce(CancellationToken cancellationToken) => new() { MaxDegreeOfParallelism = WritesAtOnce, CancellationToken = cancellationToken };
}
