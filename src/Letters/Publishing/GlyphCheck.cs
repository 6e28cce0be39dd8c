using Letters.Rendering.Pdf;

namespace Letters.Publishing;

/// <summary>Tells of characters that the PDF has to print as their numbers.</summary>
internal static class GlyphCheck
{
    /// <returns>A warning for each such character, or for the font pack that would have it, where it stands first.</returns>
    public static IEnumerable<Diagnostic> Find(Letter letter, string file)
    {
        var coverage = FontCoverage.For(letter.Language);
        var told = new HashSet<string>();
        foreach (var passage in letter.Passages())
        {
            foreach (var missing in coverage.FindMissing(passage.Text))
            {
                if (told.Add(missing.Pack ?? missing.Text)) yield return Missing(missing, passage, file);
            }
        }
    }

    private static Diagnostic Missing(MissingCharacter missing, Passage passage, string file)
    {
        var numbers = string.Join(' ', missing.Text.EnumerateRunes().Select(rune => $"U+{rune.Value:X4}"));
        return new("character-without-glyph", DiagnosticSeverity.Warning, Message($"“{missing.Text}” ({numbers})", missing.Pack))
        {
            File = file,
            Line = passage.Lines.First,
            Excerpt = missing.Text,
            Suggestion = missing.Pack is null
                ? "Write it in another way if the PDF matters."
                : $"Install the font pack “{missing.Pack}” (fonts/{missing.Pack}), or write it in other letters if the PDF matters.",
        };
    }

    private static string Message(string character, string? pack) => pack is null
        ? $"No font of the PDF has the character {character}. The PDF prints its number; the other renditions have it as written."
        : $"The font pack “{pack}” is not installed, which has the character {character}. The PDF prints the numbers of such characters; the other renditions have them as written.";
}
