using System.Runtime.InteropServices;

namespace TaggedPdf.Unicode;

/// <summary>Resolves the embedding levels of a text: explicit ones (rules X1 to X8), then those of each isolating run sequence.</summary>
/// <param name="classes">As the characters have them.</param>
/// <param name="levels">What is resolved.</param>
internal sealed class BidiResolver(string text, BidiClass[] classes, byte[] levels)
{
    /// <summary>Classes as explicit overrides and the later rules change them.</summary>
    private readonly BidiClass[] _types = [.. classes];
    /// <summary>The levels before rules I1 and I2.</summary>
    private readonly byte[] _explicit = new byte[classes.Length];
    private readonly IsolateMatches _isolates = new(classes);
    private readonly List<LevelRun> _runs = [];

    /// <summary>The level of the first paragraph.</summary>
    public byte Resolve(BaseDirection direction)
    {
        byte? first = null;
        for (var start = 0; start < classes.Length;)
        {
            var separator = Array.IndexOf(classes, BidiClass.B, start);
            var end = separator < 0 ? classes.Length : separator + 1;
            var level = direction switch
            {
                BaseDirection.LeftToRight => (byte)0,
                BaseDirection.RightToLeft => (byte)1,
                _ => FirstStrongLevel(start, end),
            };
            first ??= level;
            ResolveParagraph(start, end, level);
            start = end;
        }

        return first ?? (byte)(direction == BaseDirection.RightToLeft ? 1 : 0);
    }

    /// <summary>White space, isolates and what rule X9 removes take the level of the paragraph at the ends of lines (rule L1).</summary>
    public static bool TakesParagraphLevel(BidiClass bidiClass) =>
        bidiClass is BidiClass.WS or BidiClass.LRI or BidiClass.RLI or BidiClass.FSI or BidiClass.PDI || IsRemoved(bidiClass);

    public static bool IsIsolateInitiator(BidiClass bidiClass) => bidiClass is BidiClass.LRI or BidiClass.RLI or BidiClass.FSI;

    private static bool IsRemoved(BidiClass bidiClass) => bidiClass is
        BidiClass.BN or BidiClass.LRE or BidiClass.RLE or BidiClass.LRO or BidiClass.RLO or BidiClass.PDF;

    private void ResolveParagraph(int start, int end, byte level)
    {
        ResolveExplicit(start, end, level);
        FindLevelRuns(start, end);
        var sequence = new BidiSequence(text, classes, _types, levels);
        foreach (var run in CollectionsMarshal.AsSpan(_runs))
        {
            if (classes[run.First] == BidiClass.PDI && _isolates.IsMatched(run.First))
                continue;
            CollectSequence(sequence, run, end, level);
        }

        FillRemoved(start, end, level);
        ResetSeparators(start, end, level);
    }

    /// <summary>Rules P2 and P3, and X5c for the text of an isolate.</summary>
    private byte FirstStrongLevel(int start, int end)
    {
        for (var index = start; index < end; index++)
        {
            switch (classes[index])
            {
                case BidiClass.L:
                    return 0;
                case BidiClass.R or BidiClass.AL:
                    return 1;
                case BidiClass.LRI or BidiClass.RLI or BidiClass.FSI:
                    index = _isolates.EndOf(index);
                    break;
                default:
                    break;
            }
        }

        return 0;
    }

    private void ResolveExplicit(int start, int end, byte baseLevel)
    {
        var status = new DirectionalStatus(baseLevel);
        for (var index = start; index < end; index++)
        {
            var bidiClass = classes[index];
            switch (bidiClass)
            {
                case BidiClass.LRE or BidiClass.RLE or BidiClass.LRO or BidiClass.RLO:
                    status.Embed(bidiClass);
                    break;
                case BidiClass.LRI or BidiClass.RLI or BidiClass.FSI:
                    SetLevel(index, status);
                    status.Isolate(bidiClass == BidiClass.RLI || (bidiClass == BidiClass.FSI && FirstStrongLevel(index + 1, Math.Min(end, _isolates.EndOf(index))) == 1));
                    break;
                case BidiClass.PDI:
                    status.PopIsolate();
                    SetLevel(index, status);
                    break;
                case BidiClass.PDF:
                    status.PopEmbedding();
                    break;
                case BidiClass.B:
                    _explicit[index] = baseLevel;
                    break;
                case BidiClass.BN or BidiClass.Continuation:
                    break;
                default:
                    SetLevel(index, status);
                    break;
            }
        }
    }

    private void SetLevel(int index, DirectionalStatus status)
    {
        _explicit[index] = status.Level;
        if (status.Override is { } replaced)
            _types[index] = replaced;
    }

    /// <summary>Rule X10, with the characters that X9 removes left out.</summary>
    private void FindLevelRuns(int start, int end)
    {
        _runs.Clear();
        for (var index = start; index < end; index++)
        {
            if (IsPassedOver(classes[index]))
                continue;
            if (_runs.Count > 0 && _explicit[_runs[^1].Last] == _explicit[index])
                CollectionsMarshal.AsSpan(_runs)[^1].Last = index;
            else
                _runs.Add(new LevelRun { First = index, Last = index });
        }
    }

    /// <summary>An isolating run sequence (BD13): the run, and after an isolate the run that goes on.</summary>
    private void CollectSequence(BidiSequence sequence, LevelRun run, int end, byte baseLevel)
    {
        sequence.Clear();
        var before = LevelBefore(run.First, baseLevel);
        byte after;
        while (true)
        {
            for (var index = run.First; index <= run.Last; index++)
            {
                if (!IsPassedOver(classes[index]))
                    sequence.Add(index);
            }

            if (!IsIsolateInitiator(classes[run.Last]))
            {
                after = LevelAfter(run.Last, end, baseLevel);
                break;
            }

            var match = _isolates.EndOf(run.Last);
            if (match >= end)
            {
                after = baseLevel;
                break;
            }

            run = RunThatBeginsAt(match);
        }

        sequence.Resolve(_explicit[run.First], before, after);
    }

    private LevelRun RunThatBeginsAt(int index)
    {
        var (low, high) = (0, _runs.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (_runs[middle].First <= index)
                low = middle;
            else
                high = middle - 1;
        }

        return _runs[low];
    }

    private byte LevelBefore(int index, byte baseLevel)
    {
        for (var before = index - 1; before >= 0 && classes[before] != BidiClass.B; before--)
        {
            if (!IsPassedOver(classes[before]))
                return _explicit[before];
        }

        return baseLevel;
    }

    private byte LevelAfter(int index, int end, byte baseLevel)
    {
        for (var after = index + 1; after < end; after++)
        {
            if (!IsPassedOver(classes[after]))
                return _explicit[after];
        }

        return baseLevel;
    }

    /// <summary>What rule X9 removes is kept and goes with the character before it (5.2).</summary>
    private void FillRemoved(int start, int end, byte baseLevel)
    {
        for (var index = start; index < end; index++)
        {
            if (IsPassedOver(classes[index]))
                levels[index] = index == start ? baseLevel : levels[index - 1];
        }
    }

    /// <summary>Rule L1 for separators, and the white space before them.</summary>
    private void ResetSeparators(int start, int end, byte baseLevel)
    {
        for (var index = start; index < end; index++)
        {
            if (classes[index] is not (BidiClass.S or BidiClass.B))
                continue;
            levels[index] = baseLevel;
            for (var before = index - 1; before >= start && TakesParagraphLevel(classes[before]); before--)
                levels[before] = baseLevel;
        }
    }

    private static bool IsPassedOver(BidiClass bidiClass) => bidiClass == BidiClass.Continuation || IsRemoved(bidiClass);

    private struct LevelRun
    {
        public int First;
        public int Last;
    }
}
