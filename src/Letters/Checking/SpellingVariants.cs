namespace Letters.Checking;

/// <summary>Which names of a list are probably one name, spelled in two ways.</summary>
internal static class SpellingVariants
{
    /// <summary>In a shorter word one letter often makes another word: Iran and Iraq, Granada and Grenada.</summary>
    private const int ShortestMistypedWord = 8;

    private const int ShortestMistypedName = 15;

    /// <summary>Typing errors are looked for among so many names, which bounds the memory that their index takes.</summary>
    private const int MostNamesForTypingErrors = 10_000;

    /// <summary>Shorter abbreviations are those of many names.</summary>
    private const int ShortestAbbreviation = 3;

    /// <returns>Pairs of indexes of the list; each name is the first of a pair at most once, with one that comes before it or is more frequent.</returns>
    public static IEnumerable<(int One, int Other)> Find(IReadOnlyList<OrganisationName> names)
    {
        var paired = new HashSet<int>();
        var keys = ByKey(names).Where(keyed => keyed.Distinct);
        foreach (var (one, other) in ByKeyPairs(names).Concat(ByTypingError(names, keys.Select(keyed => keyed.Index).ToList())).Concat(ByAbbreviation(names)))
        {
            if (paired.Add(one)) yield return (one, other);
        }
    }

    private static IEnumerable<(int Index, bool Distinct)> ByKey(IReadOnlyList<OrganisationName> names)
    {
        var keys = new HashSet<string>();
        for (var at = 0; at < names.Count; at++) yield return (at, keys.Add(names[at].Key));
    }

    private static IEnumerable<(int One, int Other)> ByKeyPairs(IReadOnlyList<OrganisationName> names)
    {
        var first = new Dictionary<string, int>();
        for (var at = 0; at < names.Count; at++)
        {
            if (!first.TryAdd(names[at].Key, at)) yield return (at, first[names[at].Key]);
        }
    }

    /// <summary>
    /// Two words that differ by one letter are the same when the letter is taken out of the longer one, or out of both. So every
    /// name is filed under each of its forms that lack a letter, and those that meet are looked at.
    /// </summary>
    private static IEnumerable<(int One, int Other)> ByTypingError(IReadOnlyList<OrganisationName> names, List<int> candidates)
    {
        var forms = new Dictionary<ulong, int>();
        foreach (var at in candidates.Where(at => names[at].Folded.Length >= ShortestMistypedName).Take(MostNamesForTypingErrors))
        {
            var mistyped = -1;
            foreach (var form in Forms(names[at].Folded))
            {
                if (!forms.TryAdd(form, at) && mistyped < 0 && forms[form] != at && DifferByTypingError(names[at].Folded, names[forms[form]].Folded)) mistyped = forms[form];
            }

            if (mistyped >= 0) yield return (at, mistyped);
        }
    }

    /// <summary>The hashes of a text, whole and without each of its letters, in time linear in its length.</summary>
    private static List<ulong> Forms(string text)
    {
        const ulong Base = 0x9E3779B97F4A7C15;
        var suffixes = new ulong[text.Length + 1];
        for (var at = text.Length - 1; at >= 0; at--) suffixes[at] = text[at] + 1UL + (Base * suffixes[at + 1]);

        var forms = new List<ulong>(text.Length + 1) { suffixes[0] };
        var (prefix, power) = (0UL, 1UL);
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] != ' ') forms.Add(prefix + (power * suffixes[at + 1]));
            prefix += power * (text[at] + 1UL);
            power *= Base;
        }

        return forms;
    }

    private static bool DifferByTypingError(string one, string other)
    {
        var (ones, others) = (one.Split(' '), other.Split(' '));
        if (ones.Length != others.Length) return false;
        var different = Enumerable.Range(0, ones.Length).Where(at => ones[at] != others[at]).ToList();
        return different.Count == 1 && IsTypingError(ones[different[0]], others[different[0]]);
    }

    /// <summary>One letter more, less or other, but not the first: Austria and Australia are two letters apart.</summary>
    private static bool IsTypingError(string one, string other)
    {
        if (Math.Min(one.Length, other.Length) < ShortestMistypedWord || one.Any(char.IsDigit) || other.Any(char.IsDigit)) return false;
        var start = one.AsSpan().CommonPrefixLength(other);
        if (start == 0 || AreTowns(one, other)) return false;
        var skip = (One: one.Length >= other.Length ? 1 : 0, Other: other.Length >= one.Length ? 1 : 0);
        return one.AsSpan(start + skip.One).SequenceEqual(other.AsSpan(start + skip.Other));
    }

    /// <summary>Freiburg and Freiberg.</summary>
    private static bool AreTowns(string one, string other) =>
        (one.EndsWith("burg", StringComparison.Ordinal) && other.EndsWith("berg", StringComparison.Ordinal)) || (one.EndsWith("berg", StringComparison.Ordinal) && other.EndsWith("burg", StringComparison.Ordinal));

    private static IEnumerable<(int One, int Other)> ByAbbreviation(IReadOnlyList<OrganisationName> names)
    {
        var first = new Dictionary<string, int>();
        for (var at = 0; at < names.Count; at++)
        {
            if (names[at].Abbreviation is not { Length: >= ShortestAbbreviation } abbreviation) continue;
            if (!first.TryAdd(abbreviation, at) && names[at].Key != names[first[abbreviation]].Key && ShareMostWords(names[at], names[first[abbreviation]])) yield return (at, first[abbreviation]);
        }
    }

    private static bool ShareMostWords(OrganisationName one, OrganisationName other)
    {
        var (ones, others) = (one.Folded.Split(' ').ToHashSet(), other.Folded.Split(' ').ToHashSet());
        return 2 * ones.Count(others.Contains) >= Math.Max(ones.Count, others.Count) && ones.Count(others.Contains) > 1;
    }
}
