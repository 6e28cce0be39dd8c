using System.Text;

namespace Letters.Parsing.Markdown;

/// <summary>Collects the words of one block, line by line, and the marks on them.</summary>
internal sealed class PassageLines(MarkdownSource source, DiagnosticList diagnostics)
{
    private const int MarkTypes = 3;

    private readonly StringBuilder _text = new();
    private readonly List<Mark> _marks = [];
    private readonly int[] _depths = new int[MarkTypes];
    private readonly int[] _starts = new int[MarkTypes];
    private readonly string?[] _targets = new string?[MarkTypes];
    private List<SourceLine> _lines = [];
    private int _position = -1;

    /// <summary>Whether the current line has no words yet.</summary>
    public bool IsAtLineStart => _text.Length == 0;

    /// <param name="words">Blanks and line ends in them are single spaces.</param>
    /// <param name="position">Of the first of them in the source.</param>
    public void Append(ReadOnlySpan<char> words, int position)
    {
        foreach (var character in words)
        {
            if (character is '\u00A0' || !char.IsWhiteSpace(character) || char.GetUnicodeCategory(character) == System.Globalization.UnicodeCategory.SpaceSeparator && character != ' ')
            {
                if (_text.Length == 0) _position = position;
                _text.Append(character);
            }
            else
            {
                AppendBlank();
            }

            position++;
        }
    }

    /// <summary>Characters that the file names instead of holding them: "&amp;#7;" for one that cannot be printed, too.</summary>
    public void AppendNamed(string characters, int position)
    {
        var isBlank = string.IsNullOrWhiteSpace(characters);
        Append(isBlank ? characters : SourceLine.Read(source.LineOf(position), characters, diagnostics).Text, position);
    }

    /// <summary>Marks what follows, up to the <see cref="Close"/> that belongs to it. Inside of the same type it means nothing more.</summary>
    public void Open(MarkType type, string? target = null)
    {
        if (_depths[(int)type]++ > 0) return;
        _starts[(int)type] = _text.Length;
        _targets[(int)type] = target;
    }

    public void Close(MarkType type)
    {
        if (--_depths[(int)type] == 0) AddMark(type);
    }

    public void Refer(string label) => _marks.Add(new Mark(_text.Length, 0, MarkType.NoteReference, label));

    /// <param name="breaks">Whether the line was ended on purpose.</param>
    public void EndLine(bool breaks)
    {
        for (var type = 0; type < MarkTypes; type++)
        {
            if (_depths[type] == 0) continue;
            AddMark((MarkType)type);
            _starts[type] = 0;
        }

        if (ReadyText.Of(Bounded(), _marks) is { } ready)
        {
            var (line, column) = source.PlaceOf(_position);
            _lines.Add(new SourceLine(line, ready.Text, source.Uploaded(line)) { Marks = ready.Marks, Breaks = breaks, Column = column });
        }
        else if (breaks && _lines.Count > 0)
        {
            _lines[^1] = _lines[^1] with { Breaks = true };
        }

        _text.Clear();
        _marks.Clear();
    }

    /// <summary>The lines that have words, of which there may be none. Begins anew.</summary>
    public List<SourceLine> Take()
    {
        EndLine(breaks: false);
        var lines = _lines;
        if (lines.Count > 0) lines[^1] = lines[^1] with { Breaks = false };
        _lines = [];
        return lines;
    }

    /// <summary>Marks on a character that are named, "&amp;#769;", are a heap only here; a line of that kind loses what is marked in it.</summary>
    private string Bounded()
    {
        var text = _text.ToString();
        var bounded = CombiningMarks.Bound(source.LineOf(Math.Max(0, _position)), text, diagnostics);
        if (bounded.Length < text.Length) _marks.RemoveAll(mark => mark.End > bounded.Length);
        return bounded;
    }

    private void AppendBlank()
    {
        if (_text.Length == 0) return;
        if (_text[^1] != ' ')
        {
            _text.Append(' ');
            return;
        }

        // "word [^1] word": the reference belongs to the word before it.
        for (var at = _marks.Count - 1; at >= 0 && _marks[at] is { Type: MarkType.NoteReference } reference && reference.Start == _text.Length; at--) _marks[at] = reference with { Start = reference.Start - 1 };
    }

    private void AddMark(MarkType type)
    {
        var start = _starts[(int)type];
        if (_text.Length > start) _marks.Add(new Mark(start, _text.Length - start, type, _targets[(int)type]));
    }
}
