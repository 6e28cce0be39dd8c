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
        $"{Newest(upload.UploadedAt)}-{upload.Version.Short}";

    public static string SourceBlob(Slug slug, SourceFile file) => $"{slug}/{file.Sha256}/{file.Name}";

    /// <summary>In a letter's folder of the sources, where the records of its changes lie.</summary>
    public const string Changes = "changes/";

    /// <param name="file">Of a record or a mark; empty for what all of the letter's begin with.</param>
    public static string ChangeBlob(Slug slug, string file) => $"{slug}/{Changes}{file}";

    /// <summary>What the names of a letter's blobs begin with.</summary>
    public static string Blobs(Slug slug) => $"{slug}/";

    public static string RenditionBlob(Slug slug, Rendition rendition) => $"{slug}/{rendition.Sha256}.{rendition.Format.Name}";

    /// <summary>The partition of the SignatoryNames table with the letters in which a word stands; words that begin with the same byte share it.</summary>
    public static string Word(string word) => $"word-{Bucket(word)}";

    /// <summary>The partition of the SignatoryNames table with the places of a word in a long list.</summary>
    public static string WordOfList(ContentHash list, string word) => $"list-{list}-{Bucket(word)}";

    /// <summary>What the partitions of all letters begin with.</summary>
    public const string IndexedLetters = "letter-";

    /// <summary>What the partitions of all lists begin with.</summary>
    public const string IndexedLists = "list-";

    /// <summary>Of a content hash as it is printed.</summary>
    public const int HashLength = 64;

    /// <summary>The partition of the SignatoryNames table that tells which lists of a letter are indexed.</summary>
    public static string IndexedLetter(Slug slug) => IndexedLetters + slug;

    /// <summary>The partition of the SignatoryNames table that tells that the words of a long list are indexed.</summary>
    public static string IndexedList(ContentHash list) => IndexedLists + list;

    /// <summary>A row of a word: sorts with those of the words that begin alike.</summary>
    /// <param name="of">The letter's slug, or a number.</param>
    public static string WordRow(string word, string of) => $"{Encode(word)}-{of}";

    /// <summary>A row for all words with a beginning so short that they are many.</summary>
    public static string BeginningRow(string beginning, string of) => $"{Encode(beginning)}.{of}";

    /// <param name="part">From 0, of what takes several rows.</param>
    public static string Part(int part) => part.ToString("D4", CultureInfo.InvariantCulture);

    /// <summary>What comes after "-" or "." in a row of a word, neither of which an encoded word has.</summary>
    public static string OfRow(string row) => row[(row.AsSpan().IndexOfAny('-', '.') + 1)..];

    /// <summary>The rows of all words that begin so: from the one, below the other.</summary>
    public static (string From, string Below) WordsFrom(string beginning) => (Encode(beginning), Encode(beginning) + '~');

    /// <summary>The rows of a short beginning: from the one, below the other.</summary>
    public static (string From, string Below) BeginningsFrom(string beginning) => (Encode(beginning) + '.', Encode(beginning) + '/');

    private const int TickDigits = 19;

    /// <summary>The partition of the Publications table.</summary>
    public const string Log = "log";

    /// <summary>Newer publications come first.</summary>
    public static string Publication(Publication publication) => $"{Newest(publication.At)}-{publication.Slug}-{Revision(publication.Number, publication.Id)}-{publication.Event}";

    /// <summary>Whether a text has the form of <see cref="Publication"/>.</summary>
    public static bool IsPublication(string key) => key.Length > TickDigits + 1 && key[TickDigits] == '-' && key.AsSpan(0, TickDigits).IndexOfAnyExceptInRange('0', '9') < 0;

    private static string Newest(DateTimeOffset time) => (DateTimeOffset.MaxValue.UtcTicks - time.UtcTicks).ToString("D19", CultureInfo.InvariantCulture);

    /// <summary>The first byte of a word as it is encoded.</summary>
    private static string Bucket(string word) => Encode(word) is ['_', ..] encoded ? encoded[..3] : Encode(word)[..1];

    /// <summary>Letters and digits of ASCII as they are, else each byte of UTF-8 in hexadecimal: what begins alike is encoded alike.</summary>
    private static string Encode(string word)
    {
        if (Ascii.IsValid(word) && word.All(char.IsAsciiLetterOrDigit)) return word;
        var key = new StringBuilder();
        foreach (var value in Encoding.UTF8.GetBytes(word))
        {
            if (char.IsAsciiLetterOrDigit((char)value)) key.Append((char)value);
            else key.Append(CultureInfo.InvariantCulture, $"_{value:x2}");
        }

        return key.ToString();
    }

    private static string Number(int number) => number.ToString("D8", CultureInfo.InvariantCulture);
}
