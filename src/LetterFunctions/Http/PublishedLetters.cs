using System.Globalization;
using Letters;
using Letters.Azure;
using Letters.Publishing;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace LetterFunctions.Http;

/// <summary>Finds revisions by the texts in a URL. What is no slug or number names nothing, so it is not found; nor is what is withdrawn.</summary>
public sealed class PublishedLetters(TableLetterStore letters, ContentCache cache, IOptions<ServingOptions> options)
{
    /// <summary>Of <see cref="ContentHash.Short"/>; longer than any number that is a revision's.</summary>
    private const int ShortestId = 12;

    private readonly TimeSpan _age = options.Value.PointerAge;

    public async ValueTask<Revision?> FindCurrentAsync(string slug, CancellationToken cancellationToken) =>
        await FindAsync(slug, cancellationToken) is { Withdrawal: null } current ? current.Revision : null;

    /// <param name="revision">Its number; or its id, or the beginning of it that is printed in renditions, which cannot know the number.</param>
    public async Task<Revision?> FindRevisionAsync(string slug, string revision, CancellationToken cancellationToken) =>
        await FindCurrentAsync(slug, cancellationToken) is { } current ? await FindRevisionAsync(current, revision, cancellationToken) : null;

    /// <summary>As <see cref="FindRevisionAsync(string, string, CancellationToken)"/>, also of a letter that is withdrawn: for those with a key.</summary>
    public async Task<Revision?> FindArchivedAsync(string slug, string revision, CancellationToken cancellationToken) =>
        await FindAsync(slug, cancellationToken) is { } current ? await FindRevisionAsync(current.Revision, revision, cancellationToken) : null;

    /// <summary>The revision that was current at a time; null where none was yet.</summary>
    public async Task<Revision?> FindAsOfAsync(Revision current, DateTimeOffset time, CancellationToken cancellationToken) =>
        current.PublishedAt <= time ? current : (await letters.ListRevisionsAsync(current, cancellationToken)).FirstOrDefault(revision => revision.PublishedAt <= time);

    /// <summary>The revisions that were current once, the newest first; empty where the letter is not published or is withdrawn.</summary>
    public async Task<IReadOnlyList<Revision>> ListRevisionsAsync(string slug, CancellationToken cancellationToken) =>
        await FindCurrentAsync(slug, cancellationToken) is { } current ? await letters.ListRevisionsAsync(current, cancellationToken) : [];

    /// <summary>Why a letter or one of its revisions is not found.</summary>
    /// <param name="revision">As the URL names it; null where it names none.</param>
    public async Task<IResult> MissingAsync(HttpRequest request, string slug, string? revision, CancellationToken cancellationToken)
    {
        if (await FindAsync(slug, cancellationToken) is { Withdrawal: { } withdrawal } withdrawn) return Tombstone.Of(request, withdrawn.Revision.Slug, withdrawal);
        return revision is null ? Problems.NoLetter(slug) : Problems.NoRevision(slug, revision);
    }

    private ValueTask<CurrentRevision?> FindAsync(string slug, CancellationToken cancellationToken) =>
        Slug.TryParse(slug, out var parsed) ? letters.FindRecentAsync(parsed, _age, cancellationToken) : default;

    private async Task<Revision?> FindRevisionAsync(Revision current, string revision, CancellationToken cancellationToken)
    {
        var number = 0;
        var isId = revision.Length >= ShortestId && revision.All(char.IsAsciiHexDigitLower);
        if (!isId && !int.TryParse(revision, NumberStyles.None, CultureInfo.InvariantCulture, out number)) return null;
        if (number == current.Number) return current;
        return await cache.ReadRevisionAsync(
            new ContentKey("revision", current.Slug, current.Id, revision, current.Number),
            () => isId ? letters.FindRevisionAsync(current, revision, cancellationToken) : letters.FindRevisionAsync(current, number, cancellationToken));
    }
}
