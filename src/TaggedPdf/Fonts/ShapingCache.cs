using System.Collections.Concurrent;

namespace TaggedPdf.Fonts;

/// <summary>
/// Recently shaped texts. Two generations: when the young one is full it becomes the old one, so that what is used again
/// (words, offices) stays and what is not (names) goes, in bounded memory.
/// </summary>
internal sealed class ShapingCache
{
    private const int GenerationSize = 8192;
    private const int LongestKept = 64;

    private volatile Generations _generations = new(NewGeneration(), NewGeneration(), new EntryCount());

    public ShapedText GetOrAdd(ReadOnlySpan<char> text, Func<string, ShapedText> shape)
    {
        if (text.Length > LongestKept)
            return shape(text.ToString());

        var generations = _generations;
        if (generations.Young.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text, out var shaped))
            return shaped;

        if (!generations.Old.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text, out shaped))
            shaped = shape(text.ToString());

        if (generations.Young.TryAdd(shaped.Text, shaped) && generations.YoungCount.Increment() == GenerationSize)
            _generations = new Generations(NewGeneration(), generations.Young, new EntryCount());
        return shaped;
    }

    private static ConcurrentDictionary<string, ShapedText> NewGeneration() => new(StringComparer.Ordinal);

    private sealed record Generations(
        ConcurrentDictionary<string, ShapedText> Young,
        ConcurrentDictionary<string, ShapedText> Old,
        EntryCount YoungCount);

    /// <summary>A counter of its own, because counting a concurrent dictionary locks all of it.</summary>
    private sealed class EntryCount
    {
        private int _value;

        public int Increment() => Interlocked.Increment(ref _value);
    }
}
