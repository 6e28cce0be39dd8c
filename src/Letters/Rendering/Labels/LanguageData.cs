using System.Collections.Frozen;
using System.Globalization;

namespace Letters.Rendering;

/// <summary>
/// How a language writes dates and numbers, and what it calls itself: Unicode's CLDR, as languages.tsv has it. The table is part
/// of the app (build/languages/generate.cs), because the machine's own knows other languages and other words on every machine.
/// </summary>
/// <param name="Tag">As the table has it: "es-AR".</param>
/// <param name="Name">What the language calls itself, with a capital as in a list of languages: "Español (Argentina)".</param>
/// <param name="Region">The tag's, or the one that the language is taken for: "AR"; empty where there is none.</param>
/// <param name="GroupSeparator">Between groups of digits.</param>
/// <param name="GroupSizes">Of groups of digits, from the right; the last one goes on.</param>
/// <param name="Digits">Ten, where they are not 0 to 9; else empty.</param>
/// <param name="Date">A long date: "{d} de {m} de {y}"; "{dd}" where the day has two digits.</param>
/// <param name="Months">Twelve, in the form that stands in dates.</param>
internal sealed record LanguageData(string Tag, string Name, string Region, string GroupSeparator, int[] GroupSizes, string Digits, string Date, string[] Months)
{
    private const string Resource = "Letters.Rendering.Labels.languages.tsv";

    /// <summary>What stands in the table for a field that is empty; nothing stands there for one that is the parent's.</summary>
    private const string Empty = "-";

    private static readonly FrozenDictionary<string, LanguageData> Table = Read();

    public static LanguageData English => Table["en"];

    /// <summary>Its first subtag: "es".</summary>
    public string Language => Tag.Split('-')[0];

    /// <summary>That of the tag, or of the tag without its last subtags; null where there is none. Nothing is made up for unknown tags.</summary>
    public static LanguageData? Of(LanguageTag language) => Find(Table, language.ToString());

    public string Format(DateOnly date)
    {
        var day = date.Day.ToString(CultureInfo.InvariantCulture);
        var text = Date.Replace("{dd}", day.PadLeft(2, '0'), StringComparison.Ordinal)
            .Replace("{d}", day, StringComparison.Ordinal)
            .Replace("{m}", Months[date.Month - 1], StringComparison.Ordinal)
            .Replace("{y}", date.Year.ToString("0000", CultureInfo.InvariantCulture), StringComparison.Ordinal);
        return WithDigits(text);
    }

    /// <param name="number">Not negative.</param>
    public string Format(int number, bool grouped)
    {
        var digits = number.ToString(CultureInfo.InvariantCulture);
        if (!grouped) return WithDigits(digits);
        var groups = new List<string>();
        for (var end = digits.Length; end > 0;)
        {
            var size = GroupSizes[Math.Min(groups.Count, GroupSizes.Length - 1)];
            var start = size == 0 ? 0 : Math.Max(0, end - size);
            groups.Add(digits[start..end]);
            end = start;
        }

        groups.Reverse();
        return WithDigits(string.Join(GroupSeparator, groups));
    }

    private static LanguageData? Find(IReadOnlyDictionary<string, LanguageData> table, string? tag)
    {
        for (; tag is not null; tag = Parent(tag))
        {
            if (table.TryGetValue(tag, out var data)) return data;
        }

        return null;
    }

    private static string? Parent(string tag) => tag.LastIndexOf('-') is > 0 and var hyphen ? tag[..hyphen] : null;

    /// <summary>Parents stand before their children: the table is sorted.</summary>
    private static FrozenDictionary<string, LanguageData> Read()
    {
        using var stream = typeof(LanguageData).Assembly.GetManifestResourceStream(Resource)!;
        using var reader = new StreamReader(stream);
        var table = new Dictionary<string, LanguageData>(StringComparer.OrdinalIgnoreCase);
        reader.ReadLine(); // the names of the columns
        while (reader.ReadLine() is { } line) Add(table, line.Split('\t'));
        return table.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }

    private static void Add(Dictionary<string, LanguageData> table, string[] fields)
    {
        var parent = Find(table, Parent(fields[0]));
        table.Add(fields[0], new LanguageData(
            fields[0],
            Field(1, parent?.Name),
            Field(2, parent?.Region),
            Field(3, parent?.GroupSeparator),
            fields[4].Length == 0 ? parent!.GroupSizes : [.. fields[4].Split(' ').Select(size => int.Parse(size, CultureInfo.InvariantCulture))],
            Field(5, parent?.Digits),
            Field(6, parent?.Date),
            fields[7].Length == 0 ? parent!.Months : fields[7].Split('|')));

        string Field(int at, string? inherited) => fields[at] switch { "" => inherited!, Empty => "", var text => text };
    }

    private string WithDigits(string text) => Digits.Length == 0 ? text : string.Concat(text.Select(c => char.IsAsciiDigit(c) ? Digits[c - '0'] : c));
}
