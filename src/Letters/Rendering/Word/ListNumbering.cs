using System.Globalization;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Letters.Rendering.Word;

/// <summary>
/// The lists of a letter. Word counts the items itself (ECMA-376 part 1, 17.9): where its next number is not the author's, a new
/// instance of the list says where it starts.
/// </summary>
internal sealed class ListNumbering
{
    private const int Bullets = 1;
    private const int Numbers = 2;
    private const int Levels = 9;
    private const int Indent = 425;

    private static readonly string[] BulletSigns = ["•", "–", "▪"];

    private readonly int?[] _counts = new int?[Levels];
    private readonly List<NumberingInstance> _instances = [InstanceOf(Bullets, Bullets), InstanceOf(Numbers, Numbers)];

    /// <param name="item">A list item, asked for once each, in their order.</param>
    public NumberingProperties Of(Block item)
    {
        var level = Math.Clamp(item.Level, 1, Levels) - 1;
        if (item.Number is not { } number) return PropertiesOf(level, Bullets);
        var next = _counts[level] is { } last ? last + 1L : 1;
        if (number != next) Restart(level, number);
        _counts[level] = number;
        Array.Clear(_counts, level + 1, Levels - level - 1);
        return PropertiesOf(level, _instances.Count == Numbers ? Numbers : _instances.Count);
    }

    public Numbering ToNumbering() => new(
    [
        AbstractOf(Bullets, level => (NumberFormatValues.Bullet, BulletSigns[level % BulletSigns.Length])),
        AbstractOf(Numbers, level => (NumberFormatValues.Decimal, string.Create(CultureInfo.InvariantCulture, $"%{level + 1}."))),
        .. _instances,
    ]);

    private void Restart(int level, int number)
    {
        var instance = InstanceOf(_instances.Count + 1, Numbers);
        instance.Append(new LevelOverride { LevelIndex = level, StartOverrideNumberingValue = new StartOverrideNumberingValue { Val = number } });
        _instances.Add(instance);
    }

    private static NumberingInstance InstanceOf(int id, int list) => new(new AbstractNumId { Val = list }) { NumberID = id };

    private static NumberingProperties PropertiesOf(int level, int instance) => new()
    {
        NumberingLevelReference = new NumberingLevelReference { Val = level },
        NumberingId = new NumberingId { Val = instance },
    };

    private static AbstractNum AbstractOf(int id, Func<int, (NumberFormatValues Format, string Text)> levelOf)
    {
        var list = new AbstractNum(new MultiLevelType { Val = MultiLevelValues.HybridMultilevel }) { AbstractNumberId = id };
        for (var level = 0; level < Levels; level++)
        {
            var (format, text) = levelOf(level);
            var left = ((level + 1) * Indent).ToString(CultureInfo.InvariantCulture);
            list.Append(new Level(
                new StartNumberingValue { Val = 1 },
                new NumberingFormat { Val = format },
                new LevelText { Val = text },
                new LevelJustification { Val = LevelJustificationValues.Left },
                new PreviousParagraphProperties(new Indentation { Left = left, Hanging = Indent.ToString(CultureInfo.InvariantCulture) }))
            { LevelIndex = level });
        }

        return list;
    }
}
