using System.Globalization;
using Letters;
using Letters.Azure;

namespace LetterFunctions.Http;

/// <summary>Finds revisions by the texts in a URL. What is no slug or number names nothing, so it is not found.</summary>
public sealed class PublishedLetters(TableLetterStore letters)
{
    /// <summary>Of <see cref="ContentHash.Short"/>; longer than any number that is a revision's.</summary>
    private const int ShortestId = 12;

    public async Task<Revision?> FindCurrentAsync(string slug, CancellationToken cancellationToken) =>
        Slug.TryParse(slug, out var parsed) ? (await letters.FindCurrentAsync(parsed, cancellationToken))?.Revision : null;

    /// <param name="revision">Its number; or its id, or the beginning of it that is printed in renditions, which cannot know the number.</param>
    public async Task<Revision?> FindRevisionAsync(string slug, string revision, CancellationToken cancellationToken)
    {
        if (!Slug.TryParse(slug, out var parsed)) return null;
        if (revision.Length >= ShortestId && revision.All(char.IsAsciiHexDigitLower)) return await letters.FindRevisionAsync(parsed, revision, cancellationToken);
        return int.TryParse(revision, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? await letters.FindRevisionAsync(parsed, number, cancellationToken) : null;
    }
}
