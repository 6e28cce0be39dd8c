using System.Collections.Concurrent;

namespace Letters.Soak;

/// <summary>What happened how often, and what should not have happened.</summary>
internal sealed class Tally
{
    private const int MostKept = 500;

    private readonly ConcurrentDictionary<string, long> _counts = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> _violations = [];

    /// <summary>Promises that were broken.</summary>
    public long Violations => this["violations"];

    /// <summary>Each in a sentence; the first ones, where they are many.</summary>
    public IReadOnlyCollection<string> FirstViolations => _violations;

    public long this[string what] => _counts.GetValueOrDefault(what);

    /// <summary>Those whose names begin so, in the order of their names, without that beginning.</summary>
    public IEnumerable<(string Name, long Count)> Of(string group) =>
        _counts.Where(count => count.Key.StartsWith($"{group} ", StringComparison.Ordinal)).OrderBy(count => count.Key, StringComparer.Ordinal).Select(count => (count.Key[(group.Length + 1)..], count.Value));

    public void Add(string what, long count = 1) => _counts.AddOrUpdate(what, count, (_, before) => before + count);

    public void Violate(string sentence)
    {
        Add("violations");
        if (_violations.Count >= MostKept) return;
        _violations.Enqueue(sentence);
        Console.WriteLine($"VIOLATION {DateTime.UtcNow:HH:mm:ss} {sentence}");
    }
}
