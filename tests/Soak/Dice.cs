namespace Letters.Soak;

/// <summary>Random decisions of one seed, for many at once.</summary>
internal sealed class Dice(int seed)
{
    private readonly Random _random = new(seed);
    private readonly Lock _lock = new();

    /// <summary>From 0 up to and without the limit.</summary>
    public int Below(int limit)
    {
        lock (_lock) return _random.Next(limit);
    }

    /// <param name="chance">From 0 to 1.</param>
    public bool Falls(double chance)
    {
        lock (_lock) return _random.NextDouble() < chance;
    }

    public T Pick<T>(IReadOnlyList<T> items) => items[Below(items.Count)];

    /// <summary>One of the items, each as likely as its weight.</summary>
    public T Pick<T>(params (T Item, int Weight)[] items)
    {
        var at = Below(items.Sum(item => item.Weight));
        return items.First(item => (at -= item.Weight) < 0).Item;
    }

    public TimeSpan Milliseconds(int least, int most) => TimeSpan.FromMilliseconds(least + Below(most - least));
}
