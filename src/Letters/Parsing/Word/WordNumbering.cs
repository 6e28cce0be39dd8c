using System.Globalization;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Letters.Parsing.Word;

/// <summary>Counts the items of numbered lists, which a Word file does not write down (ECMA-376 part 1, 17.9).</summary>
internal sealed class WordNumbering
{
    private const int MostLevels = 9;

    private readonly Dictionary<int, AbstractNum> _lists = [];
    private readonly Dictionary<int, NumberingInstance> _instances = [];
    private readonly Dictionary<int, int?[]> _counts = [];
    private readonly HashSet<int> _begun = [];

    public WordNumbering(Numbering? numbering)
    {
        foreach (var list in numbering?.Elements<AbstractNum>() ?? []) _lists.TryAdd(list.AbstractNumberId?.Value ?? -1, list);
        foreach (var instance in numbering?.Elements<NumberingInstance>() ?? []) _instances.TryAdd(instance.NumberID?.Value ?? -1, instance);
    }

    /// <returns>The item's depth, from 1, and its number, null for a bullet; null where the paragraph is in no list.</returns>
    public (int Level, int? Number)? Next(NumberingProperties? properties)
    {
        if (properties?.NumberingId?.Val?.Value is not (> 0 and var id) || !_instances.TryGetValue(id, out var instance)) return null;
        var level = Math.Clamp(properties.NumberingLevelReference?.Val?.Value ?? 0, 0, MostLevels - 1);
        var list = instance.AbstractNumId?.Val?.Value ?? -1;
        var defined = Find(instance, list, level);
        var format = defined?.NumberingFormat?.Val?.Value ?? NumberFormatValues.Decimal;
        if (format == NumberFormatValues.None) return null;
        if (format == NumberFormatValues.Bullet) return (level + 1, null);
        return (level + 1, Count(instance, id, list, level, defined?.StartNumberingValue?.Val?.Value ?? 1));
    }

    /// <summary>The number of a note as the file has it printed.</summary>
    public static string Print(int number, NumberFormatValues? format)
    {
        if (format == NumberFormatValues.LowerRoman) return Roman(number).ToLowerInvariant();
        if (format == NumberFormatValues.UpperRoman) return Roman(number);
        if (format == NumberFormatValues.LowerLetter) return Repeat((char)('a' + ((number - 1) % 26)), ((number - 1) / 26) + 1);
        if (format == NumberFormatValues.UpperLetter) return Repeat((char)('A' + ((number - 1) % 26)), ((number - 1) / 26) + 1);
        if (format == NumberFormatValues.Chicago) return Repeat("*†‡§"[(number - 1) % 4], ((number - 1) / 4) + 1);
        return number.ToString(CultureInfo.InvariantCulture);
    }

    private Level? Find(NumberingInstance instance, int list, int level) =>
        instance.Elements<LevelOverride>().FirstOrDefault(other => other.LevelIndex?.Value == level)?.Level
        ?? (_lists.TryGetValue(list, out var defined) ? defined.Elements<Level>().FirstOrDefault(other => other.LevelIndex?.Value == level) : null);

    /// <summary>Lists of one definition count on from each other, but for those that say where they start.</summary>
    private int Count(NumberingInstance instance, int id, int list, int level, int start)
    {
        if (!_counts.TryGetValue(list, out var counts)) _counts[list] = counts = new int?[MostLevels];
        if (_begun.Add(id))
        {
            foreach (var restart in instance.Elements<LevelOverride>())
            {
                if (restart is { StartOverrideNumberingValue.Val.Value: var from, LevelIndex.Value: >= 0 and < MostLevels and var index }) counts[index] = from - 1;
            }
        }

        for (var deeper = level + 1; deeper < MostLevels; deeper++) counts[deeper] = null;
        counts[level] = counts[level] is { } last && last < int.MaxValue ? last + 1 : start;
        return counts[level]!.Value;
    }

    private static string Repeat(char mark, int times) => new(mark, Math.Min(times, 20));

    private static string Roman(int number)
    {
        if (number is < 1 or > 3_999) return number.ToString(CultureInfo.InvariantCulture);
        var result = "";
        foreach (var (value, digits) in (ReadOnlySpan<(int, string)>)[(1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")])
        {
            for (; number >= value; number -= value) result += digits;
        }

        return result;
    }
}
