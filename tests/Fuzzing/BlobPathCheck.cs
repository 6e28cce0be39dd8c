using LocalFunctions;
using LocalFunctions.Blobs;

namespace Letters.Fuzzing;

/// <summary>What holds of every path of a trigger and every name of a blob: a path is refused by its own kind of fault, and where a name fits, the tokens put into the path give it back.</summary>
internal static class BlobPathCheck
{
    public static void Run(string path, string blobName)
    {
        BlobPath parsed;
        try
        {
            parsed = BlobPath.Parse(path);
        }
        catch (LocalRunException)
        {
            return;
        }

        Require(path.StartsWith(parsed.Container, StringComparison.Ordinal), "The container is none of the path.");
        if (parsed.Match(blobName) is not { } tokens) return;
        Require(blobName.StartsWith(parsed.Prefix, StringComparison.Ordinal), "A name fits that has another beginning.");
        if (!path.Contains('/', StringComparison.Ordinal)) return;
        var filled = tokens.Aggregate(path[(parsed.Container.Length + 1)..], (names, token) => names.Replace($"{{{token.Key}}}", $"\u0000{token.Value}", StringComparison.Ordinal));
        if (!tokens.Values.Any(value => value.Contains('{', StringComparison.Ordinal))) Require(filled.Replace("\u0000", "", StringComparison.Ordinal) == blobName.Replace("\u0000", "", StringComparison.Ordinal), "The tokens do not give the name back.");
    }

    private static void Require(bool holds, string otherwise)
    {
        if (!holds) throw new InvalidOperationException(otherwise);
    }
}
