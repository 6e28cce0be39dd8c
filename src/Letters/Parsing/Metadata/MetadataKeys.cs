namespace Letters.Parsing.Metadata;

/// <summary>The names of what can be stated, as docs/formats/metadata.md and the JSON Schema have them.</summary>
internal static class MetadataKeys
{
    private static readonly Dictionary<string, string> Spellings = new(StringComparer.Ordinal)
    {
        ["lang"] = "language",
        ["location"] = "place",
        ["addressee"] = "addressees",
        ["to"] = "addressees",
        ["licence"] = "license",
        ["canonical"] = "canonicalUrl",
        ["tags"] = "keywords",
        ["keyword"] = "keywords",
        ["changes"] = "changeNote",
        ["erratum"] = "errata",
        ["corrections"] = "errata",
        ["look"] = "theme",
    };

    static MetadataKeys()
    {
        foreach (var name in Known) Spellings[Fold(name)] = name;
    }

    public static IReadOnlyList<string> Known { get; } =
        ["title", "language", "date", "place", "addressees", "publisher", "contact", "license", "canonicalUrl", "keywords", "status", "changeNote", "errata", "theme"];

    /// <param name="written">In camel, kebab or snake case, or with blanks; some synonyms are known.</param>
    /// <returns>Null where nothing has that name.</returns>
    public static string? Find(string written) => Spellings.GetValueOrDefault(Fold(written));

    /// <returns>The name that was probably meant; null where none is close.</returns>
    public static string? Nearest(string written)
    {
        var folded = Fold(written);
        var (spelling, distance) = Spellings.Keys.Select(spelling => (spelling, Distance: Distance(folded, spelling))).MinBy(candidate => candidate.Distance);
        return distance <= Math.Max(1, spelling.Length / 3) ? Spellings[spelling] : null;
    }

    private static string Fold(string name) => string.Concat(name.Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant();

    /// <summary>How many letters must be put in, taken out or changed to make one name of the other (Levenshtein).</summary>
    private static int Distance(string one, string other)
    {
        const int tooLong = 40;
        if (one.Length > tooLong) return int.MaxValue;
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var changed = diagonal + (one[i - 1] == other[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(changed, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}
