using Letters;
using Letters.Rendering;

namespace LetterFunctions.Http.Discovery;

/// <summary>What the feeds have in common.</summary>
internal static class FeedEntries
{
    public const string Title = "Open letters";

    private const int MostEntries = 100;

    public static IEnumerable<Revision> Of(IReadOnlyList<Revision> letters) =>
        letters.OrderByDescending(letter => letter.PublishedAt).ThenBy(letter => letter.Slug.ToString(), StringComparer.Ordinal).Take(MostEntries);

    /// <summary>When the last letter was published; the beginning of the era of computers where there is none.</summary>
    public static DateTimeOffset Updated(IReadOnlyList<Revision> letters) => letters.Count == 0 ? DateTimeOffset.UnixEpoch : letters.Max(letter => letter.PublishedAt);

    public static string TitleOf(Revision letter) => letter.Title.Replace('\n', ' ');

    public static string SignatoriesOf(Revision letter) => Labels.Of(letter.Language).SignatoryCount(letter.SignatoryCount);

    public static string SummaryOf(Revision letter) => letter.Number == 1 ? SignatoriesOf(letter) : $"{SignatoriesOf(letter)} · {Labels.Of(letter.Language).Revision(Labels.Of(letter.Language).FormatNumber(letter.Number))}";
}
