using System.Globalization;
using TaggedPdf.Tagging;

namespace Letters.Rendering.Pdf;

/// <summary>A list of the body with the lists in it: bullets and numbers hang, aligned at their right.</summary>
internal sealed class ItemList(Typography typography, ParagraphList list)
{
    /// <summary>Elements of one level: L, LI and LBody.</summary>
    private const int ElementsPerLevel = 3;
    /// <summary>Deeper ones are tagged as what they are, and stand in no further.</summary>
    private const int DeepestIndent = 6;

    /// <summary>By level; all below the last have the last.</summary>
    private static readonly string[] Bullets = ["•", "–", "·"];

    private readonly List<ListNumbering> _open = [];

    /// <summary>Adds the items from one index to before another.</summary>
    public void Add(Sequence<Block> body, int start, int end)
    {
        var labels = new HangingLabel[end - start];
        for (var index = start; index < end; index++)
            labels[index - start] = LabelOf(body[index]);

        var indents = Indents(body, start, labels);
        for (var index = start; index < end; index++)
        {
            Add(body[index], labels[index - start], indents[IndentLevel(body[index])]);
            list.Space = Typography.BetweenItems;
        }

        list.Space = Typography.BetweenParagraphs;
    }

    private void Add(Block item, HangingLabel label, double indent) =>
        list.Add(item.Text, typography.Body, PathOf(item), LastLine.Free, paragraph => paragraph with { Label = label }, indent);

    /// <summary>An item is in the list that is open at its level, unless bullets follow numbers or the other way round.</summary>
    private StructurePath PathOf(Block item)
    {
        var numbering = NumberingOf(item);
        var level = Math.Clamp(item.Level, 1, _open.Count + 1);
        if (_open.Count > level)
            _open.RemoveRange(level, _open.Count - level);

        var above = ElementsPerLevel * (level - 1);
        StructureStep[] steps = [new StructureStep(StructureType.LI), new StructureStep(StructureType.LBody), .. ParagraphOf(item)];
        if (_open.Count == level && _open[^1] == numbering)
            return new StructurePath(above + 1, steps);

        if (_open.Count == level)
            _open.RemoveAt(level - 1);
        _open.Add(numbering);
        return new StructurePath(above, [new StructureStep(StructureType.L) { Numbering = numbering }, .. steps]);
    }

    /// <summary>The words of an item with a note are a paragraph, so that the note can follow them in the item.</summary>
    private static IEnumerable<StructureStep> ParagraphOf(Block item) =>
        item.Text.Marks.Any(mark => mark.Type == MarkType.NoteReference) ? [new StructureStep(StructureType.P)] : [];

    /// <summary>The standard knows no dash; a disc is the bullet that means nothing in particular.</summary>
    private static ListNumbering NumberingOf(Block item) => item.Number is null ? ListNumbering.Disc : ListNumbering.Decimal;

    private HangingLabel LabelOf(Block item)
    {
        var sign = item.Number is { } number ? string.Create(CultureInfo.InvariantCulture, $"{number}.") : Bullets[Math.Clamp(item.Level, 1, Bullets.Length) - 1];
        var style = item.Number is null ? typography.Body : typography.ItemNumber;
        return new HangingLabel(LineOfText.Of(sign, style.Font, typography.IsRightToLeft), style);
    }

    /// <summary>How far in the items of each level stand: as far as their widest label takes, beyond those of the level above.</summary>
    private static double[] Indents(Sequence<Block> body, int start, HangingLabel[] labels)
    {
        var widths = new double[DeepestIndent + 1];
        Array.Fill(widths, Typography.ItemIndent, 1, DeepestIndent);
        for (var index = 0; index < labels.Length; index++)
        {
            var level = IndentLevel(body[start + index]);
            widths[level] = Math.Max(widths[level], labels[index].Width + Typography.AfterLabel);
        }

        for (var level = 1; level < widths.Length; level++)
            widths[level] += widths[level - 1];
        return widths;
    }

    private static int IndentLevel(Block item) => Math.Clamp(item.Level, 1, DeepestIndent);
}
