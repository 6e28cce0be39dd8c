namespace Letters.Parsing.Word;

/// <summary>Marks that overlap in part, as bold and italics may in a Word file, to marks that hold each other as <see cref="Passage.Marks"/> wants it.</summary>
internal static class MarkNesting
{
    public static IEnumerable<Mark> Settle(IReadOnlyList<Mark> marks)
    {
        var waiting = new PriorityQueue<Mark, (int Start, int Longest, MarkType Type, int Given)>();
        foreach (var mark in marks) Enqueue(waiting, mark, waiting.Count);

        var settled = new List<(Mark Mark, (int, int, MarkType, int) Place)>(marks.Count);
        var holding = new Stack<Mark>();
        while (waiting.TryDequeue(out var mark, out var place))
        {
            while (holding.TryPeek(out var past) && past.End <= mark.Start) holding.Pop();
            if (holding.TryPeek(out var outer) && mark.End > outer.End)
            {
                Enqueue(waiting, mark with { Start = outer.End, Length = mark.End - outer.End }, place.Given);
                mark = mark with { Length = outer.End - mark.Start };
            }

            settled.Add((mark, PlaceOf(mark, place.Given)));
            if (mark.Length > 0) holding.Push(mark);
        }

        return settled.OrderBy(item => item.Place).Select(item => item.Mark);
    }

    private static void Enqueue(PriorityQueue<Mark, (int Start, int Longest, MarkType Type, int Given)> waiting, Mark mark, int given) => waiting.Enqueue(mark, PlaceOf(mark, given));

    /// <summary>With the place among the marks as given: note references that follow each other stay in their order.</summary>
    private static (int Start, int Longest, MarkType Type, int Given) PlaceOf(Mark mark, int given) => (mark.Start, -mark.Length, mark.Type, given);
}
