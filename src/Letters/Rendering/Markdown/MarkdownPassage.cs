using System.Globalization;
using System.Text;
using Letters.Rendering.Html;

namespace Letters.Rendering.Markdown;

/// <summary>
/// Writes the words of a passage and the marks on them. Where the signs of Markdown would be read otherwise, as inside of a
/// word or beside each other, marks are the tags of HTML that the reader knows.
/// </summary>
internal sealed class MarkdownPassage
{
    private readonly string _text;
    private readonly Queue<Mark> _marks;
    private readonly HashSet<int> _boundaries;
    private int _openLinks;
    private readonly Stack<OpenMark> _open = new();
    private readonly StringBuilder _line = new();
    private readonly MarkdownEscapes _escapes;
    private readonly string _lineBreak;

    private MarkdownPassage(Passage passage, string lineBreak)
    {
        _text = passage.Text;
        _marks = new Queue<Mark>(passage.Marks.Where(mark => mark.Type != MarkType.Link || LinkAddress.IsAllowed(mark.Target)));
        _boundaries = [];
        foreach (var mark in _marks)
        {
            _boundaries.Add(mark.Start);
            _boundaries.Add(mark.End);
        }

        _escapes = new MarkdownEscapes(_text, _boundaries.Contains);
        _lineBreak = lineBreak;
    }

    /// <param name="passage">The words.</param>
    /// <param name="lineBreak">What a line break is written as.</param>
    public static string Write(Passage passage, string lineBreak) =>
        passage.Marks.Count == 0 && MarkdownEscapes.AreNeverNeededIn(passage.Text) ? passage.Text : new MarkdownPassage(passage, lineBreak).Write();

    private string Write()
    {
        int? atLineStart = null;
        for (var at = 0; at <= _text.Length; at++)
        {
            CloseAt(at);
            if (at < _text.Length && (at == 0 || _text[at - 1] == '\n')) atLineStart = _escapes.FindAtLineStart(at);
            if (_marks.TryPeek(out var next) && next.Start == at) OpenAt(at);
            if (at < _text.Length) WriteCharacter(at, atLineStart);
        }

        return _line.ToString();
    }

    private void CloseAt(int at)
    {
        while (_open.TryPeek(out var inner) && inner.End == at)
        {
            _line.Append(inner.Closing);
            if (inner.Type == MarkType.Link) _openLinks--;
            _open.Pop();
        }
    }

    private void OpenAt(int at)
    {
        var marks = new List<Mark>();
        while (_marks.TryPeek(out var mark) && mark.Start == at) marks.Add(_marks.Dequeue());
        foreach (var reference in marks.Where(mark => mark.Type == MarkType.NoteReference)) _line.Append(CultureInfo.InvariantCulture, $"[^{reference.Target}]");
        Open(marks.FindAll(mark => mark.Type != MarkType.NoteReference));
    }

    private void WriteCharacter(int at, int? atLineStart)
    {
        if (_text[at] == '\n')
        {
            _line.Append(_lineBreak);
            return;
        }

        if (at == atLineStart || _escapes.IsNeededAt(at, _openLinks > 0)) _line.Append('\\');
        _line.Append(_text[at]);
    }

    private void Open(List<Mark> marks)
    {
        for (var index = 0; index < marks.Count; index++)
        {
            var mark = marks[index];
            if (mark.Type == MarkType.Link)
            {
                OpenLink(mark, marks.Count > index + 1);
            }
            else if (mark.Type == MarkType.Strong && index + 1 < marks.Count && marks[index + 1].Length == mark.Length && CanBeSigns(mark, '*'))
            {
                Push(mark, "***", "***");
                index++;
            }
            else
            {
                OpenEmphasis(mark);
            }
        }
    }

    private void OpenEmphasis(Mark mark)
    {
        var (length, tag) = mark.Type == MarkType.Strong ? (2, "strong") : (1, "em");
        var sign = _line is [.., '*'] || (_open.TryPeek(out var outer) && outer.End == mark.End && outer.Closing[0] == '*') ? '_' : '*';
        if (CanBeSigns(mark, sign)) Push(mark, new string(sign, length), new string(sign, length));
        else Push(mark, $"<{tag}>", $"</{tag}>");
    }

    private void OpenLink(Mark mark, bool hasInner)
    {
        var target = mark.Target!;
        if (!hasInner && IsOwnAddress(mark)) Push(mark, "<", ">");
        else Push(mark, "[", $"]({Escape(target)})");
    }

    private void Push(Mark mark, string opening, string closing)
    {
        _line.Append(opening);
        if (mark.Type == MarkType.Link) _openLinks++;
        _open.Push(new OpenMark(mark.Type, mark.End, closing));
    }

    /// <summary>
    /// Whether the signs can only open here and only close there: a blank or the like before the first, a letter after it, and
    /// the other way round for the last (CommonMark 0.31, 6.2).
    /// </summary>
    private bool CanBeSigns(Mark mark, char sign)
    {
        var before = _line.Length == 0 ? ' ' : _line[^1];
        var (first, last) = (_text[mark.Start], _text[mark.End - 1]);
        var after = mark.End < _text.Length ? _text[mark.End] : ' ';
        if (_open.TryPeek(out var outer) && outer.End == mark.End) after = outer.Closing[0];
        else if (_boundaries.Contains(mark.End) && _marks.TakeWhile(next => next.Start <= mark.End).Any(next => next.Start == mark.End && next.Length > 0)) return false;
        if (before == sign || after == sign || char.IsSurrogate(first) || char.IsSurrogate(last)) return false;
        var opens = char.IsWhiteSpace(before) || (IsPunctuation(before) && char.IsLetterOrDigit(first));
        var closes = char.IsWhiteSpace(after) || (IsPunctuation(after) && char.IsLetterOrDigit(last));
        return opens && closes && !HasMarkAtEdge(mark);
    }

    /// <summary>Whether a mark or reference inside begins or ends where the mark does, so that other signs than its words are at its edge.</summary>
    private bool HasMarkAtEdge(Mark mark) =>
        _marks.TakeWhile(inner => inner.Start <= mark.End).Any(inner => inner.Type is MarkType.NoteReference or MarkType.Link ? inner.Start == mark.Start && inner.Length > 0 : inner.End == mark.End);

    private bool IsOwnAddress(Mark mark) =>
        mark.Length == mark.Target!.Length
        && _text.AsSpan(mark.Start, mark.Length).SequenceEqual(mark.Target)
        && mark.Target.AsSpan().IndexOfAny("\\&<>") < 0
        && !(_marks.TryPeek(out var inner) && inner.Start < mark.End);

    private static bool IsPunctuation(char character) => char.IsPunctuation(character) || char.IsSymbol(character);

    private static string Escape(string target)
    {
        var escaped = new StringBuilder(target.Length);
        foreach (var character in target)
        {
            if (character is '\\' or '(' or ')' or '<' or '>' or '&' or '*' or '_' or '`' or '[' or ']') escaped.Append('\\');
            escaped.Append(character);
        }

        return escaped.ToString();
    }

    private readonly record struct OpenMark(MarkType Type, int End, string Closing);
}
