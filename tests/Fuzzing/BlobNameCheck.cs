using LetterFunctions.Http;
using Letters.Parsing;
using Letters.Publishing;

namespace Letters.Fuzzing;

/// <summary>What holds of every name of a blob in the content container: it is of one folder, and a file that may be uploaded is of the letter that it was uploaded for.</summary>
internal static class BlobNameCheck
{
    public static void Run(string blobName)
    {
        var (folder, name) = (Upload.FolderOf(blobName), LetterFileName.NameInFolder(blobName));
        Require(blobName.StartsWith(folder, StringComparison.Ordinal), "The folder is none of the name.");
        Require(!folder.Contains('/', StringComparison.Ordinal), "A folder has a slash.");
        if (!blobName.Contains('/', StringComparison.Ordinal) && name is not null) Require(LetterFileName.TryParse(name, out var whole) && whole.Role == LetterFileRole.Text && folder.Length < blobName.Length, "A letter that is one blob has no text.");
        if (name is not null && LetterFileName.TryParse(name, out var file)) Require(!name.Contains('/', StringComparison.Ordinal) && (file.Role == LetterFileRole.Text || file.Language is null) && !file.Extension.Any(char.IsUpper), "A file has another role than its name says.");

        var parts = blobName.Split('/', 2);
        if (parts.Length < 2 || ContentNames.Check(parts[0], parts[1], out var slug) is not null) return;
        Require(slug.ToString() == folder && name == parts[1], "A file that may be uploaded is of another letter.");
        Require(Uri.EscapeDataString(parts[1]) == parts[1] && !parts[1].Any(char.IsControl), "A file that may be uploaded has a name that no address has.");
    }

    private static void Require(bool holds, string otherwise)
    {
        if (!holds) throw new InvalidOperationException(otherwise);
    }
}
