namespace Letters.Names;

/// <summary>The name of a person, taken apart for sorting. Words are as printed.</summary>
internal sealed record PersonName
{
    public IReadOnlyList<string> Given { get; private init; } = [];

    /// <summary>Particles that stand behind the given names in an index: "van der", "d'", "al-".</summary>
    public IReadOnlyList<string> Particles { get; private init; } = [];

    public IReadOnlyList<string> Family { get; private init; } = [];

    /// <summary>"Jr.", "III"; null where there is none.</summary>
    public string? Generation { get; private init; }

    /// <summary>"Doe, Jane": the author printed it as indexes do.</summary>
    public bool IsTurnedRound { get; private init; }

    public static PersonName Parse(string name)
    {
        var words = name.Split([' ', '\u00A0', '\u3000'], StringSplitOptions.RemoveEmptyEntries).ToList();
        var generation = TakeSuffixes(words);
        if (words.Exists(word => word.EndsWith(','))) return new PersonName { IsTurnedRound = true };
        TakeTitles(words);
        if (words.Count == 0) return new PersonName();
        if (words.Skip(1).All(word => NameToken.IsNickname(word))) return new PersonName { Family = words };

        var (start, end) = FindFamily(words);
        var given = words[..start].Concat(words[end..]).ToList();
        var family = words[start..end];
        var particles = TakeParticles(given, family, joined: end == words.Count);
        return new PersonName { Given = given, Family = family, Particles = particles, Generation = generation };
    }

    /// <summary>Takes degrees, honours and the like off the end; what follows a comma, too, when nothing but those does.</summary>
    private static string? TakeSuffixes(List<string> words)
    {
        string? generation = null;
        while (words.Count > 1 && NameToken.IsPostNominal(words[^1]) && !(words.Count == 2 && NameWords.FamilyGenerations.Contains(NameToken.Bare(words[^1]))))
        {
            if (IsPortugueseGeneration(words)) break;
            if (NameToken.IsGeneration(words[^1])) generation = words[^1].Trim(',', ';');
            words.RemoveAt(words.Count - 1);
        }

        if (words.Count > 0) words[^1] = words[^1].TrimEnd(',', ';');
        return generation;
    }

    /// <summary>"João Souza Junior" without a comma, among names that are not English.</summary>
    private static bool IsPortugueseGeneration(List<string> words) =>
        words.Count > 2 && words[^1] is "Junior" or "Júnior" && !words[^2].EndsWith(',');

    private static void TakeTitles(List<string> words)
    {
        var titles = 0;
        while (titles < words.Count - 1 && IsTitleAt(words, titles)) titles++;
        words.RemoveRange(0, titles);
    }

    private static bool IsTitleAt(List<string> words, int at)
    {
        var word = NameToken.Bare(words[at]);
        if (NameToken.IsTitle(words[at]) && !(at == 0 && word is "Don" or "Sr" or "Mag" or "D" or "M" && words[at][^1] != '.')) return true;
        if (at == 0 && word is "The" or "His" or "Her") return true;
        if (word is "Rt" or "Right" or "Most" or "Very" or "Eminence" or "Holiness" or "h.c" or "med" or "phil" or "rer" or "nat" or "jur" or "iur" or "oec" or "pol" or "habil" or "hab" or "dr" or "em" or "emer" or "Emeritus" or "Emerita" or "the" or "dent" or "theol") return at > 0 || word is "Rt" or "Right" or "Most" or "Very";
        return NameWords.OfficesAsTitles.Contains(word) || word is "Former";
    }

    private static (int Start, int End) FindFamily(List<string> words)
    {
        if (FindCapitals(words) is { } capitals) return capitals;

        // Фамилия Имя Отчество
        if (words.Count == 3 && IsPatronymic(words[2])) return (0, 1);

        // "Ban Ki-moon"
        if (words.Count == 2 && words[1].IndexOf('-', StringComparison.Ordinal) is > 0 and var hyphen && hyphen + 1 < words[1].Length && char.IsLower(words[1][hyphen + 1])) return (0, 1);

        var end = words.Count;
        while (end > 1 && NameToken.IsNickname(words[end - 1])) end--;
        var start = end - 1;
        if (start > 1 && NameWords.FamilyGenerations.Contains(words[start])) start--;
        start = Math.Max(1, WithPrefixes(words, start));
        if (IsSpanishDouble(words, start)) start = Math.Max(1, WithPrefixes(words, start - 1));
        else if (start > 2 && words[start - 1] is "y" or "i") start = Math.Max(1, WithPrefixes(words, start - 2));
        return (start, end);
    }

    private static int WithPrefixes(List<string> words, int start)
    {
        while (start > 1 && char.IsUpper(words[start - 1][0]) && NameWords.FamilyPrefixes.Contains(words[start - 1]) && (words[start - 1] is "Ó" || !NameToken.IsInitial(words[start - 1]))) start--;
        while (start > 1 && NameWords.LeadingParticles.Contains(words[start - 1])) start--;
        return start;
    }

    /// <summary>"Jane DOE", "XI Jinping": capitals tell the family name where the rest is in small letters.</summary>
    private static (int Start, int End)? FindCapitals(List<string> words)
    {
        var first = words.FindIndex(IsInCapitals);
        var last = words.FindLastIndex(IsInCapitals);
        if (first < 0 || (first == 0 && last == words.Count - 1)) return null;
        return words.FindIndex(first, last - first, word => !IsInCapitals(word)) < 0 ? (first, last + 1) : null;
    }

    /// <summary>"XI" is a family name, "TJ" are initials.</summary>
    private static bool IsInCapitals(string word) => (word.Length > 2 || word is [_, 'A' or 'E' or 'I' or 'O' or 'U']) && !word.Contains('.', StringComparison.Ordinal) && word.All(character => char.IsUpper(character) || character is '-' or '\'' or '’');

    private static bool IsPatronymic(string word) =>
        word.Length > 5 && (word.EndsWith("вич", StringComparison.Ordinal) || word.EndsWith("вна", StringComparison.Ordinal) || word.EndsWith("чна", StringComparison.Ordinal));

    /// <summary>"Gabriel García Márquez": a Spanish given name, and a Spanish family name before the last.</summary>
    private static bool IsSpanishDouble(List<string> words, int start)
    {
        if (start < 2 || !NameWords.SpanishGivenNames.Contains(words[0])) return false;
        var word = words[start - 1];
        return NameWords.SpanishFamilyNames.Contains(word) || (word.Length > 4 && word.EndsWith("ez", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Moves small-letter particles out of the given names, and those that are written together out of the family name.</summary>
    private static List<string> TakeParticles(List<string> given, List<string> family, bool joined)
    {
        var particles = new List<string>();
        while (joined && given.Count > 1 && char.IsLower(given[^1][0]) && NameWords.Particles.Contains(given[^1]))
        {
            particles.Insert(0, given[^1]);
            given.RemoveAt(given.Count - 1);
        }

        if (JoinedParticleLength(family[0]) is > 0 and var length)
        {
            particles.Add(family[0][..length]);
            family[0] = family[0][length..];
        }

        return particles;
    }

    /// <summary>"d'Arc", "al-Hadid".</summary>
    private static int JoinedParticleLength(string word) => word switch
    {
        ['d', '\'' or '’', _, ..] => 2,
        ['a' or 'A' or 'e' or 'E', 'l' or 's' or 'r' or 'n' or 'd' or 't', '-', _, ..] when char.IsLower(word[0]) => 3,
        ['A', 'l', '-', _, ..] => 3,
        _ => 0,
    };
}
