namespace Letters.Searching;

/// <summary>Positions of signatories in a list, as the ranges in which they follow each other: a kind or a group is few of them, however many sign.</summary>
public sealed class PositionSet
{
    private const int MoreFollow = 0x80;

    private readonly List<(int First, int Last)> _ranges = [];

    public static PositionSet Empty { get; } = new();

    /// <summary>How many positions there are.</summary>
    public int Count { get; private set; }

    /// <param name="position">At least 1, and not before the last that was added; adding that again changes nothing.</param>
    public void Add(int position) => AddRange(position, position);

    /// <summary>The positions that are in any of the sets.</summary>
    public static PositionSet Union(IEnumerable<PositionSet> sets)
    {
        ArgumentNullException.ThrowIfNull(sets);
        var union = new PositionSet();
        foreach (var (first, last) in sets.SelectMany(set => set._ranges).OrderBy(range => range.First)) union.AddRange(first, last);
        return union;
    }

    /// <summary>The positions that are in this set and in the other.</summary>
    public PositionSet Intersect(PositionSet other)
    {
        ArgumentNullException.ThrowIfNull(other);
        var common = new PositionSet();
        for (var (here, there) = (0, 0); here < _ranges.Count && there < other._ranges.Count;)
        {
            var (first, last) = (Math.Max(_ranges[here].First, other._ranges[there].First), Math.Min(_ranges[here].Last, other._ranges[there].Last));
            if (first <= last) common.AddRange(first, last);
            if (_ranges[here].Last < other._ranges[there].Last) here++;
            else there++;
        }

        return common;
    }

    /// <summary>At most so many positions, from the first that is not before another on.</summary>
    public IReadOnlyList<int> From(int first, int count)
    {
        var found = new List<int>(Math.Min(count, Count));
        for (var range = FirstRangeEndingAt(first); range < _ranges.Count && found.Count < count; range++)
        {
            for (var position = Math.Max(first, _ranges[range].First); position <= _ranges[range].Last && found.Count < count; position++) found.Add(position);
        }

        return found;
    }

    /// <summary>The position from which as many as asked for, or fewer where the set begins, come before another.</summary>
    /// <returns>Null where none comes before.</returns>
    public int? Before(int first, int count)
    {
        int? before = null;
        for (var range = Math.Min(FirstRangeEndingAt(first), _ranges.Count - 1); range >= 0 && count > 0; range--)
        {
            var last = Math.Min(first - 1, _ranges[range].Last);
            if (last < _ranges[range].First) continue;
            before = Math.Max(_ranges[range].First, last - count + 1);
            count -= last - before.Value + 1;
        }

        return before;
    }

    /// <summary>
    /// The set in parts of at most so many bytes, each of which <see cref="Read"/> reads by itself. A range is the distance of its
    /// first position from the last of the range before, doubled; odd where it has more than one, whose number follows. Numbers
    /// are little-endian in groups of seven bits, as LEB128 has them.
    /// </summary>
    public IEnumerable<byte[]> Write(int mostBytes)
    {
        var part = new List<byte>();
        var before = 0;
        foreach (var (first, last) in _ranges)
        {
            if (part.Count + 10 > mostBytes)
            {
                yield return [.. part];
                part.Clear();
                before = 0;
            }

            WriteNumber(part, ((uint)(first - before) << 1) | (last > first ? 1u : 0u));
            if (last > first) WriteNumber(part, (uint)(last - first));
            before = last;
        }

        yield return [.. part];
    }

    /// <exception cref="IndexOutOfRangeException">The bytes end within a number.</exception>
    public static PositionSet Read(ReadOnlySpan<byte> part)
    {
        var set = new PositionSet();
        for (var (at, before) = (0, 0); at < part.Length;)
        {
            var distance = ReadNumber(part, ref at);
            var first = before + (int)(distance >> 1);
            before = (distance & 1) == 0 ? first : first + (int)ReadNumber(part, ref at);
            set.AddRange(first, before);
        }

        return set;
    }

    private void AddRange(int first, int last)
    {
        if (_ranges.Count > 0 && first <= _ranges[^1].Last + 1)
        {
            if (last <= _ranges[^1].Last) return;
            Count += last - _ranges[^1].Last;
            _ranges[^1] = (_ranges[^1].First, last);
            return;
        }

        _ranges.Add((first, last));
        Count += last - first + 1;
    }

    private int FirstRangeEndingAt(int position)
    {
        var (low, high) = (0, _ranges.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_ranges[middle].Last < position) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    private static void WriteNumber(List<byte> bytes, uint number)
    {
        for (; number >= MoreFollow; number >>= 7) bytes.Add((byte)(number | MoreFollow));
        bytes.Add((byte)number);
    }

    private static uint ReadNumber(ReadOnlySpan<byte> bytes, ref int at)
    {
        uint number = 0;
        for (var shift = 0; ; shift += 7)
        {
            var value = bytes[at++];
            number |= (uint)(value & ~MoreFollow) << shift;
            if ((value & MoreFollow) == 0) return number;
        }
    }
}
