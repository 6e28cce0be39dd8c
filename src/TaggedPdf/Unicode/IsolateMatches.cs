namespace TaggedPdf.Unicode;

/// <summary>Which isolate each PDI ends (UAX #9, BD9).</summary>
internal sealed class IsolateMatches
{
    private readonly Dictionary<int, int>? _ends;
    private readonly HashSet<int>? _matched;
    private readonly int _length;

    public IsolateMatches(BidiClass[] classes)
    {
        _length = classes.Length;
        if (!classes.AsSpan().ContainsAny(BidiClass.LRI, BidiClass.RLI, BidiClass.FSI))
            return;

        (_ends, _matched) = ([], []);
        var open = new Stack<int>();
        for (var index = 0; index < classes.Length; index++)
        {
            if (classes[index] == BidiClass.B)
            {
                open.Clear();
            }
            else if (BidiResolver.IsIsolateInitiator(classes[index]))
            {
                open.Push(index);
            }
            else if (classes[index] == BidiClass.PDI && open.TryPop(out var initiator))
            {
                _ends.Add(initiator, index);
                _matched.Add(index);
            }
        }
    }

    /// <summary>The PDI that ends an isolate, or the length of the text.</summary>
    public int EndOf(int initiator) => _ends is not null && _ends.TryGetValue(initiator, out var end) ? end : _length;

    public bool IsMatched(int index) => _matched is not null && _matched.Contains(index);
}
