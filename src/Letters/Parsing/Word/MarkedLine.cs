using System.Globalization;
using System.Text;

namespace Letters.Parsing.Word;

/// <summary>A line as a Word file has it, with its marks, to a line that is ready to publish.</summary>
internal sealed class MarkedLine
{
    private readonly StringBuilder _text = new();
    private readonly List<Mark> _marks = [];
    private readonly Dictionary<MarkType, int> _open = [];

    public int Length => _text.Length;

    public bool IsBlank { get; private set; } = true;

    /// <param name="text">To add at the end of the line.</param>
    /// <param name="format">What all of it is marked as.</param>
    public void Append(string text, in WordFormat format)
    {
        if (text.Length == 0) return;
        Mark(MarkType.Link, format.Link is not null, format.Link, text.Length);
        Mark(MarkType.Strong, format.Strong, null, text.Length);
        Mark(MarkType.Emphasis, format.Emphasis, null, text.Length);
        _text.Append(text);
        IsBlank = IsBlank && string.IsNullOrWhiteSpace(text);
    }

    public void AppendNote(string label)
    {
        _marks.Add(new(_text.Length, 0, MarkType.NoteReference, label));
        IsBlank = false;
    }

    /// <param name="number">The number of the line's paragraph.</param>
    public SourceLine Finish(int number, DiagnosticList diagnostics, out bool wasAllMarked)
    {
        var raw = _text.ToString();
        var line = SourceLine.Read(number, raw, diagnostics);
        wasAllMarked = false;
        if (_marks.Count == 0 || line.IsBlank) return line;
        var marks = new List<Mark>();
        foreach (var mark in Place(raw, line.Text))
        {
            if (mark.Type is (MarkType.Strong or MarkType.Emphasis) && mark.Length == line.Text.Length) wasAllMarked = true;
            else marks.Add(mark);
        }

        return line with { Marks = MarkNesting.Settle(marks).ToSequence() };
    }

    private void Mark(MarkType type, bool isMarked, string? target, int length)
    {
        if (!isMarked)
        {
            _open.Remove(type);
            return;
        }

        if (_open.TryGetValue(type, out var at) && _marks[at].Target == target)
        {
            _marks[at] = _marks[at] with { Length = _marks[at].Length + length };
            return;
        }

        _open[type] = _marks.Count;
        _marks.Add(new(_text.Length, length, type, target));
    }

    /// <summary>
    /// The marks of the cleaned text. Cleaning composes characters and takes away blanks, controls and invisible characters; so
    /// the nth of the other characters, taken apart, is the same in both.
    /// </summary>
    private IEnumerable<Mark> Place(string raw, string clean)
    {
        if (raw == clean) return Trim(clean, _marks);
        var before = CountSolid(raw);
        var ends = CountSolid(clean);
        return Trim(clean, _marks.Select(mark => mark.Type == MarkType.NoteReference
            ? mark with { Start = FirstAtLeast(ends, before[mark.Start]) }
            : Between(mark, FirstAtLeast(ends, before[mark.Start] + 1) - 1, FirstAtLeast(ends, before[mark.End]))));
    }

    private static Mark Between(Mark mark, int start, int end) => mark with { Start = start, Length = Math.Max(0, end - start) };

    private static IEnumerable<Mark> Trim(string text, IEnumerable<Mark> marks)
    {
        foreach (var mark in marks)
        {
            var (start, end) = (mark.Start, mark.End);
            while (start < end && char.IsWhiteSpace(text[start])) start++;
            while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
            if (end > start || mark.Type == MarkType.NoteReference) yield return Between(mark, start, end);
        }
    }

    /// <summary>How many characters that no cleaning takes away stand before each place of the text, its end included.</summary>
    private static int[] CountSolid(string text)
    {
        var counts = new int[text.Length + 1];
        for (var at = 0; at < text.Length; at++) counts[at + 1] = counts[at] + SolidLength(text[at]);
        return counts;
    }

    private static int SolidLength(char character)
    {
        if (char.IsWhiteSpace(character) || char.IsControl(character)) return 0;
        if (character < 0x80 || char.IsSurrogate(character)) return 1;
        return char.GetUnicodeCategory(character) == UnicodeCategory.Format ? 0 : character.ToString().Normalize(NormalizationForm.FormD).Length;
    }

    /// <summary>The first place that so many characters stand before.</summary>
    private static int FirstAtLeast(int[] counts, int count)
    {
        var (low, high) = (0, counts.Length - 1);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (counts[middle] >= count) high = middle;
            else low = middle + 1;
        }

        return low;
    }
}
