using System.Globalization;
using System.Text;
using Letters.Publishing;

namespace Letters.Azure;

/// <summary>Every key and blob name, made in this one place. What a person wrote is never a key unencoded.</summary>
internal static class LetterKeys
{
    /// <summary>Rows of a signatory partition: a page of so many signatories is one query.</summary>
    public const int SignatoriesPerPartition = 1_000;

    /// <summary>The row of the pointer in a letter's partition of the Letters table.</summary>
    public const string Current = "current";

    /// <summary>The row that is written when a signatory list is complete.</summary>
    public const string Complete = "complete";

    private const int LongestFolderKey = 200;

    public static string Letter(Slug slug) => slug.ToString();

    /// <summary>
    /// The row of a revision. Two publishers may both try for a number, each with an id of its own; the pointer tells which one
    /// readers see, and the other row stays unreachable.
    /// </summary>
    public static string Revision(int number, ContentHash id) => $"{Number(number)}-{id}";

    /// <summary>Sorts before the rows of all ids that were tried for a number, and after those of lower numbers.</summary>
    public static string RevisionsFrom(int number) => Number(number);

    public static string Text(ContentHash revisionId) => revisionId.ToString();

    /// <param name="index">The passage's place in the letter, from 0.</param>
    /// <param name="part">Long passages take several rows: which of them this is, from 0.</param>
    public static string Passage(int index, int part) => string.Create(CultureInfo.InvariantCulture, $"{index:D6}-{part:D4}");

    public static string SignatoryList(ContentHash list) => list.ToString();

    public static string SignatoryPartition(ContentHash list, int position) =>
        string.Create(CultureInfo.InvariantCulture, $"{list}-{(position - 1) / SignatoriesPerPartition:D6}");

    public static string Signatory(int position) => position.ToString("D8", CultureInfo.InvariantCulture);

    public static string Folder(string folder)
    {
        var key = new StringBuilder();
        foreach (var value in Encoding.UTF8.GetBytes(folder))
        {
            if (char.IsAsciiLetterOrDigit((char)value) || value == '-') key.Append((char)value);
            else key.Append(CultureInfo.InvariantCulture, $"_{value:x2}");
        }

        return key.Length <= LongestFolderKey ? key.ToString() : $"{key.ToString(0, LongestFolderKey)}_{ContentHash.Of(Encoding.UTF8.GetBytes(folder))}";
    }

    /// <summary>Newer uploads come first; the same upload has the same key however often it is reported.</summary>
    public static string Report(Upload upload) =>
        string.Create(CultureInfo.InvariantCulture, $"{DateTimeOffset.MaxValue.UtcTicks - upload.UploadedAt.UtcTicks:D19}-{upload.Version.Short}");

    public static string SourceBlob(Slug slug, SourceFile file) => $"{slug}/{file.Sha256}/{file.Name}";

    public static string RenditionBlob(Slug slug, Rendition rendition) => $"{slug}/{rendition.Sha256}.{rendition.Format.Name}";

    private static string Number(int number) => number.ToString("D8", CultureInfo.InvariantCulture);
}
