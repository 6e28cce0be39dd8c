using System.Text;
using Letters.Parsing;

namespace Letters.Publishing;

/// <summary>What lies in one folder of the content container at one moment.</summary>
/// <param name="Folder">As uploaded: the slug of a letter, if it is one.</param>
/// <param name="Files">In the order of their names; at least one.</param>
public sealed record Upload(string Folder, Sequence<UploadedFile> Files)
{
    /// <summary>Changes whenever a file of the folder is added, replaced or removed.</summary>
    public ContentHash Version { get; } =
        ContentHash.Of(Encoding.UTF8.GetBytes(string.Join('\n', Files.Select(file => $"{file.Name}\n{file.Version}"))));

    /// <summary>When the newest file was uploaded, by the storage's clock.</summary>
    public DateTimeOffset UploadedAt { get; } = Files.Max(file => file.UploadedAt);

    /// <summary>
    /// The folder that a blob in the content container belongs to: what precedes the first slash. A letter that is one blob,
    /// "a-letter.md", is of the folder that its name says without the extension; any other blob outside of folders is one by itself.
    /// </summary>
    public static string FolderOf(string blobName)
    {
        if (blobName.IndexOf('/', StringComparison.Ordinal) is >= 0 and var end) return blobName[..end];
        return LetterFileName.TextExtensionOf(blobName) is { } extension && LetterFileName.NameInFolder(blobName) is not null ? blobName[..^extension.Length] : blobName;
    }
}

/// <param name="Name">The blob's name in the content container: "protect-asylum-seekers/letter.txt".</param>
/// <param name="Version">The blob's ETag.</param>
/// <param name="Length">In bytes.</param>
public sealed record UploadedFile(string Name, string Version, long Length, DateTimeOffset UploadedAt);
