using Azure.Storage.Blobs;
using LocalFunctions.Configuration;

namespace LocalFunctions.Uploads;

/// <summary>A folder whose files are blobs of a container: <c>{folder}/a/b.txt</c> is the blob <c>a/b.txt</c>.</summary>
internal sealed record UploadFolder(string FullPath, BlobContainerClient Container)
{
    private const string DefaultFolder = "content";

    private static readonly string[] TemporaryEndings = ["~", ".tmp", ".swp", ".swx", ".part", ".crdownload"];
    private static readonly string[] TemporaryBeginnings = [".", "~$", "#"];

    /// <summary>What vim creates to see whether it may write.</summary>
    private const string VimProbe = "4913";

    public string Name => Path.GetFileName(FullPath);

    /// <summary>
    /// The folder of the settings, or by default the repository's <c>content</c> when the app was started as a program on the
    /// storage emulator: a real storage account never gets files that it was not asked to.
    /// </summary>
    /// <returns>Null when there is none.</returns>
    /// <exception cref="LocalRunException">The settings name a folder that does not exist.</exception>
    public static UploadFolder? From(LocalFunctionsOptions options, StorageConnections storage)
    {
        var root = options.RepositoryRoot ?? AppContext.BaseDirectory;
        string path;
        if (options.UploadFolder is null)
        {
            path = Path.Combine(root, DefaultFolder);
            if (!options.IsProgram || !storage.UsesDevelopmentStorage || !Directory.Exists(path))
                return null;
        }
        else
        {
            if (options.UploadFolder.Length == 0)
                return null;
            path = Path.TrimEndingDirectorySeparator(Path.GetFullPath(options.UploadFolder, root));
            if (!Directory.Exists(path))
                throw new LocalRunException($"{LocalFunctionsOptions.Section}:UploadFolder names {path}, which is not a folder.");
        }

        var container = options.UploadContainer is { Length: > 0 } name ? name : Path.GetFileName(path);
        return new(path, storage.Blobs(connection: null).GetBlobContainerClient(container));
    }

    /// <summary>The files that are to be uploaded, by the name of their blob. Hidden files and those that editors make on the side are not.</summary>
    public IReadOnlyDictionary<string, FileInfo> Files()
    {
        var recursive = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.Hidden | FileAttributes.System };
        return new DirectoryInfo(FullPath).EnumerateFiles("*", recursive)
            .Select(file => (Blob: Path.GetRelativePath(FullPath, file.FullName).Replace(Path.DirectorySeparatorChar, '/'), File: file))
            .Where(pair => !pair.Blob.Split('/').Any(IsTemporary))
            .ToDictionary(pair => pair.Blob, pair => pair.File, StringComparer.Ordinal);
    }

    private static bool IsTemporary(string name) =>
        name == VimProbe
        || TemporaryBeginnings.Any(beginning => name.StartsWith(beginning, StringComparison.Ordinal))
        || TemporaryEndings.Any(ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
}
