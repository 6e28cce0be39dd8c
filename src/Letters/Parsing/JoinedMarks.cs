namespace Letters.Parsing;

/// <summary>The marks of lines that are joined: one that ends with a line goes on in one of its kind that the next line begins with.</summary>
internal sealed class JoinedMarks
{
    private readonly List<Mark> _marks = [];
    private List<(int Index, Mark Mark)> _untilLineEnd = [];
    private bool _isExtended;

    /// <param name="line">The next line.</param>
    /// <param name="start">Where its words begin in the joined words.</param>
    public void Add(SourceLine line, int start)
    {
        var continued = FindContinued(line);
        var untilLineEnd = new List<(int, Mark)>();
        foreach (var mark in line.Marks)
        {
            var index = continued.Find(pair => pair.Next == mark) is { Next: not null } pair ? Extend(pair.Index, start + mark.End) : Append(mark with { Start = start + mark.Start });
            if (mark.Length > 0 && mark.End == line.Text.Length && !IsWhole(line, mark)) untilLineEnd.Add((index, mark));
        }

        _untilLineEnd = untilLineEnd;
    }

    public Sequence<Mark> ToSequence()
    {
        if (_isExtended) _marks.Sort(static (one, other) => (one.Start, -one.Length, one.Type).CompareTo((other.Start, -other.Length, other.Type)));
        return Sequence.ToSequence(_marks);
    }

    /// <summary>A mark goes on only together with those that it lies in, on either line, lest two marks overlap in part.</summary>
    private List<(int Index, Mark Next)> FindContinued(SourceLine line)
    {
        var atLineStart = line.Marks.Where(mark => mark is { Start: 0, Length: > 0 }).ToList();
        var pairs = (from earlier in _untilLineEnd
                     from next in atLineStart
                     where earlier.Mark.Type == next.Type && earlier.Mark.Target == next.Target
                     select (earlier.Index, Next: next)).ToList();
        while (pairs.RemoveAll(HasOuterThatEnds) > 0)
        {
            // What lay in a pair that is gone may have to go, too.
        }

        return pairs;

        bool HasOuterThatEnds((int Index, Mark Next) pair) =>
            _untilLineEnd.Exists(outer => _marks[outer.Index].Length > _marks[pair.Index].Length && !pairs.Exists(other => other.Index == outer.Index))
            || atLineStart.Exists(outer => outer.Length > pair.Next.Length && !pairs.Exists(other => other.Next == outer));
    }

    /// <summary>An address that is a link by itself ends where it ends, even when the same address follows.</summary>
    private static bool IsWhole(SourceLine line, Mark mark) => mark.Type == MarkType.Link && line.Text.AsSpan(mark.Start).SequenceEqual(mark.Target);

    private int Extend(int index, int end)
    {
        _marks[index] = _marks[index] with { Length = end - _marks[index].Start };
        _isExtended = true;
        return index;
    }

    private int Append(Mark mark)
    {
        _marks.Add(mark);
        return _marks.Count - 1;
    }
}
