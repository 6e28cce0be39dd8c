namespace Letters.Parsing;

/// <summary>The marks of lines that are joined: one that ends with a line goes on in one of its kind that the next line begins with.</summary>
internal sealed class JoinedMarks
{
    private readonly List<Mark> _marks = [];
    private List<int> _untilLineEnd = [];
    private bool _isExtended;

    /// <param name="line">The next line.</param>
    /// <param name="start">Where its words begin in the joined words.</param>
    public void Add(SourceLine line, int start)
    {
        var untilLineEnd = new List<int>();
        foreach (var mark in line.Marks)
        {
            var at = mark is { Start: 0, Length: > 0 } ? _untilLineEnd.FindIndex(earlier => _marks[earlier].Type == mark.Type && _marks[earlier].Target == mark.Target) : -1;
            var index = at >= 0 ? _untilLineEnd[at] : _marks.Count;
            if (at >= 0) Extend(index, start + mark.End);
            else _marks.Add(mark with { Start = start + mark.Start });
            if (mark.Length > 0 && mark.End == line.Text.Length) untilLineEnd.Add(index);
        }

        _untilLineEnd = untilLineEnd;
    }

    public Sequence<Mark> ToSequence()
    {
        if (_isExtended) _marks.Sort(static (one, other) => (one.Start, -one.Length, one.Type).CompareTo((other.Start, -other.Length, other.Type)));
        return Sequence.ToSequence(_marks);
    }

    private void Extend(int index, int end)
    {
        _marks[index] = _marks[index] with { Length = end - _marks[index].Start };
        _isExtended = true;
    }
}
