using System.Buffers;
using TaggedPdf.Unicode.Tables;

namespace TaggedPdf.Unicode;

/// <summary>
/// A paragraph with the embedding level of each of its characters, by the Unicode Bidirectional Algorithm (UAX #9 for Unicode 16).
/// Time and memory are linear in the text; text without right-to-left characters costs one vectorised search. Mirroring (rule L4)
/// is left to the shaping of right-to-left runs.
/// </summary>
public sealed class BidiParagraph
{
    private static readonly PropertyTable Classes = new(BidiClassTable.Runs);

    /// <summary>Each UTF-16 unit that may begin or belong to a character that is not simply left to right.</summary>
    private static readonly SearchValues<char> RightToLeftUnits = SearchValues.Create(
        [.. Range(0x0590, 0x08FF), '\u200F', .. Range(0x202A, 0x202E), .. Range(0x2066, 0x2069), .. Range(0xFB1D, 0xFDFF), .. Range(0xFE70, 0xFEFE), .. Range(0xD802, 0xD803), .. Range(0xD83A, 0xD83B)]);

    private readonly byte[]? _levels;
    private readonly BidiClass[]? _classes;

    private BidiParagraph(string text, byte baseLevel, byte[]? levels, BidiClass[]? classes)
    {
        Text = text;
        BaseLevel = baseLevel;
        _levels = levels;
        _classes = classes;
    }

    public string Text { get; }

    /// <summary>0 for a paragraph from left to right, 1 from right to left; of several paragraphs, that of the first.</summary>
    public byte BaseLevel { get; }

    /// <summary>All of the text runs from left to right, as the paragraph does, so that no line needs to be reordered.</summary>
    public bool IsLeftToRight => _levels is null;

    /// <summary>Resolves the levels of a text (rules P2 to I2). Paragraph separators in it begin a new paragraph (P1).</summary>
    public static BidiParagraph Resolve(string text, BaseDirection direction)
    {
        if (direction != BaseDirection.RightToLeft && !MayRunRightToLeft(text))
            return new BidiParagraph(text, 0, null, null);

        var classes = ClassesOf(text);
        var levels = new byte[text.Length];
        var baseLevel = new BidiResolver(text, classes, levels).Resolve(direction);
        return baseLevel == 0 && !levels.AsSpan().ContainsAnyExcept((byte)0)
            ? new BidiParagraph(text, 0, null, null)
            : new BidiParagraph(text, baseLevel, levels, classes);
    }

    /// <summary>Whether a text has characters that its bidirectional levels depend on; if not, it runs from left to right.</summary>
    public static bool MayRunRightToLeft(ReadOnlySpan<char> text) => text.ContainsAny(RightToLeftUnits);

    /// <summary>The level of the UTF-16 unit at an index, before lines are broken (rule L1 adjusts the ends of lines).</summary>
    public byte LevelAt(int index) => _levels is null ? (byte)0 : _levels[index];

    /// <summary>The length of the text from an index on that has one level.</summary>
    public int RunLength(int start)
    {
        if (_levels is null)
            return Text.Length - start;
        var end = _levels.AsSpan(start).IndexOfAnyExcept(_levels[start]);
        return end < 0 ? Text.Length - start : end;
    }

    /// <summary>The runs of a line as they stand from left to right (rules L1 and L2).</summary>
    public BidiRun[] VisualRuns(int start, int length)
    {
        if (length == 0)
            return [];
        if (_levels is null)
            return [new BidiRun(start, length, 0)];

        var runs = new List<BidiRun>();
        var visible = start + length - TrailingSpace(start, length);
        for (var index = start; index < visible;)
        {
            var end = index + Math.Min(RunLength(index), visible - index);
            runs.Add(new BidiRun(index, end - index, _levels[index]));
            index = end;
        }

        if (visible < start + length)
            runs.Add(new BidiRun(visible, start + length - visible, BaseLevel));
        var ordered = runs.ToArray();
        BidiOrder.Reorder([.. runs.Select(run => run.Level)], ordered.AsSpan());
        return ordered;
    }

    internal static BidiClass ClassOf(int codePoint) => (BidiClass)Classes[codePoint];

    /// <summary>White space and isolates at the end of a line take the level of the paragraph (rule L1).</summary>
    private int TrailingSpace(int start, int length)
    {
        var count = 0;
        while (count < length && BidiResolver.TakesParagraphLevel(_classes![start + length - 1 - count]))
            count++;
        return count;
    }

    private static BidiClass[] ClassesOf(string text)
    {
        var classes = new BidiClass[text.Length];
        for (var index = 0; index < text.Length; index++)
        {
            if (index + 1 < text.Length && char.IsSurrogatePair(text[index], text[index + 1]))
            {
                classes[index] = ClassOf(char.ConvertToUtf32(text[index], text[index + 1]));
                classes[++index] = BidiClass.Continuation;
            }
            else
            {
                classes[index] = ClassOf(text[index]);
            }
        }

        return classes;
    }

    private static IEnumerable<char> Range(int first, int last) => Enumerable.Range(first, last - first + 1).Select(unit => (char)unit);
}
