namespace TaggedPdf.Fonts;

/// <summary>What a glyph may be mapped to (ISO 19005-3, 6.2.11.7.2).</summary>
internal static class UnicodeText
{
    /// <summary>
    /// The characters without U+0000, U+FEFF and U+FFFE, which a ToUnicode map must not hold. A glyph that continues a
    /// cluster has no characters of its own and maps to a word joiner, which readers drop; ActualText carries the cluster.
    /// </summary>
    public static string Mappable(ReadOnlySpan<char> characters)
    {
        const string WordJoiner = "\u2060";
        if (characters.IndexOfAny('\0', '\uFEFF', '\uFFFE') >= 0)
            characters = string.Concat(characters.ToString().Where(character => character is not ('\0' or '\uFEFF' or '\uFFFE')));
        return characters.IsEmpty ? WordJoiner : characters.ToString();
    }
}
