using Letters.Names;

namespace Letters.Parsing.Signatories;

/// <summary>"and 231 others", "+ 1,204 more signatories", "et 40 autres": those who sign and are not named.</summary>
internal static class CountedOthers
{
    private const int LongestLine = 120;
    private const int MostWords = 9;

    /// <summary>Between the number and the word: "y 1.030 personas más".</summary>
    private const int MostWordsBetween = 2;

    private static readonly WordList Openings = new("""
        and & + plus as well with another
        und sowie et ainsi que plus y e ed más mais e en alsook oraz i и а также та і και ve و ו
        """);

    /// <summary>Words one of which the line must have.</summary>
    private static readonly WordList Cores = new("""
        more other others additional further
        weitere weiteren andere anderen mehr autres autre supplémentaires más otros otras otro adicionales mais outros outras outro altri altre altro ulteriori
        anderen meer overige innych inni inne kolejnych других другие ещё еще прочих інших інші ще άλλοι άλλες ακόμη ακόμα daha diğer آخرون آخرين أخرى آخر נוספים אחרים دیگر
        """);

    private static readonly string[] UnspacedCores = ["他", "ほか", "外", "等", "其他", "另", "외"];
    private static readonly string[] UnspacedCounters = ["名", "人", "位", "명", "人が"];

    /// <returns>How many; null where the line says nothing of the kind.</returns>
    public static int? Parse(ReadOnlySpan<char> line)
    {
        if (line.Length > LongestLine || !line.ContainsAnyInRange('0', '9')) return null;
        if (NameToken.IsFamilyFirstScript(line)) return ParseUnspaced(line);
        int? count = null;
        var (words, between, opened, core) = (0, 0, false, false);
        foreach (var word in new WordsOf(line))
        {
            if (++words > MostWords) return null;
            var bare = word.Trim("()[],.;:…");
            if (count is null && ReadCount(bare, ref opened) is { } number) count = number;
            else if (Cores.Contains(bare)) core = true;
            else if (count is null && Openings.Contains(bare)) opened = true;
            else if (!core && !(opened && count is not null && ++between <= MostWordsBetween)) return null;
        }

        return core && count > 0 ? count : null;
    }

    /// <summary>"1,204", "+12", "1.204", "ו-231".</summary>
    private static int? ReadCount(ReadOnlySpan<char> word, ref bool opened)
    {
        if (word is ['+', ..] or ['ו', '-' or '־', ..])
        {
            opened = true;
            word = word[(word[0] == '+' ? 1 : 2)..];
        }

        return NumberWord.Parse(word);
    }

    private static int? ParseUnspaced(ReadOnlySpan<char> line)
    {
        var start = line.IndexOfAnyInRange('0', '9');
        var end = line.LastIndexOfAnyInRange('0', '9') + 1;
        if (!EndsWithAny(line[..start].TrimEnd(), UnspacedCores) && !EndsWithAny(line[..start].TrimEnd(), ["及"])) return null;
        var rest = line[end..].TrimStart();
        foreach (var counter in UnspacedCounters)
        {
            if (rest.StartsWith(counter, StringComparison.Ordinal)) return NumberWord.Parse(line[start..end]);
        }

        return null;
    }

    private static bool EndsWithAny(ReadOnlySpan<char> text, string[] ends)
    {
        foreach (var end in ends)
        {
            if (text.EndsWith(end, StringComparison.Ordinal) && text.Length <= end.Length + 1) return true;
        }

        return false;
    }
}
