namespace Letters.Parsing.Word;

/// <summary>Marks that overlap in part, as bold and italics may in a Word file, to marks that hold each other as <see cref="Passage.Marks"/> wants it.</summary>
internal static class MarkNesting
{
    public static List<Mark> Settle(IReadOnlyList<Mark> marks)
    {
        var waiting = new PriorityQueue<Mark, (int Start, int Longest, MarkType Type)>();
        foreach (var mark in marks) Enqueue(waiting, mark);

        var settled = new List<Mark>(marks.Count);
        var holding = new Stack<Mark>();
        while (waiting.TryDequeue(out var mark, out _))
        {
            while (holding.TryPeek(out var past) && past.End <= mark.Start) holding.Pop();
            if (holding.TryPeek(out var outer) && mark.End > outer.End)
            {
                Enqueue(waiting, mark with { Start = outer.End, Length = mark.End - outer.End });
                mark = mark with { Length = outer.End - mark.Start };
            }

            settled.Add(mark);
            if (mark.Length > 0) holding.Push(mark);
        }

        settled.Sort(static (first, second) => Key(first).CompareTo(Key(second)));
        return settled;
    }

    private static void Enqueue(PriorityQueue<Mark, (int, int, MarkType)> waiting, Mark mark) => waiting.Enqueue(mark, Key(mark));

    private static (int Start, int Longest, MarkType Type) Key(Mark mark) => (mark.Start, -mark.Length, mark.Type);
}
