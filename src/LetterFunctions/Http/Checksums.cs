using System.Text;
using Letters;

namespace LetterFunctions.Http;

/// <summary>A line a file, its SHA-256 and its name, as <c>sha256sum --check</c> reads them. docs/verifying.md says how to use it.</summary>
internal static class Checksums
{
    public static byte[] Of(Revision revision)
    {
        var lines = revision.Renditions.Select(rendition => (rendition.Sha256, Name: NameOf(revision, rendition))).Prepend((revision.Hash, "manifest"));
        if (revision.Previous is { } previous) lines = lines.Append((previous, "previous-manifest"));
        return Encoding.UTF8.GetBytes(string.Concat(lines.Select(line => $"{line.Item1}  {line.Item2}\n")));
    }

    private static string NameOf(Revision revision, Rendition rendition) => $"{new Edition(revision, rendition.Language).FileName}.{rendition.Format.Name}";
}
