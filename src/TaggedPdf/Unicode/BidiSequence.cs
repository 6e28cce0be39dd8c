namespace TaggedPdf.Unicode;

/// <summary>An isolating run sequence: resolves weak types, paired brackets, neutrals and implicit levels (rules W1 to I2).</summary>
/// <param name="classes">As the characters have them.</param>
/// <param name="types">As explicit overrides left them, and as they are resolved.</param>
internal sealed class BidiSequence(string text, BidiClass[] classes, BidiClass[] types, byte[] levels)
{
    private readonly List<int> _indexes = [];
    private readonly BracketPairs _brackets = new();

    private int Count => _indexes.Count;

    public void Clear() => _indexes.Clear();

    public void Add(int index) => _indexes.Add(index);

    /// <param name="level">The embedding level of the sequence.</param>
    /// <param name="before">The level of what stands before the sequence.</param>
    /// <param name="after">The level of what stands after it.</param>
    public void Resolve(byte level, byte before, byte after)
    {
        var start = DirectionOf(Math.Max(level, before));
        var end = DirectionOf(Math.Max(level, after));
        ResolveMarks(start);
        ResolveNumbers(start);
        ResolveSeparators();
        ResolveTerminators();
        ResolveLatinNumbers(start);
        ResolveBrackets(DirectionOf(level), start);
        ResolveNeutrals(DirectionOf(level), start, end);
        ResolveLevels(level);
    }

    private static BidiClass DirectionOf(byte level) => (level & 1) == 0 ? BidiClass.L : BidiClass.R;

    private BidiClass TypeAt(int position) => types[_indexes[position]];

    private void SetType(int position, BidiClass type) => types[_indexes[position]] = type;

    /// <summary>Rule W1.</summary>
    private void ResolveMarks(BidiClass previous)
    {
        for (var position = 0; position < Count; position++)
        {
            var type = TypeAt(position);
            if (type == BidiClass.NSM)
                SetType(position, previous);
            else
                previous = type == BidiClass.PDI || BidiResolver.IsIsolateInitiator(type) ? BidiClass.ON : type;
        }
    }

    /// <summary>Rules W2 and W3.</summary>
    private void ResolveNumbers(BidiClass strong)
    {
        for (var position = 0; position < Count; position++)
        {
            switch (TypeAt(position))
            {
                case BidiClass.L or BidiClass.R:
                    strong = TypeAt(position);
                    break;
                case BidiClass.AL:
                    strong = BidiClass.AL;
                    SetType(position, BidiClass.R);
                    break;
                case BidiClass.EN when strong == BidiClass.AL:
                    SetType(position, BidiClass.AN);
                    break;
                default:
                    break;
            }
        }
    }

    /// <summary>Rule W4.</summary>
    private void ResolveSeparators()
    {
        for (var position = 1; position + 1 < Count; position++)
        {
            var (previous, type, next) = (TypeAt(position - 1), TypeAt(position), TypeAt(position + 1));
            if (previous != next)
                continue;
            if ((type is BidiClass.ES or BidiClass.CS && next == BidiClass.EN) || (type == BidiClass.CS && next == BidiClass.AN))
                SetType(position, next);
        }
    }

    /// <summary>Rules W5 and W6.</summary>
    private void ResolveTerminators()
    {
        for (var position = 0; position < Count; position++)
        {
            if (TypeAt(position) is BidiClass.ES or BidiClass.CS)
                SetType(position, BidiClass.ON);
            if (TypeAt(position) != BidiClass.ET)
                continue;

            var end = position + 1;
            while (end < Count && TypeAt(end) == BidiClass.ET)
                end++;
            var besideNumber = (position > 0 && TypeAt(position - 1) == BidiClass.EN) || (end < Count && TypeAt(end) == BidiClass.EN);
            for (; position < end; position++)
                SetType(position, besideNumber ? BidiClass.EN : BidiClass.ON);
            position--;
        }
    }

    /// <summary>Rule W7.</summary>
    private void ResolveLatinNumbers(BidiClass strong)
    {
        for (var position = 0; position < Count; position++)
        {
            var type = TypeAt(position);
            if (type is BidiClass.L or BidiClass.R)
                strong = type;
            else if (type == BidiClass.EN && strong == BidiClass.L)
                SetType(position, BidiClass.L);
        }
    }

    /// <summary>Rule N0.</summary>
    private void ResolveBrackets(BidiClass embedding, BidiClass start)
    {
        _brackets.Find(text, _indexes, types);
        for (var opening = 0; opening < Count; opening++)
        {
            var closing = _brackets.ClosingOf(opening);
            if (closing == 0)
                continue;
            var found = StrongBetween(opening, closing, embedding);
            if (found is null)
                continue;
            var type = found == embedding || StrongBefore(opening, start) != found ? embedding : found.Value;
            SetBracket(opening, type);
            SetBracket(closing, type);
        }
    }

    private BidiClass? StrongBetween(int opening, int closing, BidiClass embedding)
    {
        BidiClass? found = null;
        for (var position = opening + 1; position < closing; position++)
        {
            if (StrongOf(TypeAt(position)) is not { } strong)
                continue;
            if (strong == embedding)
                return strong;
            found = strong;
        }

        return found;
    }

    private BidiClass StrongBefore(int position, BidiClass start)
    {
        for (position--; position >= 0; position--)
        {
            if (StrongOf(TypeAt(position)) is { } strong)
                return strong;
        }

        return start;
    }

    private void SetBracket(int position, BidiClass type)
    {
        SetType(position, type);
        for (position++; position < Count && classes[_indexes[position]] == BidiClass.NSM; position++)
            SetType(position, type);
    }

    /// <summary>Rules N1 and N2.</summary>
    private void ResolveNeutrals(BidiClass embedding, BidiClass start, BidiClass end)
    {
        var before = start;
        for (var position = 0; position < Count; position++)
        {
            if (StrongOf(TypeAt(position)) is { } strong)
            {
                before = strong;
                continue;
            }

            var next = position + 1;
            while (next < Count && StrongOf(TypeAt(next)) is null)
                next++;
            var after = next < Count ? StrongOf(TypeAt(next))!.Value : end;
            for (; position < next; position++)
                SetType(position, before == after ? before : embedding);
            position--;
        }
    }

    /// <summary>Rules I1 and I2.</summary>
    private void ResolveLevels(byte level)
    {
        var isOdd = (level & 1) != 0;
        foreach (var index in _indexes)
        {
            levels[index] = types[index] switch
            {
                BidiClass.L => (byte)(isOdd ? level + 1 : level),
                BidiClass.R => (byte)(isOdd ? level : level + 1),
                _ => (byte)(isOdd ? level + 1 : level + 2),
            };
        }
    }

    /// <summary>The direction that neutrals see: numbers count as right to left (N1).</summary>
    private static BidiClass? StrongOf(BidiClass type) => type switch
    {
        BidiClass.L => BidiClass.L,
        BidiClass.R or BidiClass.EN or BidiClass.AN => BidiClass.R,
        _ => null,
    };
}
