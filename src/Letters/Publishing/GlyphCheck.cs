using Letters.Rendering.Pdf;

namespace Letters.Publishing;

/// <summary>Tells of characters that the PDF has to print as their numbers.</summary>
internal static class GlyphCheck
{
    /// <returns>A warning for each such character, where it stands first.</returns>
    public static IEnumerable<Diagnostic> Find(Letter letter, string file)
    {
        var told = new HashSet<string>();
        foreach (var passage in letter.Passages())
        {
            foreach (var character in FontCoverage.FindMissing(passage.Text))
            {
                if (told.Add(character)) yield return Missing(character, passage, file);
            }
        }
    }

    private static Diagnostic Missing(string character, Passage passage, string file)
    {
        var numbers = string.Join(' ', character.EnumerateRunes().Select(rune => $"U+{rune.Value:X4}"));
        return new("character-without-glyph", DiagnosticSeverity.Warning, $"No font of the PDF has the character “{character}” ({numbers}). The PDF prints its number; the other renditions have it as written.")
        {
            File = file,
            Line = passage.Lines.First,
            Excerpt = character,
            Suggestion = "Write it in another way if the PDF matters.",
        };
    }
}
