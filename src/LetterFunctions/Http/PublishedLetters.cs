using System.Globalization;
using Letters;
using Letters.Azure;

namespace LetterFunctions.Http;

/// <summary>Finds revisions by the texts in a URL. What is no slug or number names nothing, so it is not found.</summary>
public sealed class PublishedLetters(TableLetterStore letters)
{
    public async Task<Revision?> FindCurrentAsync(string slug, CancellationToken cancellationToken) =>
        Slug.TryParse(slug, out var parsed) ? (await letters.FindCurrentAsync(parsed, cancellationToken))?.Revision : null;

    public async Task<Revision?> FindRevisionAsync(string slug, string number, CancellationToken cancellationToken) =>
        Slug.TryParse(slug, out var parsed) && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var parsedNumber)
            ? await letters.FindRevisionAsync(parsed, parsedNumber, cancellationToken)
            : null;
}
