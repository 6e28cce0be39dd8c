using System.Security.Cryptography;

namespace LetterArchive;

/// <summary>
/// A folder with a copy of an account: a file of rows for each table, a file that lists the blobs of each container, the blobs by their hash, and
/// "SHA256SUMS", written last, with the hash of each of those files, as sha256sum writes and checks it.
/// </summary>
public sealed class ArchiveFolder(string path)
{
    private const string Checksums = "SHA256SUMS";

    public string TablePath(string table) => Path.Combine(path, "tables", $"{table}.jsonl");

    public string ContainerPath(string container) => Path.Combine(path, "containers", $"{container}.jsonl");

    /// <param name="sha256">Of what the blob holds.</param>
    public string BlobPath(string sha256) => Path.Combine(path, "blobs", sha256[..2], sha256);

    /// <exception cref="ArchiveException">There is something in the folder.</exception>
    public void Begin()
    {
        if (Directory.Exists(path) && Directory.EnumerateFileSystemEntries(path).Any()) throw new ArchiveException($"“{path}” is not empty; a backup needs a folder of its own.");
        foreach (var folder in (string[])["tables", "containers", "blobs"]) Directory.CreateDirectory(Path.Combine(path, folder));
    }

    public async Task WriteChecksumsAsync(CancellationToken cancellationToken)
    {
        var lines = new List<string>();
        foreach (var file in Files()) lines.Add($"{await HashAsync(file, cancellationToken)}  {file}");
        await File.WriteAllLinesAsync(Path.Combine(path, Checksums), lines, cancellationToken);
    }

    /// <exception cref="ArchiveException">The folder is no archive, or a file is missing, is another, or is too many.</exception>
    public async Task CheckAsync(CancellationToken cancellationToken)
    {
        var list = Path.Combine(path, Checksums);
        if (!File.Exists(list)) throw new ArchiveException($"“{path}” has no {Checksums}: it is no backup, or one that did not come to its end.");
        var expected = (await File.ReadAllLinesAsync(list, cancellationToken)).Select(line => line.Split("  ", 2)).ToDictionary(line => line[1], line => line[0], StringComparer.Ordinal);
        var found = Files();
        if (expected.Keys.Except(found).Concat(found.Except(expected.Keys)).FirstOrDefault() is { } differing) throw new ArchiveException($"“{differing}” is in only one of the folder and {Checksums}.");
        foreach (var file in found)
        {
            if (await HashAsync(file, cancellationToken) != expected[file]) throw new ArchiveException($"“{file}” is not what was copied: its hash differs.");
        }
    }

    /// <summary>With slashes, in the order of their names.</summary>
    private List<string> Files() =>
    [
        .. Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(path, file).Replace(Path.DirectorySeparatorChar, '/'))
            .Where(file => file != Checksums)
            .Order(StringComparer.Ordinal),
    ];

    private async Task<string> HashAsync(string file, CancellationToken cancellationToken)
    {
        await using var content = File.OpenRead(Path.Combine(path, file));
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancellationToken));
    }
}
