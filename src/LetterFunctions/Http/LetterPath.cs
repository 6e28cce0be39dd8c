using Letters;
using Microsoft.AspNetCore.Http;

namespace LetterFunctions.Http;

/// <summary>Paths under /letters.</summary>
internal static class LetterPath
{
    /// <summary>The letter that "/letters/a-letter", "/letters/a-letter.pdf" or "/letters/a-letter/…" is of; null for another path.</summary>
    public static Slug? SlugOf(PathString path)
    {
        if (!path.StartsWithSegments("/letters", StringComparison.OrdinalIgnoreCase, out var rest) || rest.Value is not ['/', .. var name]) return null;
        var end = name.AsSpan().IndexOfAny('/', '.');
        return Slug.TryParse(end < 0 ? name : name[..end], out var slug) ? slug : null;
    }
}
