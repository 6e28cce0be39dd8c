using Letters;

namespace LetterFunctions.Http;

/// <summary>A revision of a letter in one of its languages.</summary>
/// <param name="Language">Of a translation; null for the original.</param>
public sealed record Edition(Revision Revision, LanguageTag? Language = null)
{
    /// <summary>What a reader's file of it is called, without extension.</summary>
    public string FileName => Language is { } language ? $"{Revision.Slug}.{language}" : Revision.Slug.ToString();

    /// <summary>The translation into a language that a path names; language tags are alike in any case (RFC 5646, 2.1.1).</summary>
    /// <returns>Null where the revision has none, also for the language of the original.</returns>
    public static Edition? Find(Revision revision, string language)
    {
        foreach (var rendition in revision.Renditions)
        {
            if (rendition.Language is { } translation && string.Equals(translation.ToString(), language, StringComparison.OrdinalIgnoreCase)) return new Edition(revision, translation);
        }

        return null;
    }
}
