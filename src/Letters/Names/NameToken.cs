namespace Letters.Names;

/// <summary>A word of a name with what punctuation is written on to it.</summary>
internal static class NameToken
{
    /// <summary>The word without quotation marks, brackets, commas and full stops at its ends.</summary>
    public static ReadOnlySpan<char> Bare(ReadOnlySpan<char> token) => token.Trim("()[]“”„«»\"‹›,;:").TrimEnd('.');

    public static bool IsNickname(ReadOnlySpan<char> token) => token.Length > 1 && token[0] is '(' or '[' or '“' or '„' or '«' or '"' or '‹' or '‘';

    /// <summary>"J.", "J.-P.", "H": letters that stand for given names.</summary>
    public static bool IsInitial(ReadOnlySpan<char> token)
    {
        var word = token.Trim(",;");
        if (word.Length == 1) return char.IsUpper(word[0]);
        if (word.IsEmpty || word[^1] != '.' || !char.IsUpper(word[0])) return false;
        for (var at = 0; at < word.Length; at++)
        {
            if (word[at] is '.' or '-') continue;
            if (!char.IsUpper(word[at]) || (at > 0 && word[at - 1] is not ('.' or '-'))) return false;
        }

        return word.Length <= 8;
    }

    public static bool IsTitle(ReadOnlySpan<char> token) => NameWords.Titles.Contains(Bare(token)) && !(Bare(token).Length == 1 && IsInitial(token));

    /// <summary>"PhD", "Ph.D.", "S.J.", "(ret.)": full stops inside do not matter, capitals do, lest "Ma" or "Do" be a degree.</summary>
    public static bool IsPostNominal(ReadOnlySpan<char> token)
    {
        var bare = Bare(token);
        if (bare.IsEmpty || bare.Length > 10) return false;
        if (NameWords.Generations.Contains(bare)) return true;
        Span<char> letters = stackalloc char[bare.Length];
        var length = 0;
        var capitals = 0;
        foreach (var character in bare)
        {
            if (character is '.' or '\u2019' or '\'') continue;
            letters[length++] = character;
            if (char.IsUpper(character)) capitals++;
        }

        var word = letters[..length];
        return (NameWords.PostNominals.Contains(word) || NameWords.PostNominals.Contains(bare))
            && (capitals > 1 || word is "Esq" or "Ret" or "ret" or "em" or "aD" or "iR");
    }

    public static bool IsGeneration(ReadOnlySpan<char> token) => NameWords.Generations.Contains(Bare(token)) && (Bare(token) is not "V" || token is "V");

    /// <summary>Scripts in which the family name comes first: Han, kana, Hangul.</summary>
    public static bool IsFamilyFirstScript(ReadOnlySpan<char> name)
    {
        foreach (var character in name)
        {
            if (character is (>= '\u3040' and <= '\u30FF') or (>= '\u3400' and <= '\u9FFF') or (>= '\uAC00' and <= '\uD7A3') or (>= '\uF900' and <= '\uFAFF')) return true;
        }

        return false;
    }
}
