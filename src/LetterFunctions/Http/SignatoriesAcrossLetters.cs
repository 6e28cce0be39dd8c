using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Letters;
using Letters.Azure;
using Letters.Rendering.Html;
using Letters.Searching;
using Microsoft.Extensions.Options;

namespace LetterFunctions.Http;

/// <summary>Finds what a person or an organisation signed, in the current revisions of letters. An index says in which letters to look.</summary>
public sealed class SignatoriesAcrossLetters(TableLetterStore letters, IOptions<ServingOptions> options)
{
    /// <summary>A page that is not full after so many letters says where to go on.</summary>
    private const int MostLetters = 64;

    private const int LettersAtOnce = 8;

    private readonly TimeSpan _age = options.Value.PointerAge;

    /// <param name="query">With words.</param>
    /// <param name="from">Where to begin; null for the first letter.</param>
    /// <param name="limit">How many are wanted; there may be fewer although more follow.</param>
    /// <returns>Those found in the order of the letters' slugs and of their lists; and where the next page begins, null where nothing follows.</returns>
    internal async Task<(IReadOnlyList<SignatoryOfLetter> Found, Place? Next)> FindAsync(SignatoryQuery query, Place? from, int limit, CancellationToken cancellationToken)
    {
        var slugs = (await letters.FindLettersSignedByAsync(query, cancellationToken)).SkipWhile(slug => from is not null && string.CompareOrdinal(slug.ToString(), from.Slug) < 0).ToList();
        var found = new List<SignatoryOfLetter>();
        foreach (var chunk in slugs.Take(MostLetters).Chunk(LettersAtOnce))
        {
            var matches = await Task.WhenAll(chunk.Select(slug => FindAsync(slug, query, slug.ToString() == from?.Slug ? from.First : 1, limit, cancellationToken)));
            foreach (var match in matches.SelectMany(of => of))
            {
                if (found.Count == limit) return (found, new Place(match.Revision.Slug.ToString(), match.Signatory.Position));
                found.Add(match);
            }
        }

        return (found, slugs.Count > MostLetters ? new Place(slugs[MostLetters].ToString(), 1) : null);
    }

    /// <returns>One more than the limit, where there are more.</returns>
    private async Task<IEnumerable<SignatoryOfLetter>> FindAsync(Slug slug, SignatoryQuery query, int first, int limit, CancellationToken cancellationToken)
    {
        if (await letters.FindRecentAsync(slug, _age, cancellationToken) is not { Withdrawal: null, Revision: var revision }) return [];
        var matches = await letters.FindSignatoriesAsync(revision, query, first, limit + 1, cancellationToken);
        return matches.Signatories.Select(signatory => new SignatoryOfLetter(revision, signatory));
    }

    /// <summary>Where a page begins.</summary>
    /// <param name="First">The position in the list of that letter.</param>
    internal sealed record Place(string Slug, int First)
    {
        public string Cursor => Http.Cursor.Write(string.Create(CultureInfo.InvariantCulture, $"{Slug}.{First}"));

        public static bool TryParse(string cursor, [NotNullWhen(true)] out Place? place)
        {
            place = Http.Cursor.TryRead(cursor, out var text) && text.Split('.') is [var slug, var position] && Letters.Slug.TryParse(slug, out _) && PageLimit.TryParseNumber(position, out var first)
                ? new Place(slug, first)
                : null;
            return place is not null;
        }
    }
}
