using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using LocalFunctions.Triggers;
using Microsoft.Extensions.Logging;

namespace LocalFunctions.Uploads;

/// <summary>
/// Uploads the files of a folder that are not already in the container, then every file that is saved. A deleted file leaves its
/// blob: nothing that was published is lost by tidying up a folder.
/// </summary>
internal sealed partial class UploadListener(UploadFolder folder, ILogger logger) : ITriggerListener, IDisposable
{
    private readonly FolderChanges _changes = new(folder.FullPath);
    private readonly Outage _outage = new($"The container {folder.Container.Name}", logger);

    /// <summary>Length and time of each file when it was last known to equal its blob.</summary>
    private readonly Dictionary<string, FileState> _uploaded = new(StringComparer.Ordinal);

    public async Task PrepareAsync(CancellationToken cancellation)
    {
        await folder.Container.CreateIfNotExistsAsync(cancellationToken: cancellation);
        var files = folder.Files();
        await foreach (var blob in folder.Container.GetBlobsAsync(cancellationToken: cancellation))
        {
            if (files.TryGetValue(blob.Name, out var file) && file.Length == blob.Properties.ContentLength)
                await CompareAsync(blob, file, cancellation);
        }

        await UploadChangedAsync(cancellation);
    }

    public async Task ListenAsync(CancellationToken stopping, CancellationToken abort)
    {
        while (true)
        {
            await _changes.NextAsync(stopping);
            if (stopping.IsCancellationRequested)
                return;

            try
            {
                await UploadChangedAsync(abort);
                _outage.End();
            }
            catch (Exception problem) when (problem is RequestFailedException or AggregateException or OperationCanceledException)
            {
                _outage.Begin(problem);
            }
        }
    }

    public void Dispose() => _changes.Dispose();

    private async Task CompareAsync(BlobItem blob, FileInfo file, CancellationToken cancellation)
    {
        var state = FileState.Of(file);
        if (await ReadAsync(file, cancellation) is { } bytes && blob.Properties.ContentHash is { } hash && hash.AsSpan().SequenceEqual(Hash(bytes)))
            _uploaded[blob.Name] = state;
    }

    private async Task UploadChangedAsync(CancellationToken cancellation)
    {
        var files = folder.Files();
        foreach (var (name, file) in files.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            var state = FileState.Of(file);
            if (_uploaded.TryGetValue(name, out var known) && known == state)
                continue;

            var bytes = await ReadAsync(file, cancellation);
            file.Refresh();
            if (bytes is null || !file.Exists || FileState.Of(file) != state)
            {
                // It is being written: look again when that has settled.
                _changes.Signal();
                continue;
            }

            Log.Uploading(logger, folder.Name, name);
            await UploadAsync(folder.Container.GetBlobClient(name), bytes, cancellation);
            _uploaded[name] = state;
        }

        foreach (var name in _uploaded.Keys.Except(files.Keys).ToList())
        {
            _uploaded.Remove(name);
            Log.Deleted(logger, folder.Name, name);
        }
    }

    // The hash is sent so that the next start need not upload what is there.
    private static Task<Response<BlobContentInfo>> UploadAsync(BlobClient blob, byte[] bytes, CancellationToken cancellation) =>
        blob.UploadAsync(
            BinaryData.FromBytes(bytes),
            new BlobUploadOptions { HttpHeaders = new BlobHttpHeaders { ContentHash = Hash(bytes) } },
            cancellation);

    /// <returns>Null when the file cannot be read just now.</returns>
    private static async Task<byte[]?> ReadAsync(FileInfo file, CancellationToken cancellation)
    {
        try
        {
            return await File.ReadAllBytesAsync(file.FullName, cancellation);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    [SuppressMessage("Security", "CA5351:Do not use broken cryptographic algorithms", Justification = "It is the hash that Blob Storage keeps, and only tells equal from changed.")]
    private static byte[] Hash(byte[] bytes) => MD5.HashData(bytes);

    private readonly record struct FileState(long Length, DateTime Written)
    {
        public static FileState Of(FileInfo file) => new(file.Length, file.LastWriteTimeUtc);
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "Uploading {Folder}/{Name}")]
        public static partial void Uploading(ILogger logger, string folder, string name);

        [LoggerMessage(LogLevel.Information, "{Folder}/{Name} is gone from the folder; what was published of it stays.")]
        public static partial void Deleted(ILogger logger, string folder, string name);
    }
}
